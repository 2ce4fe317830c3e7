package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.proposal.DecisionRef;

/**
 * A decision on the project that is in force found nothing left to change. The council decides on a matter for weeks,
 * and meanwhile the project may have ended, or what it asks for may have been granted or withdrawn.
 *
 * @param projectId the project
 * @param decision the decision
 * @param cause why it changes nothing
 * @param occurredOn day the decision entered into force
 */
@Revision("1")
public record ProjectDecisionTookNoEffect(
        ProjectId projectId, DecisionRef decision, ProjectNoEffect cause, LocalDate occurredOn)
        implements ProjectAuthorityEvent {}
