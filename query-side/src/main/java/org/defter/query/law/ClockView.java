package org.defter.query.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.LawChange;
import org.jspecify.annotations.Nullable;

/**
 * A period of the law and how it stands.
 *
 * @param clock the period with its rule and last day
 * @param standing how it stands, as recorded
 * @param retrospective whether its last day had already passed when it was recorded; then the next act decides
 * @param endedOn day it ran out or stopped
 * @param extensions every change of the law that gave it a later last day, the first first
 */
public record ClockView(
        Clock clock,
        ClockStanding standing,
        boolean retrospective,
        @Nullable LocalDate endedOn,
        List<ExtensionView> extensions) {

    /** Copies the list. */
    public ClockView {
        extensions = List.copyOf(extensions);
    }

    /**
     * A later last day by a change of the law.
     *
     * @param from the last day before
     * @param to the last day after
     * @param cause what changed
     * @param explanation the computation of the later last day
     * @param changedOn day of the change
     */
    public record ExtensionView(
            LocalDate from, LocalDate to, LawChange cause, List<Explanation> explanation, LocalDate changedOn) {

        /** Copies the list. */
        public ExtensionView {
            explanation = List.copyOf(explanation);
        }
    }

    /** A period that has begun. */
    public static ClockView started(Clock clock, boolean retrospective) {
        return new ClockView(clock, ClockStanding.RUNNING, retrospective, null, List.of());
    }

    /** The period, ended. */
    public ClockView ended(ClockStanding how, LocalDate day) {
        return new ClockView(clock, how, retrospective, day, extensions);
    }

    /** The period with a later last day. */
    public ClockView extended(Clock longer, boolean stillRetrospective, ExtensionView extension) {
        List<ExtensionView> all = new ArrayList<>(extensions);
        all.add(extension);
        return new ClockView(longer, standing, stillRetrospective, endedOn, all);
    }

    /** Whether it is of this kind and running. */
    public boolean running(ClockKind kind) {
        return clock.kind() == kind && standing == ClockStanding.RUNNING;
    }

    /** The periods with the running one of this kind ended; no running one of it changes nothing. */
    public static List<ClockView> end(List<ClockView> clocks, ClockKind kind, ClockStanding how, LocalDate day) {
        return change(clocks, kind, clock -> clock.ended(how, day));
    }

    /** The periods with the running one of the kind changed. */
    public static List<ClockView> change(List<ClockView> clocks, ClockKind kind, UnaryOperator<ClockView> change) {
        return clocks.stream()
                .map(clock -> clock.running(kind) ? change.apply(clock) : clock)
                .toList();
    }

    /** The periods with one more that has begun. */
    public static List<ClockView> start(List<ClockView> clocks, Clock started, boolean retrospective) {
        List<ClockView> all = new ArrayList<>(clocks);
        all.add(started(started, retrospective));
        return List.copyOf(all);
    }
}
