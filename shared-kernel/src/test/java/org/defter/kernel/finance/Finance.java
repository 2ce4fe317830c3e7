package org.defter.kernel.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.Money;
import org.defter.kernel.id.BorrowingId;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.RepaymentId;

/** Invented finances of municipalities: a revenue of 100 million lira in 2024, a debt stock at its end. */
public final class Finance {

    public static final BorrowingId BORROWING = new BorrowingId(Identifiers.derived("example", "borrowing"));
    public static final RepaymentId REPAYMENT = new RepaymentId(Identifiers.derived("example", "repayment"));

    private Finance() {}

    /** The year 2024 with its final revenue, known in April of the next, and the stock of its last day. */
    public static FinancesYear year2024(MunicipalityId id, String stock) {
        return fold(2024, events2024(id, stock));
    }

    /** How that year got there. */
    public static List<FinancesEvent> events2024(MunicipalityId id, String stock) {
        return List.of(
                new DebtStockRecorded(
                        FinancesId.of(id, 2024),
                        id,
                        2024,
                        LocalDate.of(2024, 12, 31),
                        lira(stock),
                        "Mizan 2024",
                        LocalDate.of(2025, 1, 2)),
                new FinalRevenueRecorded(
                        FinancesId.of(id, 2024),
                        id,
                        2024,
                        lira("100000000"),
                        "Kesin hesap 2024",
                        LocalDate.of(2025, 1, 3)));
    }

    /** A domestic borrowing of 2025. */
    public static BorrowingRecorded borrowed2025(MunicipalityId id, String amount) {
        return new BorrowingRecorded(
                FinancesId.of(id, 2025),
                id,
                2025,
                BORROWING,
                FundingOrigin.DOMESTIC,
                "Başka Banka",
                lira(amount),
                null,
                null,
                "Sözleşme 3",
                LocalDate.of(2025, 1, 4));
    }

    /** The year after these events. */
    public static FinancesYear fold(int year, List<? extends FinancesEvent> events) {
        FinancesYear file = FinancesYear.initial(year);
        for (FinancesEvent event : events) {
            file = file.evolve(event);
        }
        return file;
    }

    public static Money lira(String amount) {
        return new Money(new BigDecimal(amount), "TRY");
    }
}
