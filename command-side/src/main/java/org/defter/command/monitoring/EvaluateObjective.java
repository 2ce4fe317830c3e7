package org.defter.command.monitoring;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.monitoring.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * Evaluate an objective for its year by the four criteria (S10).
 *
 * @param periodId the period
 * @param expectedVersion version the caller saw; none = no check
 * @param objectiveId the objective
 * @param evaluation the findings
 * @param occurredOn day it happened; none = today
 */
public record EvaluateObjective(
        @TargetAggregateIdentifier MonitoringPeriodId periodId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        ObjectiveId objectiveId,
        Evaluation evaluation,
        @Nullable LocalDate occurredOn)
        implements MonitoringCommand {}
