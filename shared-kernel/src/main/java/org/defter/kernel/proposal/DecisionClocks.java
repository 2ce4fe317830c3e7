package org.defter.kernel.proposal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.jspecify.annotations.Nullable;

/**
 * The running periods of the latest decision on a proposal, and the days they are counted from.
 *
 * @param municipalityId its municipality
 * @param title title of the proposal
 * @param decidedOn day of the decision; none before there is one
 * @param deliveredOn day the signed text reached the mayor, if that is recorded
 * @param running the periods that run, by kind
 */
public record DecisionClocks(
        MunicipalityId municipalityId,
        String title,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate deliveredOn,
        Map<ClockKind, Clock> running) {

    /** Copies the periods. */
    public DecisionClocks {
        running = Map.copyOf(running);
    }

    /** A proposal that has just been drafted: nothing is decided. */
    public static DecisionClocks initial(ProposalDrafted e) {
        return new DecisionClocks(e.municipalityId(), e.title(), null, null, Map.of());
    }

    /** The periods after one more event. */
    public DecisionClocks evolve(ProposalEvent event) {
        return switch (event) {
            case DecisionRecorded e -> new DecisionClocks(municipalityId, title, e.occurredOn(), null, Map.of());
            case DecisionRectified e ->
                new DecisionClocks(municipalityId, title, e.decidedOnNow(), deliveredOn, running);
            case DecisionDelivered e -> new DecisionClocks(municipalityId, title, decidedOn, e.occurredOn(), running);
            case DecisionClockStarted e -> with(e.clock());
            case DecisionClockRestarted e -> with(e.clock());
            case DecisionClockExtended e -> with(e.clock());
            case DecisionClockRanOut e -> without(e.clock());
            case DecisionClockStopped e -> without(e.clock());
            case ProposalDrafted _,
                    DocumentAttached _,
                    ProposalSubmitted _,
                    ProposalWithdrawn _,
                    PlacedOnAgenda _,
                    TakenOffAgenda _,
                    RemovedFromAgenda _,
                    ReferredToCommissions _,
                    ReportReceived _,
                    ReviewMarkedOverdue _,
                    ReviewMarkedLapsed _,
                    ProposalClosedWithTerm _,
                    DecisionSigned _,
                    DecisionFinalised _,
                    DecisionSent _,
                    ReceiptAcknowledged _,
                    DecisionEnteredIntoForce _,
                    DecisionReturned _,
                    DecisionInsisted _,
                    DecisionLapsed _,
                    ProposalAmended _,
                    LawsuitRecorded _,
                    DecisionStayed _,
                    DecisionStayLifted _,
                    DecisionAnnulled _,
                    DecisionAnnounced _ -> this;
        };
    }

    private DecisionClocks with(Clock clock) {
        Map<ClockKind, Clock> all = new EnumMap<>(ClockKind.class);
        all.putAll(running);
        all.put(clock.kind(), clock);
        return new DecisionClocks(municipalityId, title, decidedOn, deliveredOn, all);
    }

    private DecisionClocks without(Clock clock) {
        Map<ClockKind, Clock> rest = new EnumMap<>(ClockKind.class);
        rest.putAll(running);
        rest.remove(clock.kind());
        return new DecisionClocks(municipalityId, title, decidedOn, deliveredOn, rest);
    }
}
