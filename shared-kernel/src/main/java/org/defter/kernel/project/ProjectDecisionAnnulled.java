package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.ProposalId;

/**
 * A court annulled a decision on which something of the project stood: an authority falls, and the terms before a change stand again unless a later change replaced them (D05).
 *
 * @param projectId the project
 * @param proposalId the proposal whose decision it is
 * @param decision the decision
 * @param occurredOn day of the ruling
 */
@Revision("1")
public record ProjectDecisionAnnulled(
        ProjectId projectId, ProposalId proposalId, DecisionNumber decision, LocalDate occurredOn)
        implements ProjectAuthorityEvent {}
