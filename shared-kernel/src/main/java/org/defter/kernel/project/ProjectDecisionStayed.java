package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.ProposalId;

/**
 * A court stayed a decision on which something of the project stands: its authority, a borrowing or a change (D05).
 *
 * @param projectId the project
 * @param proposalId the proposal whose decision it is
 * @param decision the decision
 * @param occurredOn day of the ruling
 */
@Revision("1")
public record ProjectDecisionStayed(
        ProjectId projectId, ProposalId proposalId, DecisionNumber decision, LocalDate occurredOn)
        implements ProjectAuthorityEvent {}
