package org.defter.kernel.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.springframework.security.access.AccessDeniedException;

/**
 * Whether a login is fresh enough for acts that sign or make final, and what a caller is told whose is not (RFC 9470, OAuth 2.0
 * Step-up Authentication Challenge).
 */
final class FreshLogin {

    private final Duration maxAge;
    private final List<String> classes;
    private final Clock clock;

    FreshLogin(SecurityProperties.StepUp wanted, Clock clock) {
        this.maxAge = wanted.maxAge();
        this.classes = List.copyOf(wanted.acr());
        this.clock = clock;
    }

    boolean suffices(LoginAuthentication login) {
        return login.proof().map(this::suffices).orElse(true);
    }

    private boolean suffices(LoginAuthentication.Proof proof) {
        Instant at = proof.at();
        boolean young = maxAge.isZero() || (at != null && at.plus(maxAge).isAfter(clock.instant()));
        return young && (classes.isEmpty() || classes.contains(String.valueOf(proof.acr())));
    }

    HttpRefused refusal() {
        StringBuilder challenge = new StringBuilder("Bearer error=\"insufficient_user_authentication\","
                + " error_description=\"A more recent or a stronger login is needed for this act\"");
        if (!classes.isEmpty()) {
            challenge
                    .append(", acr_values=\"")
                    .append(String.join(" ", classes))
                    .append('"');
        }
        if (!maxAge.isZero()) {
            challenge.append(String.format(Locale.ROOT, ", max_age=%d", maxAge.toSeconds()));
        }
        return HttpRefused.because(HttpReason.FRESH_LOGIN_REQUIRED)
                .withHeader("WWW-Authenticate", challenge.toString());
    }

    /** The login is not fresh enough; answered 401, for another login would do. */
    static final class Wanted extends AccessDeniedException {

        private static final long serialVersionUID = 1L;

        Wanted() {
            super("a fresh login is wanted");
        }
    }
}
