package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.partnership.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Record the signature (I09).
 *
 * @param partnershipId the partnership
 * @param expectedVersion version the caller saw; none = no check
 * @param signature who signed what, where
 * @param occurredOn day it happened; none = today
 */
public record SignPartnership(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Signature signature,
        @Nullable LocalDate occurredOn)
        implements PartnershipCommand {}
