package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProjectId;

/**
 * The interrupted work went on.
 *
 * @param projectId the project
 * @param occurredOn day it happened
 */
@Revision("1")
public record ProjectResumed(ProjectId projectId, LocalDate occurredOn) implements ProjectCourseEvent {}
