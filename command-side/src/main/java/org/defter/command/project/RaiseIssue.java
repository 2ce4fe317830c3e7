package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.IssueId;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Raise an issue.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param issueId the issue
 * @param title what stands in the way; no personal data
 * @param answer what is done about it
 * @param occurredOn day it happened; none = today
 */
public record RaiseIssue(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        IssueId issueId,
        String title,
        String answer,
        @Nullable LocalDate occurredOn)
        implements ProjectWorkCommand {}
