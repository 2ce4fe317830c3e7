package org.defter.kernel.commission;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.CommissionId;

/**
 * What happened to a commission and its seats.
 */
public sealed interface CommissionEvent extends DomainEvent
        permits CommissionFormed,
                CommissionMemberElected,
                CommissionSeatVacated,
                CommissionVacancyFilled,
                CommissionChairElected,
                CommissionDeputyElected,
                CommissionAttendanceRecorded,
                CommissionAbsenceExcused,
                CommissionSeatLost,
                CommissionEnded {

    /** The stream this event belongs to. */
    CommissionId commissionId();

    @Override
    default String streamId() {
        return commissionId().toString();
    }
}
