package org.defter.command.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.defter.command.MoneyRequest;
import org.defter.kernel.Evidence;
import org.defter.kernel.Money;
import org.defter.kernel.project.Contract;
import org.defter.kernel.project.LiraEquivalent;
import org.defter.kernel.project.ProjectChange;
import org.jspecify.annotations.Nullable;

/** What several requests on projects consist of; names, not identifiers, of organisations, and no personal data. */
final class ProjectShapes {

    private ProjectShapes() {}

    /**
     * A document that shows something.
     *
     * @param title what it is; no personal data
     * @param reference its number in the register, or where it is kept
     * @param sha256 SHA-256 of the file, where there is one
     */
    record Document(
            @NotBlank @Size(max = 500) String title,
            @NotBlank @Size(max = 500) String reference,
            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String sha256) {

        Evidence toEvidence() {
            return new Evidence(title, reference, sha256);
        }
    }

    /**
     * A contract.
     *
     * @param number number of the contract
     * @param signatory who signed for the municipality (I09)
     * @param office the office that person signed in
     * @param start first day
     * @param end last day
     * @param amount amount, not above the award
     * @param equivalent what a loan in another currency is in lira
     * @param document the signed contract itself, where it is filed or its file
     */
    record Signed(
            @NotBlank @Size(max = 100) String number,
            @NotBlank @Size(max = 200) String signatory,
            @NotBlank @Size(max = 200) String office,
            @NotNull LocalDate start,
            @NotNull LocalDate end,
            @NotNull @Valid MoneyRequest amount,

            @Nullable @Valid Equivalent equivalent,
            @Nullable @Valid Document document) {

        Contract toContract() {
            return new Contract(
                    number,
                    signatory,
                    office,
                    start,
                    end,
                    amount.toMoney(),
                    equivalent == null ? null : equivalent.toEquivalent(),
                    document == null ? null : document.toEvidence());
        }
    }

    /**
     * What a contract in another currency is in lira on its day.
     *
     * @param lira the amount in lira
     * @param rate lira for one unit of the other currency, above zero
     */
    record Equivalent(
            @NotNull @Digits(integer = 15, fraction = 2) @DecimalMin("0") @DecimalMax("999999999999999.99")
            BigDecimal lira,

            @NotNull @Digits(integer = 9, fraction = 6) @DecimalMin("0.000001") @DecimalMax("999999999")
            BigDecimal rate) {

        LiraEquivalent toEquivalent() {
            return new LiraEquivalent(new Money(lira, "TRY"), rate);
        }
    }

    /**
     * What changes; what is absent stays.
     *
     * @param scope what is done from now on
     * @param cost estimated cost from now on, in the currency of the project
     * @param end planned last day from now on
     */
    record Terms(
            @Nullable @Size(min = 1, max = 20000) String scope,
            @Nullable @Valid MoneyRequest cost,
            @Nullable LocalDate end) {

        ProjectChange toChange() {
            return new ProjectChange(scope, MoneyRequest.given(cost), end);
        }
    }
}
