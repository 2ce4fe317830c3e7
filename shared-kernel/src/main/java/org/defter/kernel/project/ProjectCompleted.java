package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProjectId;

/**
 * The work is done: every milestone is reached or dropped.
 *
 * @param projectId the project
 * @param occurredOn day it happened
 */
@Revision("1")
public record ProjectCompleted(ProjectId projectId, LocalDate occurredOn) implements ProjectCourseEvent {}
