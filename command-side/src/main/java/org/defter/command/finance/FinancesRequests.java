package org.defter.command.finance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.defter.command.MoneyRequest;
import org.defter.kernel.finance.FundingOrigin;
import org.defter.kernel.id.BorrowingId;
import org.jspecify.annotations.Nullable;

/** Bodies of requests on the finances of a municipality. */
final class FinancesRequests {

    private FinancesRequests() {}

    /**
     * Record the final budget revenue of the year.
     *
     * @param revenue the revenue, in lira
     * @param document what shows it
     * @param occurredOn day it happened; none = today
     */
    record RecordFinalRevenue(
            @NotNull @Valid MoneyRequest revenue,
            @NotBlank @Size(max = 500) String document,
            @Nullable LocalDate occurredOn) {}

    /**
     * Rectify the recorded final budget revenue.
     *
     * @param revenue the revenue, in lira
     * @param reason why
     * @param document what shows it
     * @param occurredOn day it happened; none = today
     */
    record RectifyFinalRevenue(
            @NotNull @Valid MoneyRequest revenue,
            @NotBlank @Size(max = 5000) String reason,
            @NotBlank @Size(max = 500) String document,
            @Nullable LocalDate occurredOn) {}

    /**
     * Record the debt stock of a day.
     *
     * @param asOf the day it is the stock of
     * @param stock the stock, in lira
     * @param document what shows it
     * @param occurredOn day it happened; none = today
     */
    record RecordDebtStock(
            @NotNull LocalDate asOf,
            @NotNull @Valid MoneyRequest stock,
            @NotBlank @Size(max = 500) String document,
            @Nullable LocalDate occurredOn) {}

    /**
     * Rectify a recorded debt stock.
     *
     * @param asOf the day it is the stock of
     * @param stock the stock, in lira
     * @param reason why
     * @param document what shows it
     * @param occurredOn day it happened; none = today
     */
    record RectifyDebtStock(
            @NotNull LocalDate asOf,
            @NotNull @Valid MoneyRequest stock,
            @NotBlank @Size(max = 5000) String reason,
            @NotBlank @Size(max = 500) String document,
            @Nullable LocalDate occurredOn) {}

    /**
     * Record a borrowing.
     *
     * @param origin domestic or foreign
     * @param lender who lends
     * @param amount amount, in lira
     * @param document what shows it
     * @param occurredOn day it happened; none = today
     */
    record RecordBorrowing(
            @NotNull FundingOrigin origin,
            @NotBlank @Size(max = 500) String lender,
            @NotNull @Valid MoneyRequest amount,
            @NotBlank @Size(max = 500) String document,
            @Nullable LocalDate occurredOn) {}

    /**
     * Rectify a recorded borrowing.
     *
     * @param amount amount, in lira
     * @param reason why
     * @param document what shows it
     * @param occurredOn day it happened; none = today
     */
    record RectifyBorrowing(
            @NotNull @Valid MoneyRequest amount,
            @NotBlank @Size(max = 5000) String reason,
            @NotBlank @Size(max = 500) String document,
            @Nullable LocalDate occurredOn) {}

    /**
     * Record a repayment.
     *
     * @param amount amount of the debt repaid, in lira, without interest
     * @param borrowingId the borrowing it repays; none if there is none
     * @param document what shows it
     * @param occurredOn day it happened; none = today
     */
    record RecordRepayment(
            @NotNull @Valid MoneyRequest amount,
            @Nullable BorrowingId borrowingId,
            @NotBlank @Size(max = 500) String document,
            @Nullable LocalDate occurredOn) {}

    /**
     * Rectify a recorded repayment.
     *
     * @param amount amount of the debt repaid, in lira
     * @param reason why
     * @param document what shows it
     * @param occurredOn day it happened; none = today
     */
    record RectifyRepayment(
            @NotNull @Valid MoneyRequest amount,
            @NotBlank @Size(max = 5000) String reason,
            @NotBlank @Size(max = 500) String document,
            @Nullable LocalDate occurredOn) {}
}
