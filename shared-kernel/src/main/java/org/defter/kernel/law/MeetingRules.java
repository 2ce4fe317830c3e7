package org.defter.kernel.law;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.defter.kernel.law.calendar.DayType;

/** Meeting, agenda and chair (A01 to A08). */
final class MeetingRules {

    private MeetingRules() {}

    static Computation<Boolean> ordinaryMeetingDay(Law law, LocalDate day) {
        int week = law.ruleset().whole(RulesetKey.ORDINARY_MEETING_WEEK);
        int from = 7 * (week - 1) + 1;
        int until = 7 * week;
        boolean holds = day.getDayOfMonth() >= from && day.getDayOfMonth() <= until;
        Computation<Boolean> inWeek = Computation.of(
                holds,
                Explanation.of(
                        "A01",
                        "ordinaryMeetingDay",
                        "7(w−1)+1 ≤ day ≤ 7w",
                        holds,
                        "day",
                        day,
                        "w",
                        week,
                        "from",
                        from,
                        "until",
                        until));
        return day.getDayOfMonth() > until && law.settings().meetingAfterHolidays()
                ? movedOffHolidays(law, day, day.withDayOfMonth(until), inWeek)
                : inWeek;
    }

    /** The first working day after the week, where a public holiday and perhaps a weekend fill its last days. */
    private static Computation<Boolean> movedOffHolidays(
            Law law, LocalDate day, LocalDate last, Computation<Boolean> inWeek) {
        LocalDate first = last;
        while (!law.isWorkingDay(first)) {
            first = first.plusDays(1);
        }
        int holidays = 0;
        LocalDate off = first.minusDays(1);
        while (!law.isWorkingDay(off)) {
            holidays += law.calendar().typeOf(off) == DayType.WEEKEND ? 0 : 1;
            off = off.minusDays(1);
        }
        boolean holds = holidays > 0 && !first.equals(last) && day.equals(first);
        return Computation.after(
                inWeek.steps(),
                holds,
                Explanation.of(
                        "A01",
                        "ordinaryMeetingMoved",
                        "holidays > 0 ∧ day = min { d > last | d is a working day }",
                        holds,
                        "day",
                        day,
                        "last",
                        last,
                        "first",
                        first,
                        "holidays",
                        holidays));
    }

    static Computation<Boolean> recess(Settings settings, int monthsThisYear) {
        int most = settings.recessMonths();
        boolean holds = QuorumRules.attendees(monthsThisYear) < most;
        return Computation.of(holds, Explanation.of("A01", "recess", "k < m", holds, "k", monthsThisYear, "m", most));
    }

    static Computation<Boolean> meetsIn(MeetingKind kind, YearMonth month, boolean recess) {
        boolean monthly = switch (kind) {
            case ORDINARY, BUDGET -> true;
            case EXTRAORDINARY -> false;
        };
        boolean holds = !monthly || !recess;
        return Computation.of(
                holds,
                Explanation.of(
                        "A01",
                        "meetsIn",
                        "¬recess ∨ extraordinary",
                        holds,
                        "kind",
                        kind,
                        "month",
                        month,
                        "recess",
                        recess));
    }

    static Computation<Boolean> meetingLength(Ruleset law, MeetingKind kind, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last day " + last + " is before the first " + first);
        }
        int most = switch (kind) {
            case BUDGET -> law.whole(RulesetKey.BUDGET_MEETING_DAYS);
            case ORDINARY -> law.whole(RulesetKey.MEETING_DAYS);
            case EXTRAORDINARY ->
                Math.min(law.whole(RulesetKey.MEETING_DAYS), law.whole(RulesetKey.EXTRAORDINARY_SITTINGS));
        };
        String rule = switch (kind) {
            case BUDGET, ORDINARY -> "A02";
            case EXTRAORDINARY -> "A03";
        };
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        boolean holds = days <= most;
        return Computation.of(
                holds,
                Explanation.of(
                        rule,
                        "meetingLength",
                        "last − first + 1 ≤ m",
                        holds,
                        "kind",
                        kind,
                        "first",
                        first,
                        "last",
                        last,
                        "days",
                        days,
                        "m",
                        most));
    }

    static Computation<Boolean> extraordinaryMeetings(Ruleset law, int already) {
        int most = law.whole(RulesetKey.EXTRAORDINARY_PER_YEAR);
        boolean holds = QuorumRules.attendees(already) < most;
        return Computation.of(
                holds, Explanation.of("A03", "extraordinaryMeetings", "k < m", holds, "k", already, "m", most));
    }

    static Computation<Boolean> extraordinarySittings(Ruleset law, int already) {
        int most = law.whole(RulesetKey.EXTRAORDINARY_SITTINGS);
        boolean holds = QuorumRules.attendees(already) < most;
        return Computation.of(
                holds, Explanation.of("A03", "extraordinarySittings", "k < m", holds, "k", already, "m", most));
    }

    static Computation<Boolean> agendaNotice(
            Ruleset law, MeetingKind kind, LocalDate announcedOn, LocalDate firstSitting) {
        boolean extraordinary = switch (kind) {
            case ORDINARY, BUDGET -> false;
            case EXTRAORDINARY -> true;
        };
        int days = law.whole(extraordinary ? RulesetKey.EXTRAORDINARY_NOTICE_DAYS : RulesetKey.AGENDA_NOTICE_DAYS);
        boolean holds = !announcedOn.plusDays(days).isAfter(firstSitting);
        return Computation.of(
                holds,
                Explanation.of(
                        extraordinary ? "A03" : "A04",
                        "agendaNotice",
                        "a + d ≤ s",
                        holds,
                        "a",
                        announcedOn,
                        "d",
                        days,
                        "s",
                        firstSitting));
    }

    static Computation<Boolean> decidableWithoutCommission(Ruleset law, Matter matter) {
        boolean holds = switch (matter) {
            case ZONING -> !law.flag(RulesetKey.ZONING_NEEDS_COMMISSION);
            case BUDGET -> !law.flag(RulesetKey.BUDGET_NEEDS_COMMISSION);
            case ACTIVITY_REPORT, OTHER -> true;
        };
        return Computation.of(
                holds,
                Explanation.of("A05", "decidableWithoutCommission", "matter ∉ exceptions", holds, "matter", matter));
    }

    static Computation<Boolean> itemMayBeAdded(Ruleset law, MeetingKind kind, int sitting) {
        QuorumRules.membership(sitting);
        int first = law.whole(RulesetKey.ITEM_ADDING_SITTINGS);
        boolean kindAllows = switch (kind) {
            case ORDINARY, BUDGET -> true;
            case EXTRAORDINARY -> law.flag(RulesetKey.EXTRAORDINARY_ADDED_ITEMS);
        };
        boolean holds = kindAllows && sitting <= first;
        return Computation.of(
                holds,
                Explanation.of(
                        kindAllows ? "A06" : "A03",
                        "itemMayBeAdded",
                        "sitting ≤ m",
                        holds,
                        "kind",
                        kind,
                        "sitting",
                        sitting,
                        "m",
                        kindAllows ? first : 0));
    }

    static Computation<Boolean> itemOfMeeting(Ruleset law, MeetingKind kind, boolean called) {
        boolean bound = switch (kind) {
            case ORDINARY, BUDGET -> false;
            case EXTRAORDINARY -> !law.flag(RulesetKey.EXTRAORDINARY_ADDED_ITEMS);
        };
        boolean holds = called || !bound;
        return Computation.of(
                holds,
                Explanation.of(
                        "A03",
                        "itemOfMeeting",
                        "called ∨ ¬bound",
                        holds,
                        "kind",
                        kind,
                        "called",
                        called,
                        "bound",
                        bound));
    }

    static Computation<Boolean> mayChair(
            Ruleset law, ChairOffice office, Set<ChairOffice> present, boolean activityReport) {
        Set<ChairOffice> able = new TreeSet<>(present);
        if (activityReport && !law.flag(RulesetKey.MAYOR_CHAIRS_ACTIVITY_REPORT)) {
            able.remove(ChairOffice.MAYOR);
        }
        boolean holds = !able.isEmpty() && able.iterator().next() == office;
        String due = able.isEmpty() ? "NONE" : able.iterator().next().name();
        return Computation.of(
                holds,
                Explanation.of(
                        "A08",
                        "mayChair",
                        "office = first(present)",
                        holds,
                        "office",
                        office,
                        "due",
                        due,
                        "activityReport",
                        activityReport));
    }
}
