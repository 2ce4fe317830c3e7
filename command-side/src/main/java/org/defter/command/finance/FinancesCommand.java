package org.defter.command.finance;

import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.MunicipalityId;

/** What can be asked of the finances of a year. */
public sealed interface FinancesCommand
        permits RecordFinalRevenue,
                RectifyFinalRevenue,
                RecordDebtStock,
                RectifyDebtStock,
                RecordBorrowing,
                RectifyBorrowing,
                RecordRepayment,
                RectifyRepayment {

    /** The stream it addresses. */
    FinancesId financesId();

    /** The municipality. */
    MunicipalityId municipalityId();

    /** The year. */
    int year();
}
