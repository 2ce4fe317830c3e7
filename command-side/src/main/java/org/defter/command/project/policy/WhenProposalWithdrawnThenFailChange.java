package org.defter.command.project.policy;

import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.Facts;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.project.FailChange;
import org.defter.kernel.project.ChangeFailure;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.ProposalStanding;
import org.defter.kernel.proposal.ProposalWithdrawn;
import org.defter.kernel.proposal.RequestKind;
import org.springframework.stereotype.Component;

/** The proposal of a change was withdrawn: nothing comes of the change. */
@Component
@ProcessingGroup("policy-project")
class WhenProposalWithdrawnThenFailChange {

    private final PolicyGateway commands;
    private final Facts facts;

    WhenProposalWithdrawnThenFailChange(PolicyGateway commands, Facts facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @EventHandler
    void on(ProposalWithdrawn event, EventMessage<?> message) {
        commands(event, facts.proposal(event.proposalId()))
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /**
     * What follows from the event; the same every time.
     *
     * @param proposal the proposal, which knows what it asked for
     */
    static List<FailChange> commands(ProposalWithdrawn event, ProposalStanding proposal) {
        ProposalRequest request = proposal.request();
        return request.kind() != RequestKind.CHANGE_PROJECT
                ? List.of()
                : List.of(new FailChange(
                        Objects.requireNonNull(request.projectId()),
                        Objects.requireNonNull(request.changeId()),
                        ChangeFailure.WITHDRAWN,
                        event.occurredOn()));
    }
}
