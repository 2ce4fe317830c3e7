package org.defter.command.commission;

import org.defter.kernel.id.CommissionId;

/**
 * What can be asked of a commission.
 */
public sealed interface CommissionCommand
        permits FormCommission,
                ElectCommissionMembers,
                VacateCommissionSeat,
                FillVacancy,
                ElectChair,
                ElectDeputy,
                RecordAttendance,
                ExcuseAbsence,
                EndCommission {

    /** The stream it addresses. */
    CommissionId commissionId();
}
