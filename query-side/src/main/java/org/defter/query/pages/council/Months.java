package org.defter.query.pages.council;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.defter.query.pages.platform.InTemplates;
import org.defter.query.pages.platform.Texts;
import org.jspecify.annotations.Nullable;

/** Months in words. Templates know it as {@code ${months}}. */
@InTemplates
public class Months {

    private final Texts texts;

    Months(Texts texts) {
        this.texts = texts;
    }

    /** A month as it is said: {@code Mart 2024}. */
    public String name(@Nullable Object iso) {
        return iso == null
                ? ""
                : YearMonth.parse(iso.toString()).format(DateTimeFormatter.ofPattern("LLLL uuuu", texts.locale()));
    }

    /** A day as far as it is known, as papers leave it open: {@code .../03/2024}. */
    public String partial(@Nullable Object iso) {
        String known = String.valueOf(iso);
        return switch (known.length()) {
            case 4 -> ".../.../" + known;
            case 7 -> ".../" + known.substring(5) + "/" + known.substring(0, 4);
            default -> texts.day(iso);
        };
    }
}
