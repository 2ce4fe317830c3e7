package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.ProposalId;

/**
 * A decision on the partnership is in force and found nothing left to change.
 *
 * @param partnershipId the partnership
 * @param cause why
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day the decision entered into force
 */
@Revision("1")
public record PartnershipDecisionTookNoEffect(
        PartnershipId partnershipId,
        PartnershipNoEffect cause,
        ProposalId proposalId,
        DecisionNumber decision,
        LocalDate occurredOn)
        implements PartnershipEvent {}
