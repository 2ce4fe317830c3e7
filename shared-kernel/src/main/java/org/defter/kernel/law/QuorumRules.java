package org.defter.kernel.law;

/** Presence and majorities, in whole numbers (A05, A06, A10, B01 to B04, C07, D03, I14). */
final class QuorumRules {

    private QuorumRules() {}

    static Computation<Integer> meetingQuorum(Ruleset law, int n) {
        int divisor = law.whole(RulesetKey.MEETING_QUORUM_DIVISOR);
        return switch (law.choice(QuorumFormula.class, RulesetKey.MEETING_QUORUM_FORMULA)) {
            case FLOOR_PLUS_ONE -> floorPlusOne("B01", "meetingQuorum", "N", membership(n), divisor);
            case CEILING -> ceiling("B01", "meetingQuorumCeiling", "N", membership(n), divisor);
        };
    }

    static Computation<Integer> postponedQuorum(Ruleset law, int n) {
        int divisor = law.whole(RulesetKey.POSTPONED_QUORUM_DIVISOR);
        return ceiling("B03", "postponedQuorum", "N", membership(n), divisor);
    }

    static Computation<Integer> recountQuorum(Ruleset law, int n) {
        int divisor = law.whole(RulesetKey.RECOUNT_QUORUM_DIVISOR);
        return ceiling("B04", "recountQuorum", "N", membership(n), divisor);
    }

    static Computation<Integer> commissionQuorum(Ruleset law, int n) {
        int divisor = law.whole(RulesetKey.COMMISSION_QUORUM_DIVISOR);
        return floorPlusOne("C07", "commissionQuorum", "n", membership(n), divisor);
    }

    static Computation<Integer> commissionMajority(Ruleset law, int p) {
        int divisor = law.whole(RulesetKey.COMMISSION_MAJORITY_DIVISOR);
        return floorPlusOne("C07", "commissionMajority", "p", attendees(p), divisor);
    }

    static Computation<Integer> majorityOfAttendees(Ruleset law, int p) {
        int divisor = law.whole(RulesetKey.DECISION_MAJORITY_DIVISOR);
        return floorPlusOne("B02", "majorityOfAttendees", "P", attendees(p), divisor);
    }

    static Computation<Integer> insistenceThreshold(Ruleset law, int n) {
        int divisor = law.whole(RulesetKey.INSISTENCE_DIVISOR);
        return floorPlusOne("D03", "insistenceThreshold", "N", membership(n), divisor);
    }

    static Computation<Integer> largeBorrowingThreshold(Ruleset law, int n) {
        int divisor = law.whole(RulesetKey.BORROWING_MAJORITY_DIVISOR);
        return floorPlusOne("I14", "largeBorrowingThreshold", "N", membership(n), divisor);
    }

    static Computation<Integer> decisionThreshold(Ruleset law, int n, int p) {
        int majorityDivisor = law.whole(RulesetKey.DECISION_MAJORITY_DIVISOR);
        int membersDivisor = law.whole(RulesetKey.DECISION_MEMBERS_DIVISOR);
        int majority = attendees(p) / majorityDivisor + 1;
        int least = ceilDiv(membership(n), membersDivisor);
        int threshold = Math.max(majority, least);
        return Computation.of(
                threshold,
                Explanation.of(
                        "B02",
                        "decisionThreshold",
                        "max(⌊P/" + majorityDivisor + "⌋+1, ⌈N/" + membersDivisor + "⌉)",
                        threshold,
                        "N",
                        n,
                        "P",
                        p,
                        "majorityDivisor",
                        majorityDivisor,
                        "membersDivisor",
                        membersDivisor,
                        "majority",
                        majority,
                        "least",
                        least));
    }

    static Computation<Boolean> quorumMet(Ruleset law, QuorumKind kind, int n, int present) {
        attendees(present);
        Computation<Integer> quorum = switch (kind) {
            case MEETING -> meetingQuorum(law, n);
            case POSTPONED -> postponedQuorum(law, n);
            case RECOUNT -> recountQuorum(law, n);
            case COMMISSION -> commissionQuorum(law, n);
        };
        return atLeast(quorum, "quorumMet", present);
    }

    static Computation<Boolean> reportSignatures(Ruleset law, int n, int signed) {
        return atLeast(commissionQuorum(law, n), "reportSignatures", attendees(signed));
    }

    static Computation<Boolean> postponable(Ruleset law, int alreadyPostponed) {
        int most = law.whole(RulesetKey.POSTPONEMENTS);
        boolean holds = attendees(alreadyPostponed) < most;
        return Computation.of(
                holds, Explanation.of("B03", "postponable", "k < m", holds, "k", alreadyPostponed, "m", most));
    }

    static int ceilDiv(int n, int divisor) {
        return Math.ceilDiv(n, divisor);
    }

    static int membership(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("membership must be at least 1, was " + n);
        }
        return n;
    }

    static int attendees(int p) {
        if (p < 0) {
            throw new IllegalArgumentException("a count must not be negative, was " + p);
        }
        return p;
    }

    private static Computation<Boolean> atLeast(Computation<Integer> needed, String step, int present) {
        boolean holds = present >= needed.result();
        String rule = needed.steps().getFirst().rule();
        return Computation.after(
                needed.steps(), holds, Explanation.of(rule, step, "p ≥ q", holds, "p", present, "q", needed.result()));
    }

    private static Computation<Integer> floorPlusOne(String rule, String step, String symbol, int n, int divisor) {
        int result = n / divisor + 1;
        String formula = "⌊" + symbol + "/" + divisor + "⌋+1";
        return Computation.of(result, Explanation.of(rule, step, formula, result, symbol, n, "divisor", divisor));
    }

    private static Computation<Integer> ceiling(String rule, String step, String symbol, int n, int divisor) {
        int result = ceilDiv(n, divisor);
        String formula = "⌈" + symbol + "/" + divisor + "⌉";
        return Computation.of(result, Explanation.of(rule, step, formula, result, symbol, n, "divisor", divisor));
    }
}
