package org.defter.query.pages.platform.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookies of a login. Over TLS their names begin with {@code __Host-}, so that no neighbour of this host can plant them; without it
 * (this machine only) browsers refuse such names.
 */
final class Cookies {

    private static final Duration NOW = Duration.ZERO;

    private Cookies() {}

    static String name(HttpServletRequest request, String plain) {
        return request.isSecure() ? "__Host-" + plain : plain;
    }

    static Optional<String> read(HttpServletRequest request, String plain) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            String name = name(request, plain);
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Until the browser is closed. */
    static void write(HttpServletRequest request, HttpServletResponse response, String plain, String value) {
        response.addCookie(cookie(request, plain, value));
    }

    static void write(
            HttpServletRequest request, HttpServletResponse response, String plain, String value, Duration until) {
        Cookie cookie = cookie(request, plain, value);
        cookie.setMaxAge((int) until.toSeconds());
        response.addCookie(cookie);
    }

    static void remove(HttpServletRequest request, HttpServletResponse response, String plain) {
        write(request, response, plain, "", NOW);
    }

    private static Cookie cookie(HttpServletRequest request, String plain, String value) {
        Cookie cookie = new Cookie(name(request, plain), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
