package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.RiskId;
import org.jspecify.annotations.Nullable;

/**
 * Close a risk.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param riskId the risk
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record CloseRisk(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        RiskId riskId,
        String reason,
        @Nullable LocalDate occurredOn)
        implements ProjectWorkCommand {}
