package org.defter.command.project.policy;

import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.project.FailChange;
import org.defter.kernel.project.ChangeFailure;
import org.defter.kernel.proposal.DecisionLapsed;
import org.defter.kernel.proposal.LapseCause;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.RequestKind;
import org.springframework.stereotype.Component;

/**
 * A decision the mayor returned lapsed: nothing comes of the change it would have granted (D04). Where its text was changed
 * another decision takes its place, and the change still waits.
 */
@Component
@ProcessingGroup("policy-project")
class WhenDecisionLapsedThenFailChange {

    private final PolicyGateway commands;

    WhenDecisionLapsedThenFailChange(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DecisionLapsed event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<FailChange> commands(DecisionLapsed event) {
        ProposalRequest request = event.request();
        return request.kind() == RequestKind.CHANGE_PROJECT && event.cause() == LapseCause.NOT_INSISTED
                ? List.of(new FailChange(
                        Objects.requireNonNull(request.projectId()),
                        Objects.requireNonNull(request.changeId()),
                        ChangeFailure.LAPSED,
                        event.occurredOn()))
                : List.of();
    }
}
