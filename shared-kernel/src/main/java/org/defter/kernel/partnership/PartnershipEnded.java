package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * The partnership has ended.
 *
 * @param partnershipId the partnership
 * @param cause why
 * @param reason in words, or the document that says so
 * @param proposalId the proposal, where the council ended it
 * @param decision the decision, where the council ended it
 * @param occurredOn day it ended
 */
@Revision("1")
public record PartnershipEnded(
        PartnershipId partnershipId,
        PartnershipEnding cause,
        @Nullable String reason,
        @Nullable ProposalId proposalId,
        @Nullable DecisionNumber decision,
        LocalDate occurredOn)
        implements PartnershipEvent {}
