package org.defter.query.pages.platform.login;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.platform.security.SecurityProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The provider tells that a session is over, wherever its user logged out or was shut out (OpenID Connect Back-Channel Logout 1.0): the
 * logins at the pages that came from it end at once.
 */
@Hidden
@RestController
class BackChannelLogoutController {

    /** Where the provider sends it; registered there. */
    static final String PATH = "/logout/backchannel";

    private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogoutController.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final VisitStore store;
    private final SecurityProperties.Jwt believed;
    private final OidcProperties client;

    BackChannelLogoutController(VisitStore store, SecurityProperties security, OidcProperties client) {
        this.store = store;
        this.believed = security.jwt();
        this.client = client;
    }

    @PostMapping(value = PATH, consumes = "application/x-www-form-urlencoded")
    ResponseEntity<Void> over(@RequestParam("logout_token") String token) {
        if (!client.configured()) {
            return ResponseEntity.notFound().build();
        }
        try {
            Jwt told = decoder().decode(token);
            LoginId login =
                    new LoginId(Objects.requireNonNull(believed.issuer()), Objects.requireNonNull(told.getSubject()));
            int ended = store.endAt(login, told.getClaimAsString("sid"));
            LOG.info("The provider has ended a session; logins that came from it: {}", ended);
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
        } catch (JwtException e) {
            LOG.warn("A logout token that is none: {}", e.getMessage());
            return ResponseEntity.badRequest()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
    }

    private JwtDecoder decoder() {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(believed.jwkSetUri()))
                .validateType(false)
                .jwsAlgorithms(all -> believed.algorithms()
                        .forEach(name -> all.add(Objects.requireNonNull(SignatureAlgorithm.from(name)))))
                .build();
        OAuth2TokenValidator<Jwt> said = jwt -> {
            boolean holds = List.of("logout+jwt", "JWT")
                            .contains(String.valueOf(jwt.getHeaders().get("typ")))
                    && jwt.getAudience() != null
                    && jwt.getAudience().contains(client.clientId())
                    && jwt.getClaim("events") instanceof Map<?, ?> events
                    && events.containsKey(EVENT)
                    && jwt.getSubject() != null
                    && !jwt.hasClaim("nonce");
            return holds
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "no logout token", null));
        };
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTimestampValidator(Duration.ofSeconds(60)),
                new JwtIssuerValidator(Objects.requireNonNull(believed.issuer())),
                said)));
        return decoder;
    }
}
