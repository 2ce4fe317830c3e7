package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.DelegateId;
import org.defter.kernel.id.PartnershipId;

/**
 * A delegate to the body was appointed (I10).
 *
 * @param partnershipId the partnership
 * @param delegateId the delegate
 * @param person who, in which office
 * @param occurredOn first day as delegate
 */
@Revision("1")
public record DelegateAppointed(
        PartnershipId partnershipId, DelegateId delegateId, Officeholder person, LocalDate occurredOn)
        implements PartnershipEvent {}
