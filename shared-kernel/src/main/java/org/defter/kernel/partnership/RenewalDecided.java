package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.proposal.DecisionRef;
import org.defter.kernel.proposal.SigningMandate;

/**
 * The decision of the council that renews the partnership is in force; its extension may be signed.
 *
 * @param partnershipId the partnership
 * @param decision the decision
 * @param mandate who may sign it, until when (I09)
 * @param occurredOn day the decision entered into force
 */
@Revision("1")
public record RenewalDecided(
        PartnershipId partnershipId, DecisionRef decision, SigningMandate mandate, LocalDate occurredOn)
        implements PartnershipEvent {}
