package org.defter.kernel.commission;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;

/**
 * The council elected a member to the commission.
 *
 * @param commissionId the commission
 * @param personId the member
 * @param name name as in the public record
 * @param until last day of the mandate, at most one year after the first (C01)
 * @param occurredOn first day of the mandate
 */
@Revision("1")
public record CommissionMemberElected(
        CommissionId commissionId, PersonId personId, String name, LocalDate until, LocalDate occurredOn)
        implements CommissionEvent {}
