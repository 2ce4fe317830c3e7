package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Begin the work under a contract.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param occurredOn day it happened; none = today
 */
public record StartProject(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable LocalDate occurredOn)
        implements ProjectCourseCommand {}
