package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProjectChangeId;
import org.defter.kernel.id.ProjectId;

/**
 * Nothing comes of a proposed change.
 *
 * @param projectId the project
 * @param changeId the change
 * @param cause why
 * @param occurredOn day it happened
 */
@Revision("1")
public record ProjectChangeFailed(
        ProjectId projectId, ProjectChangeId changeId, ChangeFailure cause, LocalDate occurredOn)
        implements ProjectChangeEvent {}
