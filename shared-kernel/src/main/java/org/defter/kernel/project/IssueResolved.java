package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.IssueId;
import org.defter.kernel.id.ProjectId;

/**
 * An issue is resolved.
 *
 * @param projectId the project
 * @param issueId the issue
 * @param resolution how
 * @param occurredOn day it happened
 */
@Revision("1")
public record IssueResolved(ProjectId projectId, IssueId issueId, String resolution, LocalDate occurredOn)
        implements ProjectWorkEvent {}
