package org.defter.command.clock;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.command.platform.Facts;
import org.defter.kernel.commission.review.ReviewStanding;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.ClockRecount;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.proposal.DecisionClocks;
import org.springframework.stereotype.Component;

/**
 * Counts the running periods of a municipality under a law it does not have yet. It counts as the acts on the streams do
 * once the law has changed ({@link ClockRecount}), and records nothing.
 */
@Component
public class PeriodPreviews {

    private final OpenClockProjection clocks;
    private final Facts facts;

    PeriodPreviews(OpenClockProjection clocks, Facts facts) {
        this.clocks = clocks;
        this.facts = facts;
    }

    /**
     * Every period that runs, in a stable order.
     *
     * @param municipality whose periods
     * @param law the law as it would be
     */
    public List<PeriodPreview> under(MunicipalityId municipality, LawInForce law) {
        return under(clocks.of(municipality), facts, law);
    }

    /** The periods of these streams; those of a stream that are over by now are left out. */
    static List<PeriodPreview> under(List<OpenClockProjection.Running> running, Facts facts, LawInForce law) {
        return running.stream()
                .flatMap(stream -> switch (stream.subject()) {
                    case REVIEW -> review(ReviewId.of(stream.streamId()), facts, law);
                    case PROPOSAL -> decision(ProposalId.of(stream.streamId()), facts, law);
                    case MONITORING_PERIOD -> report(MonitoringPeriodId.of(stream.streamId()), facts, law);
                })
                .toList();
    }

    private static Stream<PeriodPreview> review(ReviewId id, Facts facts, LawInForce law) {
        ReviewStanding review = facts.review(id);
        if (!review.open()) {
            return Stream.empty();
        }
        return Optional.ofNullable(review.running())
                .map(clock -> ClockRecount.ofReview(
                        law,
                        clock,
                        review.referredOn(),
                        facts.meetingEnd(review.meetingId()).orElse(null)))
                .map(recount -> PeriodPreview.of(PeriodPreview.Subject.REVIEW, id.toString(), review.title(), recount))
                .stream();
    }

    private static Stream<PeriodPreview> decision(ProposalId id, Facts facts, LawInForce law) {
        DecisionClocks decision = facts.decisionClocks(id);
        if (decision.decidedOn() == null) {
            return Stream.empty();
        }
        var decidedOn = decision.decidedOn();
        return decision.running().values().stream()
                .sorted(Comparator.comparing(clock -> clock.kind()))
                .map(clock -> ClockRecount.ofDecision(law, clock, decidedOn, decision.deliveredOn()))
                .map(recount ->
                        PeriodPreview.of(PeriodPreview.Subject.PROPOSAL, id.toString(), decision.title(), recount));
    }

    private static Stream<PeriodPreview> report(MonitoringPeriodId id, Facts facts, LawInForce law) {
        return facts
                .monitoringPeriod(id)
                .flatMap(period -> period.clock()
                        .running()
                        .map(clock -> ClockRecount.ofReport(law, clock))
                        .map(recount -> PeriodPreview.of(
                                PeriodPreview.Subject.MONITORING_PERIOD,
                                id.toString(),
                                period.frame().title(),
                                recount)))
                .stream();
    }
}
