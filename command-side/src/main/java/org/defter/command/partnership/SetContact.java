package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.partnership.ContactOffice;
import org.jspecify.annotations.Nullable;

/**
 * Name the contact of the partner: an office and nobody in person (I10).
 *
 * @param partnershipId the partnership
 * @param expectedVersion version the caller saw; none = no check
 * @param contact the office
 * @param occurredOn day it happened; none = today
 */
public record SetContact(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        ContactOffice contact,
        @Nullable LocalDate occurredOn)
        implements PartnershipCommand {}
