package org.defter.query.pages.platform;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The two colours of a municipality. White text on them, and they on white, must be readable: a contrast of at least 4.5 to
 * 1 (WCAG 2.2, 1.4.3), or the application does not start.
 */
final class Theme {

    /** Least contrast of text with its ground. */
    static final double LEAST_CONTRAST = 4.5;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final PageProperties properties;

    Theme(PageProperties properties) {
        check("defter.pages.colour", properties.colour());
        check("defter.pages.accent", properties.accent());
        this.properties = properties;
    }

    /** The style sheet that sets them. */
    String css() {
        return String.format(Locale.ROOT, ":root{--brand:%s;--accent:%s}%n", properties.colour(), properties.accent());
    }

    private static void check(String property, String colour) {
        if (!COLOUR.matcher(colour).matches()) {
            throw new InvalidConfigurationPropertyValueException(property, colour, "A colour is written #rrggbb.");
        }
        double contrast = contrastWithWhite(colour);
        if (contrast < LEAST_CONTRAST) {
            throw new InvalidConfigurationPropertyValueException(
                    property,
                    colour,
                    String.format(
                            Locale.ROOT,
                            "Its contrast with white is %.2f to 1; text needs %.1f to 1 (WCAG 2.2, 1.4.3). Choose a darker one.",
                            contrast,
                            LEAST_CONTRAST));
        }
    }

    /** Contrast ratio of a colour with white, 1 to 21, as WCAG 2.2 defines it. */
    static double contrastWithWhite(String colour) {
        double luminance = 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
