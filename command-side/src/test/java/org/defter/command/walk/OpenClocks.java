package org.defter.command.walk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.command.commission.review.RunOutReviewClock;
import org.defter.command.proposal.RunOutDecisionClock;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;

/** Which clocks run, told from the record alone; the same question the poller asks its table. */
final class OpenClocks {

    private final Map<String, Open> open = new LinkedHashMap<>();

    /**
     * A clock that runs.
     *
     * @param streamId the stream it is on
     * @param clock the clock
     * @param retrospective whether the next act on the stream decides it
     */
    record Open(String streamId, Clock clock, boolean retrospective) {

        Object command() {
            return switch (clock.kind()) {
                case COMMISSION_REVIEW, COMMISSION_REVIEW_ZONING ->
                    new RunOutReviewClock(ReviewId.of(streamId), null, clock.lastDay());
                case MAYOR_RETURN, SENDING, ANNOUNCEMENT, LAWSUIT, POSTPONED_SITTING ->
                    new RunOutDecisionClock(ProposalId.of(streamId), null, clock.kind(), clock.lastDay());
                case MONITORING_REPORT -> throw new IllegalStateException("no plan is monitored here");
            };
        }
    }

    private OpenClocks() {}

    static OpenClocks of(Town town) {
        OpenClocks clocks = new OpenClocks();
        town.log().forEach(clocks::read);
        return clocks;
    }

    private void read(DomainEvent event) {
        switch (event) {
            case ReviewClockStarted e -> start(e, e.clock(), e.retrospective());
            case ReviewClockStopped e -> end(e, e.clock().kind());
            case ReviewClockRanOut e -> end(e, e.clock().kind());
            case DecisionClockStarted e -> start(e, e.clock(), e.retrospective());
            case DecisionClockRestarted e -> start(e, e.clock(), e.retrospective());
            case DecisionClockStopped e -> end(e, e.clock().kind());
            case DecisionClockRanOut e -> end(e, e.clock().kind());
            default -> {
                // No clock.
            }
        }
    }

    private void start(DomainEvent event, Clock clock, boolean retrospective) {
        open.put(event.streamId() + clock.kind(), new Open(event.streamId(), clock, retrospective));
    }

    private void end(DomainEvent event, ClockKind kind) {
        open.remove(event.streamId() + kind);
    }

    /** Those the poller has to run out on that day. */
    List<Open> overdueOn(LocalDate day) {
        return open.values().stream()
                .filter(one -> !one.retrospective() && one.clock().lastDay().isBefore(day))
                .toList();
    }
}
