package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.RiskId;

/**
 * A risk is over.
 *
 * @param projectId the project
 * @param riskId the risk
 * @param reason why
 * @param occurredOn day it happened
 */
@Revision("1")
public record RiskClosed(ProjectId projectId, RiskId riskId, String reason, LocalDate occurredOn)
        implements ProjectWorkEvent {}
