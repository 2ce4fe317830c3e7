package org.defter.kernel.monitoring;

import java.time.LocalDate;
import org.defter.kernel.id.ObjectiveId;

/**
 * The evaluation of an objective that counts.
 *
 * @param objectiveId the objective
 * @param evaluation the findings
 * @param day day of the evaluation
 */
public record ObjectiveEvaluation(ObjectiveId objectiveId, Evaluation evaluation, LocalDate day) {}
