package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.ProposalId;

/**
 * A court stayed a decision the partnership stands on (D05): nothing is signed, begun or done meanwhile.
 *
 * @param partnershipId the partnership
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day of the ruling
 */
@Revision("1")
public record PartnershipStayed(
        PartnershipId partnershipId, ProposalId proposalId, DecisionNumber decision, LocalDate occurredOn)
        implements PartnershipEvent {}
