package org.defter.command.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.defter.command.MoneyRequest;
import org.defter.kernel.finance.FundingOrigin;
import org.defter.kernel.id.InstalmentId;
import org.defter.kernel.project.FundingCard;
import org.defter.kernel.project.FundingKind;
import org.jspecify.annotations.Nullable;

/** Bodies of requests on the money of a project. */
final class FundingRequests {

    private FundingRequests() {}

    /**
     * An application for funding.
     *
     * @param kind grant, loan or own budget
     * @param origin where the funder sits
     * @param programme the programme or call
     * @param funder who would pay
     * @param amount amount applied for
     * @param conditional whether the money is bound to conditions (I12)
     * @param occurredOn day of the application; none = today
     */
    record ApplyForFunding(
            @NotNull FundingKind kind,
            @NotNull FundingOrigin origin,
            @NotBlank @Size(max = 500) String programme,
            @NotBlank @Size(max = 500) String funder,
            @NotNull @Valid MoneyRequest amount,
            boolean conditional,
            @Nullable LocalDate occurredOn) {

        FundingCard toCard() {
            return new FundingCard(kind, origin, programme, funder, amount.toMoney(), conditional);
        }
    }

    /**
     * Record what the funder awarded.
     *
     * @param amount amount awarded
     * @param reference the funder's letter or decision
     * @param occurredOn day it happened; none = today
     */
    record RecordAward(
            @NotNull @Valid MoneyRequest amount,
            @NotBlank @Size(max = 500) String reference,
            @Nullable LocalDate occurredOn) {}

    /**
     * Record that the funder refused.
     *
     * @param reason why
     * @param occurredOn day it happened; none = today
     */
    record RecordRefusal(
            @NotBlank @Size(max = 5000) String reason,
            @Nullable LocalDate occurredOn) {}

    /**
     * Withdraw an application, or decline an award.
     *
     * @param reason why
     * @param occurredOn day it happened; none = today
     */
    record WithdrawApplication(
            @NotBlank @Size(max = 5000) String reason,
            @Nullable LocalDate occurredOn) {}

    /**
     * Record the Treasury's permission for a foreign loan.
     *
     * @param number number of the permission
     * @param occurredOn day it happened; none = today
     */
    record RecordTreasuryPermission(
            @NotBlank @Size(max = 100) String number,
            @Nullable LocalDate occurredOn) {}

    /**
     * Record the ministry's approval of a domestic borrowing.
     *
     * @param number number of the approval
     * @param occurredOn day it happened; none = today
     */
    record RecordBorrowingApproval(
            @NotBlank @Size(max = 100) String number,
            @Nullable LocalDate occurredOn) {}

    /**
     * Sign the contract of an awarded funding.
     *
     * @param contract the contract
     * @param occurredOn day it happened; none = today
     */
    record SignContract(
            @NotNull @Valid ProjectShapes.Signed contract,
            @Nullable LocalDate occurredOn) {}

    /**
     * Set a line of the budget, or set it anew.
     *
     * @param code code of the line within the project
     * @param title what it is for
     * @param amount amount
     * @param occurredOn day it happened; none = today
     */
    record SetBudgetLine(
            @NotBlank @Size(max = 30) String code,
            @NotBlank @Size(max = 1000) String title,
            @NotNull @Valid MoneyRequest amount,
            @Nullable LocalDate occurredOn) {}

    /**
     * Plan an instalment of an awarded funding.
     *
     * @param due when it is due
     * @param amount amount
     * @param occurredOn day it happened; none = today
     */
    record PlanInstalment(
            @NotNull LocalDate due,
            @NotNull @Valid MoneyRequest amount,
            @Nullable LocalDate occurredOn) {}

    /**
     * Record that an instalment came in.
     *
     * @param instalmentId the planned instalment it settles; none for one that was not planned
     * @param amount amount received
     * @param reference the receipt
     * @param occurredOn day it happened; none = today
     */
    record RecordInstalment(
            @Nullable InstalmentId instalmentId,
            @NotNull @Valid MoneyRequest amount,
            @NotBlank @Size(max = 500) String reference,
            @Nullable LocalDate occurredOn) {}

    /**
     * Write off what will not come any more.
     *
     * @param amount amount
     * @param reason why
     * @param occurredOn day it happened; none = today
     */
    record WriteOffAward(
            @NotNull @Valid MoneyRequest amount,
            @NotBlank @Size(max = 5000) String reason,
            @Nullable LocalDate occurredOn) {}

    /**
     * Record what was spent from a line.
     *
     * @param code code of the line
     * @param amount amount
     * @param document the invoice or receipt; no personal data
     * @param occurredOn day it happened; none = today
     */
    record RecordSpending(
            @NotBlank @Size(max = 30) String code,
            @NotNull @Valid MoneyRequest amount,
            @NotNull @Valid ProjectShapes.Document document,
            @Nullable LocalDate occurredOn) {}
}
