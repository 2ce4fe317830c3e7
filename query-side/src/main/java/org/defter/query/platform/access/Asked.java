package org.defter.query.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.platform.security.Caller;
import org.jspecify.annotations.Nullable;

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
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("path", shortened(request.getRequestURI()));
        if (request.getQueryString() != null) {
            details.put("query", shortened(request.getQueryString()));
        }
        details.put("office", caller.office().claim());
        LoginId login = caller.login();
        return new Asked(kind, login.issuer() + " " + login.subject(), details, closedOnly);
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

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
