package org.defter.kernel.monitoring;

import java.util.Optional;
import org.defter.kernel.law.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Until when a report is due, and whether that is still running.
 *
 * @param clock the period; none before it was counted
 * @param standing whether it runs
 * @param retrospective whether the last day had passed when it was recorded; then nobody is reminded
 */
public record ReportClock(@Nullable Clock clock, Standing standing, boolean retrospective) {

    /** Whether the time of a report runs. */
    public enum Standing {
        /** Not counted yet. */
        NOT_STARTED,

        /** Running, or past without anybody having been reminded. */
        RUNNING,

        /** Past; a reminder was recorded. */
        OVERDUE,

        /** The report was made. */
        STOPPED
    }

    static ReportClock notStarted() {
        return new ReportClock(null, Standing.NOT_STARTED, false);
    }

    static ReportClock running(Clock clock, boolean retrospective) {
        return new ReportClock(clock, Standing.RUNNING, retrospective);
    }

    ReportClock with(Standing next) {
        return new ReportClock(clock, next, retrospective);
    }

    /** The clock while it runs. */
    public Optional<Clock> running() {
        return standing == Standing.RUNNING ? Optional.ofNullable(clock) : Optional.empty();
    }
}
