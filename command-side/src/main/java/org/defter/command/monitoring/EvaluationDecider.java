package org.defter.command.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.monitoring.MonitoredObjective;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.ObjectiveEvaluated;
import org.defter.kernel.monitoring.ObjectiveEvaluation;
import org.defter.kernel.monitoring.PeriodRecord;

/**
 * Decides on the evaluation of objectives (S10): by the head of the unit that answers for them, in the report of the whole year
 * only (S08). A later evaluation takes the place of the earlier one until the period is closed.
 *
 * <table>
 * <caption>Events, nothing, or a refusal. Of Unopened it is refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Open, half-year</th><th>Open, year</th><th>Closed</th></tr>
 * <tr><td>EvaluateObjective</td><td>EVALUATION_IS_YEARLY</td><td>ObjectiveEvaluated, nothing</td>
 * <td>MONITORING_PERIOD_IS_CLOSED</td></tr>
 * </table>
 */
final class EvaluationDecider {

    private EvaluationDecider() {}

    static List<MonitoringEvent> evaluate(EvaluateObjective c, MonitoringPeriod period, ActContext act) {
        return switch (period) {
            case MonitoringPeriod.Unopened _ -> throw PeriodDecider.unknown(c);
            case MonitoringPeriod.Open open -> evaluated(c, open, act);
            case MonitoringPeriod.Closed closed -> {
                requireUnit(c, closed, act);
                throw PeriodDecider.isClosed(closed);
            }
        };
    }

    private static List<MonitoringEvent> evaluated(EvaluateObjective c, MonitoringPeriod.Open open, ActContext act) {
        requireUnit(c, open, act);
        PeriodRecord record = open.record();
        Optional<ObjectiveEvaluation> before = record.evaluation(c.objectiveId());
        LocalDate day = act.occurredOn(
                c.occurredOn(),
                before.map(ObjectiveEvaluation::day).orElse(record.frame().openedOn()));
        return switch (record.frame().subject().report()) {
            case HALF_YEAR -> throw Rejected.because(MonitoringRejection.EVALUATION_IS_YEARLY);
            case YEAR ->
                before.map(ObjectiveEvaluation::evaluation)
                                .filter(c.evaluation()::equals)
                                .isPresent()
                        ? List.of()
                        : List.of(new ObjectiveEvaluated(c.periodId(), c.objectiveId(), c.evaluation(), day));
        };
    }

    private static void requireUnit(EvaluateObjective c, MonitoringPeriod.Opened period, ActContext act) {
        MonitoredObjective objective = period.record()
                .objective(c.objectiveId())
                .orElseThrow(() ->
                        Rejected.because(MonitoringRejection.OBJECTIVE_NOT_MONITORED, "objective", c.objectiveId()));
        act.requireUnit(objective.responsibleUnit());
    }
}
