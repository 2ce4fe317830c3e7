package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.MilestoneId;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Give a milestone up.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param milestoneId the milestone
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record DropMilestone(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        MilestoneId milestoneId,
        String reason,
        @Nullable LocalDate occurredOn)
        implements ProjectWorkCommand {}
