package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.Money;
import org.defter.kernel.id.PartnershipId;
import org.jspecify.annotations.Nullable;

/**
 * Record a payment of dues (I10).
 *
 * @param partnershipId the partnership
 * @param expectedVersion version the caller saw; none = no check
 * @param year calendar year they are for
 * @param amount what was paid
 * @param document payment order or receipt
 * @param occurredOn day it happened; none = today
 */
public record PayDues(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        int year,
        Money amount,
        String document,
        @Nullable LocalDate occurredOn)
        implements PartnershipCommand {}
