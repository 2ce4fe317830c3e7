package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ProjectChangeId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.project.ProjectChange;
import org.jspecify.annotations.Nullable;

/**
 * Propose a change of scope, cost or end.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param changeId the change
 * @param change what changes
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record ProposeChange(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        ProjectChangeId changeId,
        ProjectChange change,
        String reason,
        @Nullable LocalDate occurredOn)
        implements ProjectChangeCommand {}
