package org.defter.query.pages.platform.charts;

/** Names within drawings, where there is not room for any length. */
final class Names {

    private Names() {}

    /** The name, or its beginning and an ellipsis if it has more characters. */
    static String shortened(String name, int characters) {
        int points = name.codePointCount(0, name.length());
        return points <= characters
                ? name
                : name.substring(0, name.offsetByCodePoints(0, characters - 1)).strip() + "…";
    }
}
