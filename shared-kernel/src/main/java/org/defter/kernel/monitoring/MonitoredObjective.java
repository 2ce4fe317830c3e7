package org.defter.kernel.monitoring;

import java.util.List;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.plan.PlanContent;

/**
 * An objective with the unit that reports on it and the indicators it reports, as the version that counts names them.
 *
 * @param objectiveId the objective
 * @param code its code within the plan
 * @param title the objective
 * @param responsibleUnit the unit that answers for it: it reports and approves its values
 * @param indicators its indicators
 */
public record MonitoredObjective(
        ObjectiveId objectiveId,
        String code,
        String title,
        UnitId responsibleUnit,
        List<MonitoredIndicator> indicators) {

    /** Copies the list, so that the record cannot change afterwards. */
    public MonitoredObjective {
        indicators = List.copyOf(indicators);
    }

    /** The objectives of a plan as a period asks for them, in the order of the plan. */
    public static List<MonitoredObjective> of(PlanContent content) {
        return content.objectives()
                .map(objective -> new MonitoredObjective(
                        objective.id(),
                        objective.card().code(),
                        objective.card().title(),
                        objective.card().responsibleUnit(),
                        objective.indicators().stream()
                                .map(indicator -> new MonitoredIndicator(
                                        indicator.id(),
                                        indicator.card().code(),
                                        indicator.card().title()))
                                .toList()))
                .toList();
    }
}
