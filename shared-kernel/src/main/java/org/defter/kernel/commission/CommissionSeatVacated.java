package org.defter.kernel.commission;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;

/**
 * A member left the commission.
 *
 * @param commissionId the commission
 * @param personId who left
 * @param reason why, as recorded
 * @param occurredOn first day without the seat
 */
@Revision("1")
public record CommissionSeatVacated(CommissionId commissionId, PersonId personId, String reason, LocalDate occurredOn)
        implements CommissionEvent {}
