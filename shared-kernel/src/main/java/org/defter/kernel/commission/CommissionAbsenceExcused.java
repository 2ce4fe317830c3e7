package org.defter.kernel.commission;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;

/**
 * The commission holds a member excused for one day of meetings (C02). The reason is not recorded: it may be an illness,
 * which is nobody else's business.
 *
 * @param commissionId the commission
 * @param personId the member
 * @param meetingDay the day the member is excused for
 * @param occurredOn day of the excuse, before or after that day
 */
@Revision("1")
public record CommissionAbsenceExcused(
        CommissionId commissionId, PersonId personId, LocalDate meetingDay, LocalDate occurredOn)
        implements CommissionEvent {}
