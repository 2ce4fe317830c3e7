package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProjectId;

/**
 * Ask the plan whose activity authorises a project whether courts let it stand.
 *
 * @param projectId the project
 * @param planId the plan
 * @param occurredOn day of the ruling
 */
public record ReviewActivityAuthority(
        @TargetAggregateIdentifier ProjectId projectId, PlanId planId, LocalDate occurredOn)
        implements ProjectAuthorityCommand {}
