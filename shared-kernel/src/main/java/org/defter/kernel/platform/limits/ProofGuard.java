package org.defter.kernel.platform.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody guess: whoever has offered too many wrong proofs of identity from one address is not heard for a while, right or wrong.
 * Before the security filters.
 */
final class ProofGuard extends OncePerRequestFilter {

    private final Allowance failures;
    private final Refusing refusing;

    ProofGuard(Allowance failures, Refusing refusing) {
        this.failures = failures;
        this.refusing = refusing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        long wait = offersProof(request) ? failures.wait(address) : 0;
        if (wait > 0) {
            refusing.refuse(wait, request, response);
            return;
        }
        chain.doFilter(request, response);
        if (offersProof(request) && failed(response)) {
            failures.take(address);
        }
    }

    private static boolean offersProof(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getHeader("Authorization") != null
                || (request.getMethod().equals("POST") && path.equals("/login"))
                || path.startsWith("/login/oauth2/code/");
    }

    /** Refused as unknown, or sent back to the page of the login; a login that is only not fresh enough is none of that. */
    private static boolean failed(HttpServletResponse response) {
        String location = response.getHeader("Location");
        String challenge = response.getHeader("WWW-Authenticate");
        return (response.getStatus() == 401
                        && (challenge == null || !challenge.contains("insufficient_user_authentication")))
                || (location != null && location.contains("/login?failed"));
    }
}
