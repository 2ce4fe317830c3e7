package org.defter.query.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A request that is recorded when its answer is known.
 *
 * @param kind kind of the entry
 * @param actor who asks
 * @param details what is asked for
 * @param closedOnly whether it is recorded only if the answer holds what was closed to the public
 */
record Asked(String kind, String actor, Map<String, Object> details, boolean closedOnly) {

    private static final String ATTRIBUTE = Asked.class.getName();
    private static final int LONGEST = 1_000;

    /** What the caller asks for. */
    static Asked of(String kind, boolean closedOnly, HttpServletRequest request, Caller caller) {
        Map<String, Object> details = address(request);
        details.put("office", caller.office().claim());
        LoginId login = caller.login();
        return new Asked(kind, login.issuer() + " " + login.subject(), details, closedOnly);
    }

    /** How far the record is told. */
    static long told(JdbcTemplate jdbc) {
        Long told = jdbc.queryForObject("select coalesce(max(position), 0) from history", Long.class);
        return told == null ? 0 : told;
    }

    /** Keeps it with its request until the answer is known. */
    void keepWith(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What is still to be recorded of a request; from then on nothing is. */
    static @Nullable Asked takeFrom(HttpServletRequest request) {
        Asked asked = (Asked) request.getAttribute(ATTRIBUTE);
        request.removeAttribute(ATTRIBUTE);
        return asked;
    }

    /** Where it is asked for. */
    static Map<String, Object> address(HttpServletRequest request) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("path", shortened(request.getRequestURI()));
        if (request.getQueryString() != null) {
            details.put("query", shortened(request.getQueryString()));
        }
        return details;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
