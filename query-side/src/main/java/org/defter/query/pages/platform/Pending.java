package org.defter.query.pages.platform;

import jakarta.servlet.http.HttpServletRequest;

/** Whether what a page shows is older than the last act of its reader; the page says so, and looks again by itself. */
final class Pending {

    private static final String ATTRIBUTE = Pending.class.getName();

    private Pending() {}

    static void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    static boolean of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
