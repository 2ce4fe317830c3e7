package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ObligationId;
import org.defter.kernel.id.PartnershipId;
import org.jspecify.annotations.Nullable;

/**
 * Record that an obligation was fulfilled (I10).
 *
 * @param partnershipId the partnership
 * @param expectedVersion version the caller saw; none = no check
 * @param obligationId the obligation
 * @param evidence what shows it
 * @param occurredOn day it happened; none = today
 */
public record FulfilObligation(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        ObligationId obligationId,
        String evidence,
        @Nullable LocalDate occurredOn)
        implements PartnershipCommand {}
