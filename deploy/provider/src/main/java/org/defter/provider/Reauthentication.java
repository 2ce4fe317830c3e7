package org.defter.provider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code prompt=login}: whoever is logged in proves it anew, once for each request for authorization. */
final class Reauthentication extends OncePerRequestFilter {

    private static final String ASKED = Reauthentication.class.getName();

    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String state = request.getParameter("state");
        HttpSession session = request.getSession(false);
        boolean wanted = request.getRequestURI().equals("/oauth2/authorize")
                && "login".equals(request.getParameter("prompt"))
                && state != null;
        if (!wanted || (session != null && state.equals(session.getAttribute(ASKED)))) {
            chain.doFilter(request, response);
            return;
        }
        if (session != null) {
            session.invalidate();
        }
        request.getSession().setAttribute(ASKED, state);
        requests.saveRequest(request, response);
        response.sendRedirect("/login");
    }
}
