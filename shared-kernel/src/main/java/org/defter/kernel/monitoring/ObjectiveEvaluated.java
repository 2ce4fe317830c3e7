package org.defter.kernel.monitoring;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.id.ObjectiveId;

/**
 * An objective was evaluated for its year by the four criteria (S08, S10); a later evaluation takes the place of this.
 *
 * @param periodId the period
 * @param objectiveId the objective
 * @param evaluation the findings
 * @param occurredOn day of the evaluation
 */
@Revision("1")
public record ObjectiveEvaluated(
        MonitoringPeriodId periodId, ObjectiveId objectiveId, Evaluation evaluation, LocalDate occurredOn)
        implements MonitoringEvent {}
