package org.defter.kernel.commission;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;

/**
 * The commission elected its chair.
 *
 * @param commissionId the commission
 * @param personId the chair
 * @param occurredOn day of the election
 */
@Revision("1")
public record CommissionChairElected(CommissionId commissionId, PersonId personId, LocalDate occurredOn)
        implements CommissionEvent {}
