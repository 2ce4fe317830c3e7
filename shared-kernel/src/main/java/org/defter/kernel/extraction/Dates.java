package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.defter.kernel.PartialDate;
import org.jspecify.annotations.Nullable;

/** Dates as documents write them, as far as they write them, and times of day. */
final class Dates {

    /** A date and where it stands in the clean text. */
    record Found(PartialDate date, int from, int to) {}

    private static final List<String> MONTHS = List.of(
            "ocak", "subat", "mart", "nisan", "mayis", "haziran", "temmuz", "agustos", "eylul", "ekim", "kasim",
            "aralik");
    private static final String MONTH = "(ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik)";
    private static final String YEAR = "((?:19|20)\\d{2})";

    private static final Pattern FIGURES =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?[./-]\\s?" + YEAR + "(?![\\d])");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})([./])(\\d{1,2})\\2(\\d{2})(?![\\d./-])");
    /** The month in Roman figures, as typewriters had it. */
    private static final Pattern ROMAN_MONTH = Pattern.compile(
            "(?<![\\d./-])(\\d{1,2})\\s?[./-]\\s?(x(?:ii?)?|i[vx]|v?i{1,3}|v)\\s?[./-]\\s?" + YEAR + "(?!\\d)");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![\\d./-])" + YEAR + "([./-])(\\d{1,2})\\2(\\d{1,2})(?![\\d])");
    private static final Pattern DAY_OPEN =
            Pattern.compile("(?<![\\d])[./-]\\s?(\\d{1,2})\\s?[./-]\\s?" + YEAR + "(?!\\d)");
    private static final Pattern MONTH_OPEN = Pattern.compile(
            "(?:\\.{1,12}|_{2,12}|\\s)\\s?[/.-]\\s?(?:\\.{1,12}|_{2,12}|\\s)\\s?[/.-]\\s?" + YEAR + "(?!\\d)");
    private static final Pattern IN_WORDS =
            Pattern.compile("(?:(?<!\\d)(\\d{1,2}|\\.{2,12}|_{2,12})\\s{0,3}[.'/]?\\s{0,3})?\\b" + MONTH
                    + "(?:\\s+ayi)?[\\s.,/-]{1,3}" + YEAR + "(?!\\d)");
    private static final Pattern YEAR_MONTH =
            Pattern.compile("\\b" + YEAR + "\\s*(?:yili|yilinin|senesi|y\\.)?\\s*[-/]?\\s*" + MONTH
                    + "\\b(?:\\s+ayi\\w*)?(?:\\s+(\\d{1,2})\\b(?!\\s*[.\\d]))?");
    private static final Pattern YEAR_ONLY = Pattern.compile("(?<![\\d./-])" + YEAR + "(?!\\s?[\\d./-]\\d|\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d./-])([01]?\\d|2[0-3])\\s?(?:[.:]|(?<=saat[ :]{1,3}\\d{1,2}),)\\s?([0-5]\\d)(?![\\d./]\\d|\\d)");

    private Dates() {}

    /** All dates that stand in a range of the clean text with a month at least, in their order. */
    static List<Found> in(Source source, int from, int to) {
        NavigableMap<Integer, Found> found = new TreeMap<>();
        String folded = source.folded;
        Matcher m = FIGURES.matcher(folded).region(from, to);
        m.useTransparentBounds(true);
        while (m.find()) {
            add(found, date(m.group(4), m.group(3), m.group(1)), m.start(), m.end());
        }
        m = SHORT_YEAR.matcher(folded).region(from, to);
        m.useTransparentBounds(true);
        while (m.find()) {
            int year = Integer.parseInt(m.group(4));
            add(
                    found,
                    date(String.valueOf(year <= 40 ? 2000 + year : 1900 + year), m.group(3), m.group(1)),
                    m.start(),
                    m.end());
        }
        m = ROMAN_MONTH.matcher(folded).region(from, to);
        m.useTransparentBounds(true);
        while (m.find()) {
            add(found, date(m.group(3), MeetingHead.arabic(m.group(2)), m.group(1)), m.start(), m.end());
        }
        m = YEAR_FIRST.matcher(folded).region(from, to);
        m.useTransparentBounds(true);
        while (m.find()) {
            add(found, date(m.group(1), m.group(3), m.group(4)), m.start(), m.end());
        }
        m = IN_WORDS.matcher(folded).region(from, to);
        m.useTransparentBounds(true);
        while (m.find()) {
            String day = m.group(1);
            String month = String.valueOf(MONTHS.indexOf(m.group(2)) + 1);
            add(
                    found,
                    date(m.group(3), month, day == null || !Character.isDigit(day.charAt(0)) ? null : day),
                    m.start(),
                    m.end());
        }
        m = YEAR_MONTH.matcher(folded).region(from, to);
        m.useTransparentBounds(true);
        while (m.find()) {
            add(
                    found,
                    date(m.group(1), String.valueOf(MONTHS.indexOf(m.group(2)) + 1), m.group(3)),
                    m.start(),
                    m.end());
        }
        m = DAY_OPEN.matcher(folded).region(from, to);
        m.useTransparentBounds(true);
        while (m.find()) {
            add(found, date(m.group(2), m.group(1), null), open(folded, from, m.start()), m.end());
        }
        return List.copyOf(found.values());
    }

    /** Where the dots or dashes begin that stand for a day left open, before the mark in front of the month. */
    private static int open(String folded, int from, int at) {
        int start = at;
        for (int i = at - 1; i >= from && at - i <= 24; i--) {
            char c = folded.charAt(i);
            if ("._?-x".indexOf(c) >= 0) {
                start = i;
            } else if (c != ' ') {
                break;
            }
        }
        return start;
    }

    /** The first date of a range, also a year alone; null if there is none. */
    static @Nullable Found first(Source source, int from, int to) {
        List<Found> all = in(source, from, to);
        if (!all.isEmpty()) {
            return all.getFirst();
        }
        Matcher open = MONTH_OPEN.matcher(source.folded).region(from, to);
        if (open.find()) {
            return new Found(new PartialDate(Integer.parseInt(open.group(1)), null, null), open.start(), open.end());
        }
        Matcher year = YEAR_ONLY.matcher(source.folded).region(from, to);
        year.useTransparentBounds(true);
        if (year.find()) {
            return new Found(new PartialDate(Integer.parseInt(year.group(1)), null, null), year.start(), year.end());
        }
        return null;
    }

    /** A time of day in a range, {@code 14:00}; null if there is none. */
    static @Nullable Timed time(Source source, int from, int to) {
        List<Found> dates = in(source, from, to);
        Matcher m = TIME.matcher(source.folded).region(from, to);
        m.useTransparentBounds(true);
        while (m.find()) {
            int at = m.start();
            if (dates.stream().noneMatch(date -> at >= date.from() && at < date.to())) {
                String hour = m.group(1).length() == 1 ? "0" + m.group(1) : m.group(1);
                return new Timed(hour + ":" + m.group(2), m.start(), m.end());
            }
        }
        return null;
    }

    private static final Pattern TIME_IN_WORDS = Pattern.compile(
            "\\bsaat\\s+((?:on|yirmi)?\\s?(?:bir|iki|uc|dort|bes|alti|yedi|sekiz|dokuz)?)(?:'?\\s?[dt][ea])?(\\s+bucuk\\w*|\\s+otuz\\w*)?(?=[\\s.,;])");

    /** All times of day in words behind the word for hour; half hours too. */
    static List<Timed> timesInWords(Source source, int from, int to) {
        List<Timed> times = new ArrayList<>();
        Matcher m = TIME_IN_WORDS.matcher(source.folded).region(from, to);
        while (m.find()) {
            int hour = Numbers.of(m.group(1));
            if (hour >= 1 && hour <= 24) {
                String minutes = m.group(2) == null ? "00" : "30";
                times.add(new Timed((hour < 10 ? "0" : "") + hour % 24 + ":" + minutes, m.start(1), m.end()));
            }
        }
        return times;
    }

    /** A time of day and where it stands. */
    record Timed(String time, int from, int to) {}

    /** Adds a date unless one was found that has some of its characters. */
    private static void add(NavigableMap<Integer, Found> found, @Nullable PartialDate date, int from, int to) {
        Map.Entry<Integer, Found> before = found.lowerEntry(to);
        if (date != null && (before == null || before.getValue().to() <= from)) {
            found.put(from, new Found(date, from, to));
        }
    }

    private static @Nullable PartialDate date(String year, @Nullable String month, @Nullable String day) {
        try {
            return new PartialDate(
                    Integer.parseInt(year), Integer.valueOf(month), day == null ? null : Integer.valueOf(day));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
