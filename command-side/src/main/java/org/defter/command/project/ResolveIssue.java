package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.IssueId;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Resolve an issue.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param issueId the issue
 * @param resolution how
 * @param occurredOn day it happened; none = today
 */
public record ResolveIssue(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        IssueId issueId,
        String resolution,
        @Nullable LocalDate occurredOn)
        implements ProjectWorkCommand {}
