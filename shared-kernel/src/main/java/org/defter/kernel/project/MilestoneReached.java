package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.Evidence;
import org.defter.kernel.id.MilestoneId;
import org.defter.kernel.id.ProjectId;

/**
 * A milestone was reached.
 *
 * @param projectId the project
 * @param milestoneId the milestone
 * @param evidence what shows it
 * @param occurredOn day it happened
 */
@Revision("1")
public record MilestoneReached(ProjectId projectId, MilestoneId milestoneId, Evidence evidence, LocalDate occurredOn)
        implements ProjectWorkEvent {}
