package org.defter.query.pages.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.defter.kernel.platform.security.LoginAuthentication;
import org.defter.query.pages.platform.Paths;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** After a login with name and password: kept is what the API wants to see, so that the pages act as their user. */
final class DemoLogin implements AuthenticationSuccessHandler {

    private final Visits visits;

    DemoLogin(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String proof = HttpHeaders.encodeBasicAuth(
                request.getParameter("username"), request.getParameter("password"), StandardCharsets.UTF_8);
        visits.begin(request, response, LoggedIn.demo((LoginAuthentication) authentication, "Basic " + proof));
        response.sendRedirect(Paths.within(request.getParameter("to"), "/"));
    }
}
