package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.Money;
import org.defter.kernel.id.PartnershipId;
import org.jspecify.annotations.Nullable;

/**
 * Set the dues of a membership for a year, or set them anew (I10).
 *
 * @param partnershipId the partnership
 * @param expectedVersion version the caller saw; none = no check
 * @param year calendar year
 * @param amount what is due
 * @param dueOn last day to pay
 * @param occurredOn day it happened; none = today
 */
public record SetDues(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        int year,
        Money amount,
        LocalDate dueOn,
        @Nullable LocalDate occurredOn)
        implements PartnershipCommand {}
