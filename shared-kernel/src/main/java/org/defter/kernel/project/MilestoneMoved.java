package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MilestoneId;
import org.defter.kernel.id.ProjectId;

/**
 * A milestone was moved.
 *
 * @param projectId the project
 * @param milestoneId the milestone
 * @param oldDue day until then
 * @param newDue day from now on
 * @param reason why
 * @param occurredOn day it happened
 */
@Revision("1")
public record MilestoneMoved(
        ProjectId projectId,
        MilestoneId milestoneId,
        LocalDate oldDue,
        LocalDate newDue,
        String reason,
        LocalDate occurredOn)
        implements ProjectWorkEvent {}
