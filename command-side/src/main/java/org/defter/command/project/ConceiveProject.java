package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.project.ProjectCard;
import org.jspecify.annotations.Nullable;

/**
 * Conceive a project: an idea, without authority or money yet.
 *
 * @param projectId the project
 * @param municipalityId the municipality
 * @param card what it is to be
 * @param occurredOn day it happened; none = today
 */
public record ConceiveProject(
        @TargetAggregateIdentifier ProjectId projectId,
        MunicipalityId municipalityId,
        ProjectCard card,
        @Nullable LocalDate occurredOn)
        implements ProjectCourseCommand {}
