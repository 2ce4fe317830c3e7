package org.defter.command.clock;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.ClockRecount;
import org.defter.kernel.law.Explanation;

/**
 * What a change of the law would do to one running period.
 *
 * @param subject kind of stream the period belongs to
 * @param subjectId the review, the proposal or the monitoring period
 * @param title what the stream is about
 * @param kind which period
 * @param rule the rule that sets it
 * @param lastDay its last day as it runs
 * @param lastDayAfter its last day once the change is recorded: a later one or the same, never an earlier one
 * @param effect whether it is extended, unchanged, or kept although it would now be counted shorter
 * @param explanation how the last day is counted under the changed law
 */
public record PeriodPreview(
        Subject subject,
        @Schema(format = "uuid") String subjectId,
        String title,
        ClockKind kind,
        @Schema(example = "C05") String rule,
        LocalDate lastDay,
        LocalDate lastDayAfter,
        ClockRecount.Effect effect,
        List<Explanation> explanation) {

    /** The kind of stream a period belongs to. */
    public enum Subject {
        /** A review by a commission. */
        REVIEW,
        /** A decision of a proposal. */
        PROPOSAL,
        /** The report of a monitoring period. */
        MONITORING_PERIOD
    }

    /** Copies the list. */
    public PeriodPreview {
        explanation = List.copyOf(explanation);
    }

    static PeriodPreview of(Subject subject, String subjectId, String title, ClockRecount recount) {
        return new PeriodPreview(
                subject,
                subjectId,
                title,
                recount.before().kind(),
                recount.before().rule(),
                recount.before().lastDay(),
                switch (recount.effect()) {
                    case EXTENDED -> recount.after().lastDay();
                    case UNCHANGED, NOT_SHORTENED -> recount.before().lastDay();
                },
                recount.effect(),
                recount.steps());
    }
}
