package org.defter.kernel.law;

import java.time.LocalDate;

/** Commissions: size, term, seats, late reports, guests (C01, C02, C06, C09). */
final class CommissionRules {

    private CommissionRules() {}

    static Computation<Boolean> commissionSize(Ruleset law, int n) {
        int least = law.whole(RulesetKey.COMMISSION_MIN);
        int most = law.whole(RulesetKey.COMMISSION_MAX);
        boolean holds = QuorumRules.attendees(n) >= least && n <= most;
        return Computation.of(
                holds,
                Explanation.of("C01", "commissionSize", "min ≤ n ≤ max", holds, "n", n, "least", least, "most", most));
    }

    static Computation<Boolean> commissionTerm(Ruleset law, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("the term ends on " + until + ", before it starts on " + from);
        }
        int months = law.whole(RulesetKey.COMMISSION_TERM_MONTHS);
        LocalDate longest = from.plusMonths(months);
        // A year from 5 April includes the next 5 April or not, depending on who counts: both are let through.
        boolean holds = !until.isAfter(longest);
        return Computation.of(
                holds,
                Explanation.of(
                        "C01",
                        "commissionTerm",
                        "until ≤ from + m",
                        holds,
                        "from",
                        from,
                        "until",
                        until,
                        "months",
                        months,
                        "longest",
                        longest));
    }

    static Computation<Boolean> seatLost(Ruleset law, int absences) {
        int most = law.whole(RulesetKey.ABSENCES_LOSING_SEAT);
        boolean holds = QuorumRules.attendees(absences) >= most;
        return Computation.of(holds, Explanation.of("C02", "seatLost", "k ≥ m", holds, "k", absences, "m", most));
    }

    static Computation<Boolean> overdueItemToAgenda(Ruleset law, Clock review, LocalDate day) {
        boolean holds = review.runOutOn(day) && law.flag(RulesetKey.LATE_ITEM_TO_AGENDA);
        return Computation.of(
                holds,
                Explanation.of(
                        "C06", "overdueItemToAgenda", "day > last", holds, "day", day, "last", review.lastDay()));
    }

    static Computation<Boolean> reportAccepted(Ruleset law, Clock review, LocalDate issuedOn) {
        boolean inTime = review.includes(issuedOn);
        boolean holds = inTime || law.flag(RulesetKey.LATE_REPORT_ACCEPTED);
        return Computation.of(
                holds,
                Explanation.of(
                        "C06",
                        inTime ? "reportInTime" : "reportLate",
                        "day ≤ last",
                        holds,
                        "day",
                        issuedOn,
                        "last",
                        review.lastDay()));
    }

    static Computation<Boolean> guestMayVote(Ruleset law) {
        boolean holds = law.flag(RulesetKey.GUESTS_VOTE);
        return Computation.of(holds, Explanation.of("C09", "guestMayVote", "rule", holds));
    }
}
