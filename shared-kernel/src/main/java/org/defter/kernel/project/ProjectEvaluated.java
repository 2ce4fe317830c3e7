package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProjectId;

/**
 * A completed project was evaluated.
 *
 * @param projectId the project
 * @param results what came of it
 * @param lessons what is learnt from it
 * @param occurredOn day it happened
 */
@Revision("1")
public record ProjectEvaluated(ProjectId projectId, String results, String lessons, LocalDate occurredOn)
        implements ProjectCourseEvent {}
