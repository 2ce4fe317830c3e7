package org.defter.command.proposal.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.proposal.ReceiveReport;
import org.defter.kernel.commission.review.ReportIssued;
import org.springframework.stereotype.Component;

/** A commission issued its report: it reaches the council. */
@Component
@ProcessingGroup("policy-proposal")
class WhenReportIssuedThenReceiveReport {

    private final PolicyGateway commands;

    WhenReportIssuedThenReceiveReport(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ReportIssued event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<ReceiveReport> commands(ReportIssued event) {
        return List.of(new ReceiveReport(
                event.proposalId(),
                event.reviewId(),
                event.number(),
                event.text().opinion(),
                event.text().vote(),
                event.textHash(),
                event.late(),
                event.occurredOn()));
    }
}
