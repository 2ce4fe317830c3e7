package org.defter.query.pages.platform;

import java.util.stream.Stream;
import org.defter.kernel.platform.web.ApiPaths;
import org.jspecify.annotations.Nullable;

/** Paths that come with a request. */
public final class Paths {

    private Paths() {}

    /** Whether a path is a page's: not the API's, its description's, the published ledger's or the machine room's. */
    public static boolean isPage(String path) {
        return !ApiPaths.contain(path)
                && Stream.of("/v3", "/actuator", "/ledger")
                        .noneMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    /** The path, if it is one of this origin, else another: nobody is sent elsewhere by a link that looks like ours. */
    public static String within(@Nullable String path, String otherwise) {
        return path != null && path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0
                ? path
                : otherwise;
    }
}
