package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MilestoneId;
import org.defter.kernel.id.ProjectId;

/**
 * A milestone was planned.
 *
 * @param projectId the project
 * @param milestoneId the milestone
 * @param title what is to be reached
 * @param due by when
 * @param occurredOn day it happened
 */
@Revision("1")
public record MilestonePlanned(
        ProjectId projectId, MilestoneId milestoneId, String title, LocalDate due, LocalDate occurredOn)
        implements ProjectWorkEvent {}
