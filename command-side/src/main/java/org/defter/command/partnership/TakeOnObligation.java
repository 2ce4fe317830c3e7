package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ObligationId;
import org.defter.kernel.id.PartnershipId;
import org.jspecify.annotations.Nullable;

/**
 * Take on an obligation towards the partner (I10).
 *
 * @param partnershipId the partnership
 * @param expectedVersion version the caller saw; none = no check
 * @param obligationId the obligation
 * @param text what has to be done
 * @param dueOn last day to do it, none if it has none
 * @param occurredOn day it happened; none = today
 */
public record TakeOnObligation(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        ObligationId obligationId,
        String text,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate occurredOn)
        implements PartnershipCommand {}
