package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.MilestoneId;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Plan a milestone.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param milestoneId the milestone
 * @param title what is to be reached
 * @param due by when
 * @param occurredOn day it happened; none = today
 */
public record PlanMilestone(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        MilestoneId milestoneId,
        String title,
        LocalDate due,
        @Nullable LocalDate occurredOn)
        implements ProjectWorkCommand {}
