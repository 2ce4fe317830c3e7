package org.defter.kernel.law;

import java.time.LocalDate;

/** Signatures, recusal, return, sending (B08, B10, D01, D06). */
final class DecisionRules {

    private DecisionRules() {}

    static Computation<Boolean> decisionSigned(Ruleset law, boolean chair, int clerks) {
        boolean chairSigns = law.flag(RulesetKey.CHAIR_SIGNS);
        int needed = law.whole(RulesetKey.CLERK_SIGNATURES);
        boolean holds = (chair || !chairSigns) && QuorumRules.attendees(clerks) >= needed;
        return Computation.of(
                holds,
                Explanation.of(
                        "B08",
                        "decisionSigned",
                        chairSigns ? "chair ∧ c ≥ m" : "c ≥ m",
                        holds,
                        "chair",
                        chair,
                        "c",
                        clerks,
                        "m",
                        needed));
    }

    static Computation<Boolean> mustRecuse(Ruleset law, int degree) {
        int most = law.whole(RulesetKey.RECUSAL_DEGREE);
        boolean holds = QuorumRules.attendees(degree) <= most;
        return Computation.of(holds, Explanation.of("B10", "mustRecuse", "k ≤ m", holds, "k", degree, "m", most));
    }

    static Computation<Boolean> returnable(Ruleset law, int already) {
        int most = law.whole(RulesetKey.RETURNS);
        boolean holds = QuorumRules.attendees(already) < most;
        return Computation.of(holds, Explanation.of("D01", "returnable", "k < m", holds, "k", already, "m", most));
    }

    static Computation<Boolean> returnInTime(Clock mayor, LocalDate day) {
        boolean holds = mayor.includes(day);
        return Computation.of(
                holds, Explanation.of("D01", "returnInTime", "day ≤ last", holds, "day", day, "last", mayor.lastDay()));
    }

    static Computation<Boolean> sendingPossible(Ruleset law, Clock sending, LocalDate day) {
        boolean inTime = sending.includes(day);
        boolean holds = inTime || law.flag(RulesetKey.LATE_SENDING_ALLOWED);
        return Computation.of(
                holds,
                Explanation.of(
                        "D06",
                        inTime ? "sendingInTime" : "sendingLate",
                        "day ≤ last",
                        holds,
                        "day",
                        day,
                        "last",
                        sending.lastDay()));
    }
}
