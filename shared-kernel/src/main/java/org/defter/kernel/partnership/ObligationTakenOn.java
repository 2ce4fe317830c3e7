package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ObligationId;
import org.defter.kernel.id.PartnershipId;
import org.jspecify.annotations.Nullable;

/**
 * The municipality took on an obligation towards the partner (I10).
 *
 * @param partnershipId the partnership
 * @param obligationId the obligation
 * @param text what has to be done
 * @param dueOn last day to do it, none if it has none
 * @param occurredOn day it was taken on
 */
@Revision("1")
public record ObligationTakenOn(
        PartnershipId partnershipId,
        ObligationId obligationId,
        String text,
        @Nullable LocalDate dueOn,
        LocalDate occurredOn)
        implements PartnershipEvent {}
