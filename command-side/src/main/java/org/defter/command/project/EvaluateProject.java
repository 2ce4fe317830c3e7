package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Evaluate a completed project.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param results what came of it
 * @param lessons what is learnt from it
 * @param occurredOn day it happened; none = today
 */
public record EvaluateProject(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String results,
        String lessons,
        @Nullable LocalDate occurredOn)
        implements ProjectCourseCommand {}
