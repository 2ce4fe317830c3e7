package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProjectChangeId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.ProposalId;

/**
 * Make a change whose decision is in force.
 *
 * @param projectId the project
 * @param changeId the change
 * @param proposalId the proposal
 * @param decision which decision of it
 * @param number its number
 * @param occurredOn day it happened
 */
public record ApproveChange(
        @TargetAggregateIdentifier ProjectId projectId,
        ProjectChangeId changeId,
        ProposalId proposalId,
        int decision,
        DecisionNumber number,
        LocalDate occurredOn)
        implements ProjectChangeCommand {}
