package org.defter.kernel.platform.web;

import java.util.List;
import java.util.Set;

/** Which addresses of this origin are the API's. */
public final class ApiPaths {

    /** Where a body is the bytes of a file, and not an act in JSON. */
    private static final Set<String> FILES = Set.of("/api/files", "/api/imports");

    /** Below these, nothing is recorded of the town hall: the system itself, and what a login wants for itself. */
    private static final List<String> NO_ACTS = List.of("/api/operations", "/api/webhooks", "/api/me");

    private ApiPaths() {}

    /** Whether a path is the API's: {@code /api} and all below it. */
    public static boolean contain(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Whether what is sent there is a file: larger than an act, of any type, read as a stream by who keeps it. */
    public static boolean takeFiles(String path) {
        return FILES.contains(path);
    }

    /** Whether what is changed there is an act of the town hall, with an event, a version and a position. */
    public static boolean holdActs(String path) {
        return NO_ACTS.stream().noneMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }
}
