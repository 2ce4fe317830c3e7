package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MilestoneId;
import org.defter.kernel.id.ProjectId;

/**
 * A milestone will not be reached any more.
 *
 * @param projectId the project
 * @param milestoneId the milestone
 * @param reason why
 * @param occurredOn day it happened
 */
@Revision("1")
public record MilestoneDropped(ProjectId projectId, MilestoneId milestoneId, String reason, LocalDate occurredOn)
        implements ProjectWorkEvent {}
