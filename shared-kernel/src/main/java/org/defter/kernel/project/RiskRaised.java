package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.RiskId;

/**
 * A risk was raised. No personal data.
 *
 * @param projectId the project
 * @param riskId the risk
 * @param title what may happen
 * @param likelihood how likely
 * @param impact how bad
 * @param answer what is done about it
 * @param occurredOn day it happened
 */
@Revision("1")
public record RiskRaised(
        ProjectId projectId,
        RiskId riskId,
        String title,
        RiskLevel likelihood,
        RiskLevel impact,
        String answer,
        LocalDate occurredOn)
        implements ProjectWorkEvent {}
