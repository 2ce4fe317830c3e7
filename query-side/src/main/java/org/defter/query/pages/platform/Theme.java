package org.defter.query.pages.platform;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The two colours of a municipality and its sign. White text on the one, and links of the other on every light ground, must be
 * readable: a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3), or the application does not start.
 */
final class Theme {

    /** Least contrast of text with its ground. */
    static final double LEAST_CONTRAST = 4.5;

    /** The darkest light ground on which links stand, that of what is wrong; {@code defter.css} names them all. */
    static final String DARKEST_GROUND = "#fdeaea";

    private static final String WHITE = "#ffffff";

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final PageProperties properties;

    Theme(PageProperties properties) {
        check("defter.pages.colour", properties.colour(), WHITE);
        check("defter.pages.accent", properties.accent(), DARKEST_GROUND);
        check(properties.logo());
        this.properties = properties;
    }

    /** The style sheet that sets them. */
    String css() {
        return String.format(Locale.ROOT, ":root{--brand:%s;--accent:%s}%n", properties.colour(), properties.accent());
    }

    private static void check(String property, String colour, String ground) {
        if (!COLOUR.matcher(colour).matches()) {
            throw new InvalidConfigurationPropertyValueException(property, colour, "A colour is written #rrggbb.");
        }
        double contrast = contrast(colour, ground);
        if (contrast < LEAST_CONTRAST) {
            throw new InvalidConfigurationPropertyValueException(
                    property,
                    colour,
                    String.format(
                            Locale.ROOT,
                            "Its contrast with %s is %.2f to 1; text needs %.1f to 1 (WCAG 2.2, 1.4.3). Choose a darker one.",
                            ground,
                            contrast,
                            LEAST_CONTRAST));
        }
    }

    /** A picture from elsewhere would not be shown, and would tell others who reads which page. */
    private static void check(@Nullable String logo) {
        if (logo != null && !logo.equals(Paths.within(logo, "/"))) {
            throw new InvalidConfigurationPropertyValueException(
                    "defter.pages.logo", logo, "The sign is a path of this site, such as /pages/sign.svg.");
        }
    }

    /** Contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it. */
    static double contrast(String one, String other) {
        double darker = Math.min(luminance(one), luminance(other));
        double lighter = Math.max(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** Relative luminance of a colour, 0 to 1. */
    static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
