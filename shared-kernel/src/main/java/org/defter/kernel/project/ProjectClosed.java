package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProjectId;

/**
 * The project is closed: evaluated, and every awarded amount received or written off.
 *
 * @param projectId the project
 * @param occurredOn day it happened
 */
@Revision("1")
public record ProjectClosed(ProjectId projectId, LocalDate occurredOn) implements ProjectCourseEvent {}
