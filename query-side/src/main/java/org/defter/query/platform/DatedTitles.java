package org.defter.query.platform;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is called by its time, as people say it. Views and the API write {@code 2024-03} for a meeting, {@code 2024-03/2} for its second
 * sitting, a day for an extraordinary one, {@code 2024-01/2024-06} for a period: the same in every language, and in the order of time.
 */
public final class DatedTitles {

    private static final String TIME = "\\d{4}-\\d{2}(?:-\\d{2})?";
    private static final Pattern TITLE = Pattern.compile("(" + TIME + ")(?:/(?:(" + TIME + ")|(\\d{1,3})))?");
    private static final int MONTH = 7;

    private DatedTitles() {}

    /** A month as it is said: {@code Mart 2024}. */
    public static String month(YearMonth month, Locale locale) {
        return month.format(DateTimeFormatter.ofPattern("LLLL uuuu", locale));
    }

    /** A title that is a time in words of the language: {@code Mart 2024/2}; any other title as it is. */
    public static String inWords(String title, Locale locale) {
        Matcher dated = TITLE.matcher(title);
        if (!dated.matches()) {
            return title;
        }
        try {
            String first = time(dated.group(1), locale);
            if (dated.group(2) != null) {
                return first + " – " + time(dated.group(2), locale);
            }
            return dated.group(3) == null ? first : first + "/" + dated.group(3);
        } catch (DateTimeParseException e) {
            return title;
        }
    }

    private static String time(String iso, Locale locale) {
        return iso.length() == MONTH
                ? month(YearMonth.parse(iso), locale)
                : LocalDate.parse(iso).format(DateTimeFormatter.ofPattern("d MMMM uuuu", locale));
    }
}
