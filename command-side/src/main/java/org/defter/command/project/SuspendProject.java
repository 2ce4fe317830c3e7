package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Interrupt the work.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record SuspendProject(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String reason,
        @Nullable LocalDate occurredOn)
        implements ProjectCourseCommand {}
