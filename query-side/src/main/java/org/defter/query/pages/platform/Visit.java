package org.defter.query.pages.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What a session keeps between two pages: how its user proves to the API who it is, and the place in the record of its last
 * act, until a page has shown it.
 */
final class Visit {

    private static final String AUTHORIZATION = "defter.authorization";
    private static final String POSITION = "defter.position";

    private Visit() {}

    static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    static void relay(HttpServletRequest request, String authorization) {
        request.getSession().setAttribute(AUTHORIZATION, authorization);
    }

    static @Nullable String authorization() {
        HttpSession session = request().getSession(false);
        return session == null ? null : (String) session.getAttribute(AUTHORIZATION);
    }

    static void acted(long position) {
        request().getSession().setAttribute(POSITION, position);
    }

    static OptionalLong lastAct() {
        HttpSession session = request().getSession(false);
        return session != null && session.getAttribute(POSITION) instanceof Long position
                ? OptionalLong.of(position)
                : OptionalLong.empty();
    }

    static void shown() {
        HttpSession session = request().getSession(false);
        if (session != null) {
            session.removeAttribute(POSITION);
        }
    }
}
