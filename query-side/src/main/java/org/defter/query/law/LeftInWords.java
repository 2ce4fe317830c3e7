package org.defter.query.law;

import java.util.Locale;
import org.defter.kernel.law.DayKind;
import org.defter.kernel.law.DaysLeft;
import org.defter.query.platform.Codes;

/** What is left of a period as a clerk says it: {@code 3 iş günü kaldı}, {@code bugün son gün}, {@code 2 iş günü gecikti}. */
public final class LeftInWords {

    private LeftInWords() {}

    /** The words in Turkish, or in English where it is asked for. */
    public static String of(DaysLeft left, Locale locale) {
        Codes words = Codes.in(locale);
        return switch (left.when()) {
            case LAST_DAY -> words.text("left.today");
            // Only days that do not count lie between: nothing is left although the day has not come, or it is late by
            // none.
            case AHEAD -> left.days() == 0 ? words.text("left.none") : counted(words, "ahead", left);
            case OVER -> left.days() == 0 ? words.text("left.over") : counted(words, "late", left);
        };
    }

    private static String counted(Codes words, String which, DaysLeft left) {
        String unit = left.unit() == DayKind.BUSINESS ? "working" : "days";
        String key = "left." + which + "." + unit + (left.days() == 1 ? ".one" : "");
        return words.text(key).replace("%d", Integer.toString(left.days()));
    }
}
