package org.defter.command.partnership.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.partnership.EndByDecision;
import org.defter.command.partnership.PartnershipCommand;
import org.defter.command.partnership.RecordCouncilDecision;
import org.defter.command.partnership.RecordRenewalDecision;
import org.defter.command.platform.Facts;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionRef;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.SigningMandate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A decision on a partnership is in force: it may be signed, its extension may be signed, or it ends. */
@Component
@ProcessingGroup("policy-partnership")
class WhenDecisionEnteredIntoForceThenRecordItOnPartnership {

    private final PolicyGateway commands;
    private final Facts facts;

    WhenDecisionEnteredIntoForceThenRecordItOnPartnership(PolicyGateway commands, Facts facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @EventHandler
    void on(DecisionEnteredIntoForce event, EventMessage<?> message) {
        commands(event, facts.decisionClocks(event.proposalId()).decidedOn())
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /**
     * What follows from the event; the same every time.
     *
     * @param decidedOn the day of the vote, as it was rectified last; the day of force where the record has none
     */
    static List<PartnershipCommand> commands(DecisionEnteredIntoForce event, @Nullable LocalDate decidedOn) {
        ProposalRequest request = event.request();
        DecisionRef decision = new DecisionRef(
                event.proposalId(),
                event.decision(),
                event.number(),
                decidedOn == null ? event.occurredOn() : decidedOn,
                event.occurredOn());
        return switch (request.kind()) {
            case ESTABLISH_PARTNERSHIP ->
                List.of(new RecordCouncilDecision(
                        partnership(request), decision, mandate(request), event.occurredOn()));
            case RENEW_PARTNERSHIP ->
                List.of(new RecordRenewalDecision(
                        partnership(request), decision, mandate(request), event.occurredOn()));
            case END_PARTNERSHIP ->
                List.of(new EndByDecision(
                        partnership(request), event.proposalId(), event.number(), event.occurredOn()));
            case AUTHORITY_TO_PREPARE_PLAN,
                    ADOPT_PLAN,
                    UPDATE_PLAN,
                    RENEW_PLAN,
                    REPEAL_PLAN,
                    AUTHORITY_FOR_PROJECT,
                    CHANGE_PROJECT,
                    AUTHORITY_TO_BORROW,
                    PLAIN -> List.of();
        };
    }

    private static PartnershipId partnership(ProposalRequest request) {
        return Objects.requireNonNull(request.partnershipId());
    }

    private static SigningMandate mandate(ProposalRequest request) {
        return Objects.requireNonNull(request.signing());
    }
}
