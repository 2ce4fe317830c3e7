package org.defter.kernel.law.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The business calendar of one municipality: the public and religious holidays of Türkiye with its own corrections.
 *
 * <p>It knows the years its data covers, see {@link #firstDay()} and {@link #lastDay()}. Other days are refused, unless
 * a correction names that very day. Immutable.
 */
public final class BusinessCalendar {

    private final Data data;
    private final Map<LocalDate, CalendarCorrection> corrections;
    private final String version;

    private BusinessCalendar(Data data, Map<LocalDate, CalendarCorrection> corrections) {
        this.data = data;
        this.corrections = corrections;
        this.version = corrections.isEmpty()
                ? data.version()
                : data.version() + "+" + corrections.size() + "." + digest(text(corrections));
    }

    /** The calendar of Türkiye without corrections. */
    public static BusinessCalendar turkiye() {
        return Turkiye.CALENDAR;
    }

    /**
     * This calendar with corrections; the last of several for one day holds.
     *
     * @param added in the order they were made
     * @return a calendar whose version tells the corrections
     */
    public BusinessCalendar corrected(Collection<CalendarCorrection> added) {
        if (added.isEmpty()) {
            return this;
        }
        Map<LocalDate, CalendarCorrection> all = new TreeMap<>(corrections);
        added.forEach(correction -> all.put(correction.day(), correction));
        return new BusinessCalendar(data, all);
    }

    /**
     * What a day is.
     *
     * @throws DayOutsideRange if the data does not cover the day
     */
    public DayType typeOf(LocalDate day) {
        CalendarCorrection correction = corrections.get(day);
        if (correction != null) {
            return correction.working() ? DayType.CORRECTED_WORKING : DayType.CORRECTED_OFF;
        }
        requireKnown(day);
        if (data.weekend().contains(day.getDayOfWeek())) {
            return DayType.WEEKEND;
        }
        Holiday holiday = data.holiday(day);
        if (holiday == null) {
            return DayType.WORKING;
        }
        return holiday.half() ? DayType.HALF_DAY : DayType.HOLIDAY;
    }

    /**
     * Whether a day counts as a working day.
     *
     * @param day the day
     * @param halfDayIsWorking whether a half-day counts; a value of the ruleset, unverified
     * @throws DayOutsideRange if the data does not cover the day
     */
    public boolean isWorkingDay(LocalDate day, boolean halfDayIsWorking) {
        return switch (typeOf(day)) {
            case WORKING, CORRECTED_WORKING -> true;
            case HALF_DAY -> halfDayIsWorking;
            case WEEKEND, HOLIDAY, CORRECTED_OFF -> false;
        };
    }

    /**
     * Why a day is a holiday, in Turkish: the holiday's name or the reason of the correction; null for a plain working
     * day or weekend.
     *
     * @throws DayOutsideRange if the data does not cover the day
     */
    public @Nullable String nameOf(LocalDate day) {
        CalendarCorrection correction = corrections.get(day);
        if (correction != null) {
            return correction.reason();
        }
        requireKnown(day);
        Holiday holiday = data.holiday(day);
        return holiday == null ? null : holiday.name();
    }

    /** Whether the first day of a religious holiday falls on this day by the data, corrections aside. */
    boolean feastStartsOn(LocalDate day) {
        Holiday holiday = data.feasts().get(day);
        return holiday != null && holiday.name().endsWith(" 1. gün");
    }

    /** The first day the data covers. */
    public LocalDate firstDay() {
        return data.firstDay();
    }

    /** The last day the data covers. */
    public LocalDate lastDay() {
        return data.lastDay();
    }

    /** Changes whenever the data or a correction changes; pinned in every clock. */
    public String version() {
        return version;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BusinessCalendar that && data.equals(that.data) && corrections.equals(that.corrections);
    }

    @Override
    public int hashCode() {
        return version.hashCode();
    }

    @Override
    public String toString() {
        return version;
    }

    private void requireKnown(LocalDate day) {
        if (day.isBefore(data.firstDay()) || day.isAfter(data.lastDay())) {
            throw new DayOutsideRange("The business calendar", day, data.firstDay(), data.lastDay());
        }
    }

    private static String text(Map<LocalDate, CalendarCorrection> corrections) {
        StringBuilder text = new StringBuilder();
        corrections
                .values()
                .forEach(correction -> text.append(correction.day())
                        .append('\t')
                        .append(correction.working())
                        .append('\t')
                        .append(correction.reason())
                        .append('\t')
                        .append(correction.source())
                        .append('\n'));
        return text.toString();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Read on first use only. */
    private static final class Turkiye {
        private static final BusinessCalendar CALENDAR =
                new BusinessCalendar(Data.read("/law/calendars/tr.json"), Map.of());
    }

    /**
     * @param name its name in Turkish
     * @param half whether only the afternoon is free
     */
    private record Holiday(String name, boolean half) {}

    /** @param fromYear the first year it is a holiday */
    private record Yearly(int fromYear, Holiday holiday) {}

    private record Data(
            String version,
            LocalDate firstDay,
            LocalDate lastDay,
            Set<DayOfWeek> weekend,
            Map<MonthDay, Yearly> yearly,
            Map<LocalDate, Holiday> feasts) {

        @Nullable
        Holiday holiday(LocalDate day) {
            Yearly fixed = yearly.get(MonthDay.from(day));
            Holiday feast = feasts.get(day);
            // A full holiday outweighs the eve of a feast on the same day, and the other way round.
            if (fixed != null && day.getYear() >= fixed.fromYear() && (feast == null || feast.half())) {
                return fixed.holiday();
            }
            return feast;
        }

        static Data read(String resource) {
            String text;
            try (InputStream in = Objects.requireNonNull(
                    BusinessCalendar.class.getResourceAsStream(resource), () -> "missing resource " + resource)) {
                text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            JsonNode root = JsonMapper.builder().build().readTree(text);
            Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
            root.get("weekend").forEach(day -> weekend.add(DayOfWeek.valueOf(day.stringValue())));
            Map<MonthDay, Yearly> yearly = new HashMap<>();
            root.get("yearly")
                    .forEach(node -> yearly.put(
                            MonthDay.parse("--" + node.get("day").stringValue()),
                            new Yearly(
                                    node.get("fromYear").intValue(),
                                    new Holiday(
                                            node.get("name").stringValue(),
                                            node.get("half").booleanValue()))));
            Map<LocalDate, Holiday> feasts = new HashMap<>();
            root.get("feasts").forEach(node -> {
                LocalDate first = LocalDate.parse(node.get("first").stringValue());
                String name = node.get("name").stringValue();
                if (node.get("eve").booleanValue()) {
                    feasts.put(first.minusDays(1), new Holiday(name + " arifesi (öğleden sonra)", true));
                }
                for (int i = 0; i < node.get("days").intValue(); i++) {
                    feasts.put(first.plusDays(i), new Holiday(name + " " + (i + 1) + ". gün", false));
                }
            });
            return new Data(
                    root.get("id").stringValue() + "." + digest(text),
                    LocalDate.parse(root.get("firstDay").stringValue()),
                    LocalDate.parse(root.get("lastDay").stringValue()),
                    weekend,
                    yearly,
                    feasts);
        }
    }
}
