package org.defter.kernel.commission;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;

/**
 * The council filled a vacant seat for the remainder (C02).
 *
 * @param commissionId the commission
 * @param personId the new member
 * @param name name as in the public record
 * @param replaces whose seat it was
 * @param until last day of the mandate, that of the replaced member
 * @param occurredOn first day of the mandate
 */
@Revision("1")
public record CommissionVacancyFilled(
        CommissionId commissionId,
        PersonId personId,
        String name,
        PersonId replaces,
        LocalDate until,
        LocalDate occurredOn)
        implements CommissionEvent {}
