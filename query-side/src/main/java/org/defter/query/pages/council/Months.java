package org.defter.query.pages.council;

import org.defter.query.pages.platform.InTemplates;
import org.defter.query.pages.platform.Texts;
import org.jspecify.annotations.Nullable;

/** Days of which only the month is known. Templates know it as {@code ${months}}. */
@InTemplates
public class Months {

    private final Texts texts;

    Months(Texts texts) {
        this.texts = texts;
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
