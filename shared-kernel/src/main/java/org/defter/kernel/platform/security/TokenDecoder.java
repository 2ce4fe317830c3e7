package org.defter.kernel.platform.security;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Makes the decoder that believes one issuer, one audience, a few algorithms, and no token without an end. */
final class TokenDecoder {

    /** How far the provider's clock may be from ours. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    /** What an access token says it is: by RFC 9068, or plainly as Keycloak does. Logout tokens and the like say something else. */
    private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt", "jwt");

    private TokenDecoder() {}

    static JwtDecoder of(SecurityProperties.Jwt jwt) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(required(jwt.jwkSetUri(), "DEFTER_JWT_JWK_SET_URI"))
                // The type is looked at below, together with the claims.
                .validateType(false)
                .jwsAlgorithms(believed -> jwt.algorithms().forEach(name -> believed.add(algorithm(name))))
                .build();
        decoder.setJwtValidator(validator(
                required(jwt.issuer(), "DEFTER_JWT_ISSUER"), required(jwt.audience(), "DEFTER_JWT_AUDIENCE")));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, String audience) {
        return new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTimestampValidator(SKEW),
                token -> verdict(isForAccess(token.getHeaders().get("typ")), "typ"),
                new JwtIssuerValidator(issuer),
                token -> verdict(
                        token.getAudience() != null && token.getAudience().contains(audience), "aud"),
                token -> verdict(token.getExpiresAt() != null, "exp"),
                token -> verdict(
                        token.getSubject() != null && !token.getSubject().isBlank(), "sub")));
    }

    private static boolean isForAccess(@Nullable Object type) {
        return type instanceof String name && TYPES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static OAuth2TokenValidatorResult verdict(boolean holds, String claim) {
        return holds
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_token", "the claim " + claim + " is not as it should be", null));
    }

    private static SignatureAlgorithm algorithm(String name) {
        SignatureAlgorithm algorithm = SignatureAlgorithm.from(name);
        if (algorithm == null) {
            throw new IllegalStateException("defter.jwt.algorithms: " + name + " is no signature algorithm");
        }
        return algorithm;
    }

    private static String required(@Nullable String value, String variable) {
        if (value == null || value.isBlank()) {
            throw new LoginNotConfigured(variable);
        }
        return value;
    }
}
