package org.defter.kernel.finance;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.MunicipalityId;

/** What happened to the finances of a municipality in one year, as far as the law of borrowing asks for it (I14). */
public sealed interface FinancesEvent extends DomainEvent
        permits FinalRevenueRecorded,
                FinalRevenueRectified,
                DebtStockRecorded,
                DebtStockRectified,
                BorrowingRecorded,
                BorrowingRectified,
                RepaymentRecorded,
                RepaymentRectified {

    /** The stream this event belongs to. */
    FinancesId financesId();

    /** The municipality. */
    MunicipalityId municipalityId();

    /** The year. */
    int year();

    @Override
    default String streamId() {
        return financesId().toString();
    }
}
