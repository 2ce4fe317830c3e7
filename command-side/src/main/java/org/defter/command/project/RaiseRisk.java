package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.RiskId;
import org.defter.kernel.project.RiskLevel;
import org.jspecify.annotations.Nullable;

/**
 * Raise a risk.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param riskId the risk
 * @param title what may happen; no personal data
 * @param likelihood how likely
 * @param impact how bad
 * @param answer what is done about it
 * @param occurredOn day it happened; none = today
 */
public record RaiseRisk(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        RiskId riskId,
        String title,
        RiskLevel likelihood,
        RiskLevel impact,
        String answer,
        @Nullable LocalDate occurredOn)
        implements ProjectWorkCommand {}
