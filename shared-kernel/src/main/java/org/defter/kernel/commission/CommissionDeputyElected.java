package org.defter.kernel.commission;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;

/**
 * The commission elected its deputy chair.
 *
 * @param commissionId the commission
 * @param personId the deputy chair
 * @param occurredOn day of the election
 */
@Revision("1")
public record CommissionDeputyElected(CommissionId commissionId, PersonId personId, LocalDate occurredOn)
        implements CommissionEvent {}
