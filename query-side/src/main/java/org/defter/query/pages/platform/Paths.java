package org.defter.query.pages.platform;

import org.jspecify.annotations.Nullable;

/** Paths that come with a request. */
public final class Paths {

    private Paths() {}

    /** The path, if it is one of this origin, else another: nobody is sent elsewhere by a link that looks like ours. */
    public static String within(@Nullable String path, String otherwise) {
        return path != null && path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0
                ? path
                : otherwise;
    }
}
