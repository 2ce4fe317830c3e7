package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.ProposalId;

/**
 * Record that a court stayed a decision on which something of the project stands.
 *
 * @param projectId the project
 * @param proposalId the proposal
 * @param number the decision
 * @param occurredOn day it happened
 */
public record StayProjectDecision(
        @TargetAggregateIdentifier ProjectId projectId,
        ProposalId proposalId,
        DecisionNumber number,
        LocalDate occurredOn)
        implements ProjectAuthorityCommand {}
