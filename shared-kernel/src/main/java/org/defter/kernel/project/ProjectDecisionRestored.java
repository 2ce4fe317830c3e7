package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.ProposalId;

/**
 * The stay of a decision on which something of the project stands was lifted (D05).
 *
 * @param projectId the project
 * @param proposalId the proposal whose decision it is
 * @param decision the decision
 * @param occurredOn day of the ruling
 */
@Revision("1")
public record ProjectDecisionRestored(
        ProjectId projectId, ProposalId proposalId, DecisionNumber decision, LocalDate occurredOn)
        implements ProjectAuthorityEvent {}
