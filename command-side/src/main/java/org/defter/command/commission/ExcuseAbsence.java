package org.defter.command.commission;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Record that the commission holds a member excused for one day of meetings (C02).
 *
 * @param commissionId the commission
 * @param expectedVersion version the caller saw; none = no check
 * @param personId the member
 * @param meetingDay the day, past or to come
 * @param occurredOn day of the excuse; none = today
 */
public record ExcuseAbsence(
        @TargetAggregateIdentifier CommissionId commissionId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        PersonId personId,
        LocalDate meetingDay,
        @Nullable LocalDate occurredOn)
        implements CommissionCommand {}
