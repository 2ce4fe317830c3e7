package org.defter.kernel.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Periods and where they start (B03, C05, D01, D02, D05, D06, D08, S08). */
final class ClockRules {

    private ClockRules() {}

    static Computation<Clock> clock(Law law, ClockKind kind, LocalDate start) {
        int days = law.ruleset().whole(kind.days());
        DayKind unit = law.ruleset().choice(DayKind.class, kind.dayKind());
        List<Explanation> steps = new ArrayList<>();
        LocalDate last = switch (unit) {
            case BUSINESS -> businessEnd(law, kind, start, days, steps);
            case CALENDAR -> calendarEnd(law, kind, start, days, steps);
        };
        Clock clock = new Clock(
                kind,
                kind.rule(),
                start,
                days,
                unit,
                last,
                law.calendar().version(),
                law.ruleset().ref());
        return new Computation<>(clock, steps);
    }

    static Computation<LocalDate> reviewClockStart(Law law, LocalDate referralSitting, LocalDate meetingEnd) {
        LocalDate start = switch (law.settings().reviewClockStart()) {
            case MEETING_END -> meetingEnd;
            case REFERRAL_SITTING -> referralSitting;
        };
        return Computation.of(
                start,
                Explanation.of(
                        "C05",
                        "reviewClockStart",
                        "setting",
                        start,
                        "setting",
                        law.settings().reviewClockStart(),
                        "referralSitting",
                        referralSitting,
                        "meetingEnd",
                        meetingEnd));
    }

    static Computation<LocalDate> mayorClockStart(Law law, LocalDate decisionDay, @Nullable LocalDate delivery) {
        LocalDate start = switch (law.settings().mayorClockStart()) {
            case DELIVERY_IF_RECORDED -> delivery == null ? decisionDay : delivery;
            case DECISION_DATE -> decisionDay;
        };
        return Computation.of(
                start,
                Explanation.of(
                        "D02",
                        "mayorClockStart",
                        "setting",
                        start,
                        "setting",
                        law.settings().mayorClockStart(),
                        "decisionDay",
                        decisionDay,
                        "delivery",
                        delivery == null ? "NONE" : delivery));
    }

    private static LocalDate businessEnd(Law law, ClockKind kind, LocalDate start, int days, List<Explanation> steps) {
        LocalDate day = start;
        List<String> skipped = new ArrayList<>();
        int counted = 0;
        while (counted < days) {
            day = day.plusDays(1);
            if (law.isWorkingDay(day)) {
                counted++;
            } else {
                skipped.add(day.toString());
            }
        }
        steps.add(Explanation.of(
                kind.rule(),
                "businessDays",
                "D ⊕ d",
                day,
                "kind",
                kind,
                "D",
                start,
                "d",
                days,
                "skipped",
                skipped.isEmpty() ? "NONE" : String.join(", ", skipped)));
        return day;
    }

    private static LocalDate calendarEnd(Law law, ClockKind kind, LocalDate start, int days, List<Explanation> steps) {
        LocalDate end = start.plusDays(days);
        steps.add(Explanation.of(kind.rule(), "calendarDays", "D + d", end, "kind", kind, "D", start, "d", days));
        if (!law.settings().rollOver()) {
            return end;
        }
        LocalDate day = end;
        while (!law.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        if (!day.equals(end)) {
            steps.add(Explanation.of(kind.rule(), "rollOver", "min{w ≥ D + d}", day, "end", end));
        }
        return day;
    }
}
