package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.Evidence;
import org.defter.kernel.id.MilestoneId;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Record that a milestone is reached.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param milestoneId the milestone
 * @param evidence what shows it
 * @param occurredOn day it happened; none = today
 */
public record ReachMilestone(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        MilestoneId milestoneId,
        Evidence evidence,
        @Nullable LocalDate occurredOn)
        implements ProjectWorkCommand {}
