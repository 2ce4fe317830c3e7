package org.defter.query.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.law.MonitoringReport;
import org.defter.kernel.law.measure.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What was reached of a plan: the figures of its closed reports and nothing of who measured them by what evidence. A report that is
 * still open, and a value that waits for its approval, are not told.
 *
 * @param planId the plan
 * @param reports its closed reports, the earliest first
 */
public record PlanResultsView(PlanId planId, List<ReportResultView> reports) {

    /** Copies the list. */
    public PlanResultsView {
        reports = List.copyOf(reports);
    }

    /**
     * A closed report.
     *
     * @param year the year
     * @param report January to June, or January to December
     * @param periodEnd last day covered
     * @param closedOn day it was closed
     * @param planVersion number of the version whose targets count
     * @param score the score of the plan (S13)
     * @param indicators the indicators, in the order of the plan
     */
    public record ReportResultView(
            int year,
            MonitoringReport report,
            LocalDate periodEnd,
            LocalDate closedOn,
            int planVersion,
            ScoreView score,
            List<IndicatorResultView> indicators) {
        /** Copies the list. */
        public ReportResultView {
            indicators = List.copyOf(indicators);
        }

        static ReportResultView of(ScorecardView card, LocalDate closedOn) {
            return new ReportResultView(
                    card.year(),
                    card.report(),
                    card.periodEnd(),
                    closedOn,
                    card.frozen().version(),
                    card.ofYear().plan(),
                    card.ofYear().goals().stream()
                            .flatMap(goal -> goal.objectives().stream())
                            .flatMap(ReportResultView::indicators)
                            .toList());
        }

        private static Stream<IndicatorResultView> indicators(CardView.ObjectiveLine objective) {
            return objective.indicators().stream()
                    .map(indicator -> new IndicatorResultView(
                            objective.objectiveId(),
                            indicator.indicatorId(),
                            indicator.code(),
                            indicator.title(),
                            indicator.measure(),
                            indicator.direction(),
                            indicator.baseline(),
                            indicator.target(),
                            indicator.realised(),
                            indicator.performance(),
                            !indicator.rectifications().isEmpty()));
        }
    }

    /**
     * What was reached of an indicator.
     *
     * @param objectiveId its objective
     * @param indicatorId the indicator
     * @param code its code
     * @param title what is measured
     * @param measure unit of measurement
     * @param direction whether a rising or a falling value is better
     * @param baseline A
     * @param target B: the target of the year
     * @param realised C: the value that counts; none if it was not measured
     * @param performance its performance, or why there is none
     * @param rectified whether the value was put right after the closing
     */
    public record IndicatorResultView(
            ObjectiveId objectiveId,
            IndicatorId indicatorId,
            String code,
            String title,
            String measure,
            Direction direction,
            BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal realised,
            FigureView performance,
            boolean rectified) {}
}
