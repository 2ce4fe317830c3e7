package org.defter.query.pages.platform;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** After a login with name and password: the session keeps what the API wants to see, so that the pages act as their user. */
final class Relay extends SavedRequestAwareAuthenticationSuccessHandler {

    Relay() {
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        Visit.relay(
                request,
                "Basic "
                        + HttpHeaders.encodeBasicAuth(
                                request.getParameter("username"),
                                request.getParameter("password"),
                                StandardCharsets.UTF_8));
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
