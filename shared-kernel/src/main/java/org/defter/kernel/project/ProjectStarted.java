package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProjectId;

/**
 * The work began, under a contract.
 *
 * @param projectId the project
 * @param occurredOn first day of the work
 */
@Revision("1")
public record ProjectStarted(ProjectId projectId, LocalDate occurredOn) implements ProjectCourseEvent {}
