package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.IssueId;
import org.defter.kernel.id.ProjectId;

/**
 * Something stands in the way of the work. No personal data.
 *
 * @param projectId the project
 * @param issueId the issue
 * @param title what stands in the way
 * @param answer what is done about it
 * @param occurredOn day it happened
 */
@Revision("1")
public record IssueRaised(ProjectId projectId, IssueId issueId, String title, String answer, LocalDate occurredOn)
        implements ProjectWorkEvent {}
