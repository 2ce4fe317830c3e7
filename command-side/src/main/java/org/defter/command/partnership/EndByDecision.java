package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.ProposalId;

/**
 * End a partnership: the decision of the council that ends it is in force.
 *
 * @param partnershipId the partnership
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day it happened
 */
public record EndByDecision(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        ProposalId proposalId,
        DecisionNumber decision,
        LocalDate occurredOn)
        implements PartnershipCommand {}
