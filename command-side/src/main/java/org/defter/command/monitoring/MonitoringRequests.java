package org.defter.command.monitoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.defter.kernel.Evidence;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.law.MonitoringReport;
import org.defter.kernel.monitoring.Assessment;
import org.defter.kernel.monitoring.Evaluation;
import org.defter.kernel.monitoring.EvaluationRating;
import org.defter.kernel.monitoring.MonitoredYear;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about monitoring periods; days are optional and default to today. */
final class MonitoringRequests {

    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2200;

    private MonitoringRequests() {}

    /**
     * A period to be opened.
     *
     * @param planId the plan
     * @param year the year to be reported on
     * @param report January to June, or January to December
     * @param occurredOn day it happened; none = today
     */
    record Open(
            @NotNull PlanId planId,
            @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @NotNull MonitoringReport report,
            @Nullable LocalDate occurredOn) {

        MonitoredYear subject() {
            return new MonitoredYear(planId, year, report);
        }
    }

    /**
     * What a value rests on; it has a reference, a hash, or both.
     *
     * @param title what the document is
     * @param reference where it is filed, such as a registry number or an address
     * @param sha256 SHA-256 of the document, lower-case hexadecimal
     */
    record Proof(
            @NotBlank @Size(max = 500) String title,
            @Nullable @Size(min = 1, max = 1000) String reference,
            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String sha256) {

        Evidence toEvidence() {
            return new Evidence(title, reference, sha256);
        }
    }

    /**
     * A value reported.
     *
     * @param indicatorId the indicator
     * @param value the value reached in the period, of a cumulative indicator the value to date
     * @param evidence what it rests on
     * @param note a remark
     * @param occurredOn day it happened; none = today
     */
    record Report(
            @NotNull IndicatorId indicatorId,

            @NotNull @Digits(integer = 15, fraction = 6) @DecimalMin("-999999999999999") @DecimalMax("999999999999999")
            BigDecimal value,

            @NotNull @Valid Proof evidence,
            @Nullable @Size(max = 5000) String note,
            @Nullable LocalDate occurredOn) {}

    /**
     * An indicator that was not measured, or a value sent back.
     *
     * @param reason why
     * @param occurredOn day it happened; none = today
     */
    record Reasoned(
            @NotBlank @Size(max = 5000) String reason,
            @Nullable LocalDate occurredOn) {}

    /**
     * A value approved, or the period closed.
     *
     * @param occurredOn day it happened; none = today
     */
    record On(@Nullable LocalDate occurredOn) {}

    /**
     * A value of a closed period put right.
     *
     * @param value the right value
     * @param reason why
     * @param evidence what it rests on
     * @param occurredOn day it happened; none = today
     */
    record Rectify(
            @NotNull @Digits(integer = 15, fraction = 6) @DecimalMin("-999999999999999") @DecimalMax("999999999999999")
            BigDecimal value,

            @NotBlank @Size(max = 5000) String reason,
            @NotNull @Valid Proof evidence,
            @Nullable LocalDate occurredOn) {}

    /**
     * The finding under one criterion.
     *
     * @param rating how far the objective meets it
     * @param text the finding in words
     */
    record Finding(
            @NotNull EvaluationRating rating,
            @NotBlank @Size(max = 5000) String text) {

        Assessment toAssessment() {
            return new Assessment(rating, text);
        }
    }

    /**
     * The evaluation of an objective by the four criteria (S10).
     *
     * @param objectiveId the objective
     * @param relevance whether it still answers the need it was set for
     * @param effectiveness whether it is reached
     * @param efficiency whether it is reached with the means it was given
     * @param sustainability whether what was reached lasts
     * @param occurredOn day it happened; none = today
     */
    record Evaluate(
            @NotNull ObjectiveId objectiveId,
            @NotNull @Valid Finding relevance,
            @NotNull @Valid Finding effectiveness,
            @NotNull @Valid Finding efficiency,
            @NotNull @Valid Finding sustainability,
            @Nullable LocalDate occurredOn) {

        Evaluation toEvaluation() {
            return new Evaluation(
                    relevance.toAssessment(),
                    effectiveness.toAssessment(),
                    efficiency.toAssessment(),
                    sustainability.toAssessment());
        }
    }
}
