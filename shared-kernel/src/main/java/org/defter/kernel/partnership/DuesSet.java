package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.Money;
import org.defter.kernel.id.PartnershipId;

/**
 * The dues of a membership for a year were set, or set anew (I10).
 *
 * @param partnershipId the partnership
 * @param year calendar year
 * @param amount what is due
 * @param dueOn last day to pay
 * @param occurredOn day they were set
 */
@Revision("1")
public record DuesSet(PartnershipId partnershipId, int year, Money amount, LocalDate dueOn, LocalDate occurredOn)
        implements PartnershipEvent {}
