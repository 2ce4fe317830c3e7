package org.defter.kernel.platform.web;

import java.util.List;

/** Which addresses of this origin are the API's. */
public final class ApiPaths {

    /** Below these, nothing is recorded of the town hall: the system itself, and what a login wants for itself. */
    private static final List<String> NO_ACTS = List.of("/api/operations", "/api/webhooks", "/api/me");

    private ApiPaths() {}

    /** Whether a path is the API's: {@code /api} and all below it. */
    public static boolean contain(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Whether what is changed there is an act of the town hall, with an event, a version and a position. */
    public static boolean holdActs(String path) {
        return NO_ACTS.stream().noneMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }
}
