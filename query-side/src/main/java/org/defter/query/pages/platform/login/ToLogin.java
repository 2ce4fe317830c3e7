package org.defter.query.pages.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;

/** Who must be known for a page goes to the login, and from there to that page. */
final class ToLogin implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        response.sendRedirect(request.getMethod().equals("GET") ? of(request) : "/login");
    }

    private static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        return UriComponentsBuilder.fromPath("/login")
                .queryParam("to", "{to}")
                .encode()
                .buildAndExpand(request.getRequestURI() + (query == null ? "" : "?" + query))
                .toUriString();
    }
}
