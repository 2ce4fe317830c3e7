package org.defter.kernel.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A running period counted again under the law as it now is. A change of the law only ever gives a running period more
 * time: who acts by the last day that was recorded must not find it moved to a day that is past.
 *
 * @param before the period as it runs
 * @param after the period as it is counted now
 * @param steps how the later last day is reached
 */
public record ClockRecount(Clock before, Clock after, List<Explanation> steps) {

    /** What comes of counting again. */
    public enum Effect {
        /** The period gets a later last day. */
        EXTENDED,
        /** The last day is the same. */
        UNCHANGED,
        /** The last day would be earlier; the period keeps the one it has. */
        NOT_SHORTENED
    }

    /** Copies the steps. */
    public ClockRecount {
        steps = List.copyOf(steps);
    }

    /**
     * Counts the period of a commission again (C05).
     *
     * @param running the period
     * @param referral day of the referral
     * @param meetingEnd last day of the meeting that referred, if that has ended
     */
    public static ClockRecount ofReview(
            LawInForce law, Clock running, LocalDate referral, @Nullable LocalDate meetingEnd) {
        return meetingEnd == null
                ? of(law, running, running.startedOn(), List.of())
                : of(law, running, law.on(referral).reviewClockStart(referral, meetingEnd));
    }

    /**
     * Counts a period of a decision again (D01, D02, D05, D06, D08).
     *
     * @param running the period
     * @param decidedOn day of the decision
     * @param deliveredOn day the signed text reached the mayor, if that is recorded
     */
    public static ClockRecount ofDecision(
            LawInForce law, Clock running, LocalDate decidedOn, @Nullable LocalDate deliveredOn) {
        return switch (running.kind()) {
            case MAYOR_RETURN -> of(law, running, law.on(decidedOn).mayorClockStart(decidedOn, deliveredOn));
            case COMMISSION_REVIEW_ZONING,
                    COMMISSION_REVIEW,
                    LAWSUIT,
                    SENDING,
                    ANNOUNCEMENT,
                    POSTPONED_SITTING,
                    MONITORING_REPORT -> of(law, running, running.startedOn(), List.of());
        };
    }

    /**
     * Counts the time of a monitoring report again (S08): from the last day it covers, which no change of the law moves.
     *
     * @param running the period
     */
    public static ClockRecount ofReport(LawInForce law, Clock running) {
        return of(law, running, running.startedOn(), List.of());
    }

    private static ClockRecount of(LawInForce law, Clock running, Computation<LocalDate> start) {
        return of(law, running, start.result(), start.steps());
    }

    private static ClockRecount of(LawInForce law, Clock running, LocalDate start, List<Explanation> before) {
        Computation<Clock> counted = law.on(start).clock(running.kind(), start);
        List<Explanation> steps = new ArrayList<>(before);
        steps.addAll(counted.steps());
        return new ClockRecount(running, counted.result(), steps);
    }

    /** What comes of it. */
    public Effect effect() {
        if (after.lastDay().isAfter(before.lastDay())) {
            return Effect.EXTENDED;
        }
        return after.lastDay().isBefore(before.lastDay()) ? Effect.NOT_SHORTENED : Effect.UNCHANGED;
    }
}
