package org.defter.command.clock;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.commission.review.ExtendReviewClock;
import org.defter.command.monitoring.ExtendReportClock;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.proposal.ExtendDecisionClocks;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.LawChange;
import org.defter.kernel.municipality.CalendarCorrected;
import org.defter.kernel.municipality.RulesetAdopted;
import org.defter.kernel.municipality.SettingChanged;
import org.springframework.stereotype.Component;

/**
 * The law of a municipality changed: every stream with a running period counts it again. In the processing group of the
 * clocks that run, so that it finds exactly those recorded before the change.
 */
@Component
@ProcessingGroup("policy-open-clocks")
class WhenLawChangedThenExtendClocks {

    private final PolicyGateway commands;
    private final OpenClockProjection clocks;

    WhenLawChangedThenExtendClocks(PolicyGateway commands, OpenClockProjection clocks) {
        this.commands = commands;
        this.clocks = clocks;
    }

    @EventHandler
    void on(CalendarCorrected event, EventMessage<?> message) {
        send(event.municipalityId(), LawChanges.of(event), event.occurredOn(), message);
    }

    @EventHandler
    void on(SettingChanged event, EventMessage<?> message) {
        send(event.municipalityId(), LawChanges.of(event), event.occurredOn(), message);
    }

    @EventHandler
    void on(RulesetAdopted event, EventMessage<?> message) {
        send(event.municipalityId(), LawChanges.of(event), event.occurredOn(), message);
    }

    private void send(MunicipalityId municipality, LawChange cause, LocalDate day, EventMessage<?> message) {
        commands(clocks.of(municipality), cause, day)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from a change for these streams; the same every time. */
    static List<Object> commands(List<OpenClockProjection.Running> running, LawChange cause, LocalDate day) {
        return running.stream()
                .<Object>map(stream -> switch (stream.subject()) {
                    case REVIEW -> new ExtendReviewClock(ReviewId.of(stream.streamId()), cause, day);
                    case PROPOSAL -> new ExtendDecisionClocks(ProposalId.of(stream.streamId()), cause, day);
                    case MONITORING_PERIOD ->
                        new ExtendReportClock(MonitoringPeriodId.of(stream.streamId()), cause, day);
                })
                .toList();
    }
}
