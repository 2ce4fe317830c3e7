package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.ProposalId;

/**
 * Let a partnership go on: the stay of a decision it stands on was lifted (D05).
 *
 * @param partnershipId the partnership
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day it happened
 */
public record ResumePartnership(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        ProposalId proposalId,
        DecisionNumber decision,
        LocalDate occurredOn)
        implements PartnershipCommand {}
