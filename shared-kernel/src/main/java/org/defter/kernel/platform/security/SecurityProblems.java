package org.defter.kernel.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.Problems;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Answers what the security filters refuse: who are you (401), you may not (403), what do you mean (400, 404, 405). */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Problems problems;
    private final AccessDecision decision;
    private final String challenge;

    SecurityProblems(Problems problems, AccessDecision decision, String challenge) {
        this.problems = problems;
        this.decision = decision;
        this.challenge = challenge;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        problems.write(
                HttpRefused.because(HttpReason.UNAUTHENTICATED).withHeader("WWW-Authenticate", challenge),
                request,
                response);
    }

    void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(HttpRefused.because(HttpReason.NOT_FOUND), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        HttpRefused why = decision.refusal(request, refused);
        problems.write(why, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws IOException {
        HttpReason reason =
                METHODS.contains(request.getMethod()) ? HttpReason.MALFORMED_REQUEST : HttpReason.METHOD_NOT_ALLOWED;
        problems.write(HttpRefused.because(reason, "method", "-"), request, response);
    }
}
