package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProjectId;

/**
 * The work was interrupted.
 *
 * @param projectId the project
 * @param reason why
 * @param occurredOn day it happened
 */
@Revision("1")
public record ProjectSuspended(ProjectId projectId, String reason, LocalDate occurredOn)
        implements ProjectCourseEvent {}
