package org.defter.kernel.partnership;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * With whom a partnership is.
 *
 * @param name the city, network or institution
 * @param nameSource whether it is called so, or the source gave no name
 * @param city city it is in; the seat of a network
 * @param country ISO 3166-1 alpha-2 code of the country, TR for Türkiye; none only where the source of an imported
 *     partnership does not give it
 */
public record Partner(
        String name,
        NameSource nameSource,
        @Nullable String city,
        @Nullable String country) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final String TURKIYE = "TR";

    /** Refuses with an {@link IllegalArgumentException} what is no code of a country, and a blank name. */
    public Partner {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the partner must have a name, a generic one if need be");
        }
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("country must be two capital letters, such as TR");
        }
    }

    /** Whether it is outside Türkiye; where the country is not known, it is taken for foreign, the stricter reading. */
    public boolean foreign() {
        return !TURKIYE.equals(country);
    }
}
