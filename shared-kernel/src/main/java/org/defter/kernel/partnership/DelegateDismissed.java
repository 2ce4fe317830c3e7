package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.DelegateId;
import org.defter.kernel.id.PartnershipId;

/**
 * A delegate to the body is one no more (I10).
 *
 * @param partnershipId the partnership
 * @param delegateId the delegate
 * @param reason why
 * @param occurredOn last day as delegate
 */
@Revision("1")
public record DelegateDismissed(PartnershipId partnershipId, DelegateId delegateId, String reason, LocalDate occurredOn)
        implements PartnershipEvent {}
