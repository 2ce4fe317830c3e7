package org.defter.query.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.jspecify.annotations.Nullable;

/**
 * A period of the law and how it stands.
 *
 * @param clock the period with its rule and last day
 * @param standing how it stands, as recorded
 * @param retrospective whether its last day had already passed when its start was recorded; then the next act decides
 * @param endedOn day it ran out or stopped
 */
public record ClockView(
        Clock clock,
        ClockStanding standing,
        boolean retrospective,
        @Nullable LocalDate endedOn) {

    /** A period that has begun. */
    public static ClockView started(Clock clock, boolean retrospective) {
        return new ClockView(clock, ClockStanding.RUNNING, retrospective, null);
    }

    /** The period, ended. */
    public ClockView ended(ClockStanding how, LocalDate day) {
        return new ClockView(clock, how, retrospective, day);
    }

    /** Whether it is of this kind and running. */
    public boolean running(ClockKind kind) {
        return clock.kind() == kind && standing == ClockStanding.RUNNING;
    }

    /** The periods with the running one of this kind ended; no running one of it changes nothing. */
    public static List<ClockView> end(List<ClockView> clocks, ClockKind kind, ClockStanding how, LocalDate day) {
        return clocks.stream()
                .map(clock -> clock.running(kind) ? clock.ended(how, day) : clock)
                .toList();
    }

    /** The periods with one more that has begun. */
    public static List<ClockView> start(List<ClockView> clocks, Clock started, boolean retrospective) {
        List<ClockView> all = new ArrayList<>(clocks);
        all.add(started(started, retrospective));
        return List.copyOf(all);
    }
}
