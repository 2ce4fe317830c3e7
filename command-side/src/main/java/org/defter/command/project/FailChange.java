package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.ProjectChangeId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.project.ChangeFailure;

/**
 * Record that nothing comes of a change.
 *
 * @param projectId the project
 * @param changeId the change
 * @param cause why
 * @param occurredOn day it happened
 */
public record FailChange(
        @TargetAggregateIdentifier ProjectId projectId,
        ProjectChangeId changeId,
        ChangeFailure cause,
        LocalDate occurredOn)
        implements ProjectChangeCommand {}
