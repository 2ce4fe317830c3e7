package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.proposal.DecisionRef;
import org.defter.kernel.proposal.SigningMandate;

/**
 * Record that the council decision which establishes the partnership is in force (I01, I02, I05).
 *
 * @param partnershipId the partnership
 * @param decision the decision
 * @param mandate who may sign it, until when (I09)
 * @param occurredOn day it happened
 */
public record RecordCouncilDecision(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        DecisionRef decision,
        SigningMandate mandate,
        LocalDate occurredOn)
        implements PartnershipCommand {}
