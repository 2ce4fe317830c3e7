package org.defter.kernel.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.council.sitting.ClosedSessionVoteTaken;

/**
 * Re-runs every computation that is pinned in the record of a proposal and its decisions: quorums, votes, thresholds, ties,
 * mandates, signatures and periods, each under the ruleset the event names and with what had been recorded before it.
 */
public final class Verification {

    private Verification() {}

    /** Every check, in the order of the record. */
    public static List<Check> of(CaseFile file) {
        Checks checks = new Checks();
        return of(file, checks, checks);
    }

    /**
     * Only those that were made at first: before chairs, adjournments, closed sessions, hashes of plans, and what one
     * event repeats of another were compared as well. For papers of that time, which must come out as they did.
     */
    public static List<Check> asAtFirst(CaseFile file) {
        return of(file, new Checks(), new Checks()).stream()
                .filter(check -> !(check.recorded().event() instanceof ClosedSessionVoteTaken))
                .toList();
    }

    private static List<Check> of(CaseFile file, Checks checks, Checks more) {
        PinnedLaw law = new PinnedLaw(file);
        new SittingChecks(file, law, checks, more).run();
        new ReviewChecks(file, law, checks, more).run();
        new DecisionChecks(file, law, checks, more).run();
        return checks.made().stream()
                .sorted(Comparator.comparingLong(check -> check.recorded().position()))
                .toList();
    }

    /** The first thing that is not as it follows from the record, in the order of the record. */
    public static Optional<Check> firstDifference(List<Check> checks) {
        return checks.stream()
                .filter(check -> check.verdict() == Verdict.DIFFERENT)
                .findFirst();
    }
}
