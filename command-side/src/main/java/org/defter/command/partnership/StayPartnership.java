package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.ProposalId;

/**
 * Suspend a partnership that stands on a decision which a court stayed (D05).
 *
 * @param partnershipId the partnership
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day it happened
 */
public record StayPartnership(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        ProposalId proposalId,
        DecisionNumber decision,
        LocalDate occurredOn)
        implements PartnershipCommand {}
