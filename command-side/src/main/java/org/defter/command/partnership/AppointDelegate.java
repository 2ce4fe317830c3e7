package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.DelegateId;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.partnership.Officeholder;
import org.jspecify.annotations.Nullable;

/**
 * Appoint a delegate to the body (I10).
 *
 * @param partnershipId the partnership
 * @param expectedVersion version the caller saw; none = no check
 * @param delegateId the delegate
 * @param person who, in which office
 * @param occurredOn day it happened; none = today
 */
public record AppointDelegate(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        DelegateId delegateId,
        Officeholder person,
        @Nullable LocalDate occurredOn)
        implements PartnershipCommand {}
