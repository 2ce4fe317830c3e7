package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.ProposalId;

/**
 * A court annulled the decision on a partnership that was not signed (D05): it is proposed again, and no more than that.
 *
 * @param partnershipId the partnership
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day of the ruling
 */
@Revision("1")
public record PartnershipDecisionAnnulled(
        PartnershipId partnershipId, ProposalId proposalId, DecisionNumber decision, LocalDate occurredOn)
        implements PartnershipEvent {}
