package org.defter.kernel.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Says of a request that is still being answered whether its login still is one: tokens end, and users are locked out. */
public final class ProofOfLogin {

    private final AuthenticationManager logins;

    /** Asks that manager, as the request itself did. */
    ProofOfLogin(AuthenticationManager logins) {
        this.logins = logins;
    }

    /** Asks again each time it is asked; always true of a request that said nothing of who sent it. */
    public BooleanSupplier of(HttpServletRequest request) {
        Authentication proof = proof(request.getHeader(HttpHeaders.AUTHORIZATION));
        return proof == null ? () -> true : () -> holds(proof);
    }

    private boolean holds(Authentication proof) {
        try {
            Authentication now = logins.authenticate(proof);
            return now != null && now.isAuthenticated();
        } catch (AuthenticationException e) {
            return false;
        }
    }

    private static @Nullable Authentication proof(@Nullable String header) {
        int blank = header == null ? -1 : header.indexOf(' ');
        if (header == null || blank < 0) {
            return null;
        }
        String value = header.substring(blank + 1).strip();
        return switch (header.substring(0, blank).toLowerCase(Locale.ROOT)) {
            case "bearer" -> new BearerTokenAuthenticationToken(value);
            case "basic" -> {
                String text = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
                int colon = Math.max(0, text.indexOf(':'));
                yield new UsernamePasswordAuthenticationToken(
                        text.substring(0, colon), text.substring(Math.min(text.length(), colon + 1)));
            }
            default -> null;
        };
    }
}
