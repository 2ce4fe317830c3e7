package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProjectId;

/**
 * A unit conceived a project: an idea, without authority or money yet (I15).
 *
 * @param projectId the project
 * @param municipalityId the municipality
 * @param card what it is to be
 * @param occurredOn day it was conceived
 */
@Revision("1")
public record ProjectConceived(
        ProjectId projectId, MunicipalityId municipalityId, ProjectCard card, LocalDate occurredOn)
        implements ProjectCourseEvent {}
