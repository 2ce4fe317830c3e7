package org.defter.command.finance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.kernel.id.BorrowingId;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.RepaymentId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The finances of a municipality over HTTP, as far as the law of borrowing asks for them (I14). */
@RestController
@RequestMapping("/api/municipalities/{id}/finances")
@Tag(name = "finances", description = "Revenue, debt stock, borrowings and repayments")
class FinancesController {

    private static final int FIRST_YEAR = 1930;
    private static final int LAST_YEAR = 2200;

    private final CommandDispatcher commands;

    FinancesController(CommandDispatcher commands) {
        this.commands = commands;
    }

    @Operation(
            operationId = "recordFinalRevenue",
            summary = "Record the final budget revenue",
            description =
                    "Of a year that is over, in lira: what the limits of borrowing of the years after it are measured by (I14).")
    @PostMapping("/{year}/final-revenue")
    ResponseEntity<CommandReceipt> recordFinalRevenue(
            @PathVariable MunicipalityId id,
            @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @Valid @RequestBody FinancesRequests.RecordFinalRevenue body) {
        return commands.act(new RecordFinalRevenue(
                FinancesId.of(id, year), id, year, body.revenue().toMoney(), body.document(), body.occurredOn()));
    }

    @Operation(
            operationId = "rectifyFinalRevenue",
            summary = "Rectify the final budget revenue",
            description = "What was recorded was wrong; with the reason.")
    @PostMapping("/{year}/final-revenue/rectification")
    ResponseEntity<CommandReceipt> rectifyFinalRevenue(
            @PathVariable MunicipalityId id,
            @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @Valid @RequestBody FinancesRequests.RectifyFinalRevenue body) {
        return commands.act(new RectifyFinalRevenue(
                FinancesId.of(id, year),
                id,
                year,
                body.revenue().toMoney(),
                body.reason(),
                body.document(),
                body.occurredOn()));
    }

    @Operation(
            operationId = "recordDebtStock",
            summary = "Record a debt stock",
            description =
                    "All that is owed on a day of the year, what was borrowed on that day included, in lira (I14).")
    @PostMapping("/{year}/debt-stocks")
    ResponseEntity<CommandReceipt> recordDebtStock(
            @PathVariable MunicipalityId id,
            @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @Valid @RequestBody FinancesRequests.RecordDebtStock body) {
        return commands.act(new RecordDebtStock(
                FinancesId.of(id, year),
                id,
                year,
                body.asOf(),
                body.stock().toMoney(),
                body.document(),
                body.occurredOn()));
    }

    @Operation(
            operationId = "rectifyDebtStock",
            summary = "Rectify a debt stock",
            description = "What was recorded was wrong; with the reason.")
    @PostMapping("/{year}/debt-stocks/rectification")
    ResponseEntity<CommandReceipt> rectifyDebtStock(
            @PathVariable MunicipalityId id,
            @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @Valid @RequestBody FinancesRequests.RectifyDebtStock body) {
        return commands.act(new RectifyDebtStock(
                FinancesId.of(id, year),
                id,
                year,
                body.asOf(),
                body.stock().toMoney(),
                body.reason(),
                body.document(),
                body.occurredOn()));
    }

    @Operation(
            operationId = "recordBorrowing",
            summary = "Record a borrowing",
            description =
                    "A borrowing outside of projects; the loan of a project comes by itself when its contract is signed (I14).")
    @PostMapping("/{year}/borrowings")
    ResponseEntity<CommandReceipt> recordBorrowing(
            @PathVariable MunicipalityId id,
            @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @Valid @RequestBody FinancesRequests.RecordBorrowing body) {
        BorrowingId borrowingId = BorrowingId.random();
        return commands.create(
                "/api/municipalities/" + id + "/finances/" + year + "/borrowings/" + borrowingId,
                new RecordBorrowing(
                        FinancesId.of(id, year),
                        id,
                        year,
                        borrowingId,
                        body.origin(),
                        body.lender(),
                        body.amount().toMoney(),
                        null,
                        null,
                        body.document(),
                        body.occurredOn()));
    }

    @Operation(
            operationId = "rectifyBorrowing",
            summary = "Rectify a borrowing",
            description = "What was recorded was wrong; with the reason.")
    @PostMapping("/{year}/borrowings/{borrowingId}/rectification")
    ResponseEntity<CommandReceipt> rectifyBorrowing(
            @PathVariable MunicipalityId id,
            @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @PathVariable BorrowingId borrowingId,
            @Valid @RequestBody FinancesRequests.RectifyBorrowing body) {
        return commands.act(new RectifyBorrowing(
                FinancesId.of(id, year),
                id,
                year,
                borrowingId,
                body.amount().toMoney(),
                body.reason(),
                body.document(),
                body.occurredOn()));
    }

    @Operation(
            operationId = "recordRepayment",
            summary = "Record a repayment",
            description = "Of debt, without interest, not above what is owed (I14).")
    @PostMapping("/{year}/repayments")
    ResponseEntity<CommandReceipt> recordRepayment(
            @PathVariable MunicipalityId id,
            @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @Valid @RequestBody FinancesRequests.RecordRepayment body) {
        RepaymentId repaymentId = RepaymentId.random();
        return commands.create(
                "/api/municipalities/" + id + "/finances/" + year + "/repayments/" + repaymentId,
                new RecordRepayment(
                        FinancesId.of(id, year),
                        id,
                        year,
                        repaymentId,
                        body.amount().toMoney(),
                        body.borrowingId(),
                        body.document(),
                        body.occurredOn()));
    }

    @Operation(
            operationId = "rectifyRepayment",
            summary = "Rectify a repayment",
            description = "What was recorded was wrong; with the reason.")
    @PostMapping("/{year}/repayments/{repaymentId}/rectification")
    ResponseEntity<CommandReceipt> rectifyRepayment(
            @PathVariable MunicipalityId id,
            @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @PathVariable RepaymentId repaymentId,
            @Valid @RequestBody FinancesRequests.RectifyRepayment body) {
        return commands.act(new RectifyRepayment(
                FinancesId.of(id, year),
                id,
                year,
                repaymentId,
                body.amount().toMoney(),
                body.reason(),
                body.document(),
                body.occurredOn()));
    }
}
