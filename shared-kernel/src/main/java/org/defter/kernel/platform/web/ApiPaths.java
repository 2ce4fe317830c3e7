package org.defter.kernel.platform.web;

/** Which addresses of this origin are the API's. */
public final class ApiPaths {

    private ApiPaths() {}

    /** Whether a path is the API's: {@code /api} and all below it. */
    public static boolean contain(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }
}
