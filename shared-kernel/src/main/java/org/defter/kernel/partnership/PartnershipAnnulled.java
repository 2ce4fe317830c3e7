package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.ProposalId;

/**
 * A court annulled the decision that established a signed partnership (D05): it has ended.
 *
 * @param partnershipId the partnership
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day of the ruling
 */
@Revision("1")
public record PartnershipAnnulled(
        PartnershipId partnershipId, ProposalId proposalId, DecisionNumber decision, LocalDate occurredOn)
        implements PartnershipEvent {}
