package org.defter.query.pages.platform.login;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.defter.kernel.platform.security.SecurityProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The OpenID Connect provider as the pages know it. Its addresses are asked for when somebody first logs in, not at the start: Defter
 * must come up without it.
 */
final class Provider implements ClientRegistrationRepository {

    /** Part of the address to which the provider sends back. */
    static final String NAME = "defter";

    private final OidcProperties properties;
    private final String issuer;
    private volatile @Nullable ClientRegistration known;

    Provider(OidcProperties properties, SecurityProperties security) {
        this.properties = properties;
        this.issuer = Objects.requireNonNullElse(security.jwt().issuer(), "");
    }

    boolean configured() {
        return properties.configured();
    }

    /** Scheme, host and port of the issuer; browsers are sent there from our forms. */
    String origin() {
        URI address = URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        return name.equals(NAME) && configured() ? registration() : null;
    }

    /**
     * The client and the provider's addresses.
     *
     * @throws IllegalArgumentException if the provider does not tell them
     */
    ClientRegistration registration() {
        ClientRegistration registration = known;
        if (registration == null) {
            registration = discovered();
            known = registration;
        }
        return registration;
    }

    private ClientRegistration discovered() {
        String secret = properties.clientSecret();
        boolean confidential = secret != null && !secret.isBlank();
        ClientRegistration.Builder builder = ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(NAME)
                .clientId(Objects.requireNonNull(properties.clientId()))
                .scope(properties.scopes())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .clientAuthenticationMethod(
                        confidential
                                ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
                                : ClientAuthenticationMethod.NONE);
        return confidential ? builder.clientSecret(secret).build() : builder.build();
    }

    /** Where a browser goes to log out at the provider as well; empty if it has no such place. */
    Optional<String> endSession() {
        Object address =
                registration().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return Optional.ofNullable(address).map(Object::toString);
    }
}
