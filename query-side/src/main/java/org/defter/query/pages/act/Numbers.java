package org.defter.query.pages.act;

import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** Numbers as people write them: {@code 1.234,5} in Turkish, {@code 1,234.5} in English. */
final class Numbers {

    private Numbers() {}

    /** The whole number, or the text itself if it is none: the API says so then. */
    static Object whole(String text) {
        String plain = plain(text);
        return plain.matches("-?\\d{1,18}") ? Long.valueOf(plain) : text;
    }

    /** The decimal number, or the text itself if it is none: the API says so then. */
    static Object decimal(String text) {
        String plain = plain(text);
        return plain.matches("-?\\d{1,18}(\\.\\d{1,18})?") ? new BigDecimal(plain) : text;
    }

    private static String plain(String text) {
        String bare = text.strip().replace(" ", "").replace("\u00a0", "");
        Locale locale = LocaleContextHolder.getLocale();
        boolean comma = !locale.getLanguage().equals("en");
        // A single point with other than three digits behind it is a decimal point in any language.
        if (comma && (bare.contains(",") || bare.matches("-?\\d{1,3}(\\.\\d{3})+"))) {
            return bare.replace(".", "").replace(',', '.');
        }
        return comma ? bare : bare.replace(",", "");
    }
}
