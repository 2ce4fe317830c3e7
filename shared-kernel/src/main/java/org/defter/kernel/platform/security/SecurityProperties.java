package org.defter.kernel.platform.security;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where logins come from; from the environment as {@code DEFTER_DEMO_USERS}, {@code DEFTER_JWT_ISSUER} and so on.
 *
 * @param demoUsers the demo users by HTTP Basic, on loopback only; default off
 * @param jwt the provider whose tokens are believed
 * @param stepUp what acts that sign or make final ask of the login
 */
@ConfigurationProperties("defter")
public record SecurityProperties(
        @DefaultValue("false") boolean demoUsers,
        @DefaultValue Jwt jwt,
        @DefaultValue StepUp stepUp) {

    /**
     * The OpenID Connect provider.
     *
     * @param issuer the {@code iss} its tokens carry
     * @param audience the {@code aud} under which it knows Defter
     * @param jwkSetUri where its public keys are
     * @param rolesClaim the claim with the roles, dots lead into it; default {@code roles}
     * @param algorithms the signatures believed; default RS256, PS256 and ES256
     */
    public record Jwt(
            @Nullable String issuer,
            @Nullable String audience,
            @Nullable String jwkSetUri,
            @DefaultValue("roles") String rolesClaim,
            @DefaultValue({"RS256", "PS256", "ES256"}) List<String> algorithms) {}

    /**
     * The fresh login that some acts want (RFC 9470); the demo users prove themselves with every request and are let pass.
     *
     * @param maxAge how long ago the caller may have logged in; default 5 minutes; 0 to ask for none
     * @param acr the classes of proof that will do, any of them; default none in particular
     */
    public record StepUp(
            @DefaultValue("5m") Duration maxAge,
            @DefaultValue List<String> acr) {}
}
