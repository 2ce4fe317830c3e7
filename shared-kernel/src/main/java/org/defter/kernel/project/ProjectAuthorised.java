package org.defter.kernel.project;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.proposal.DecisionRef;
import org.defter.kernel.proposal.SigningMandate;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the council that authorises the project is in force (I15, I02).
 *
 * @param projectId the project
 * @param decision the decision
 * @param signing who may sign, until when (I09); none if the decision names nobody
 * @param occurredOn day the decision entered into force
 */
@Revision("1")
public record ProjectAuthorised(
        ProjectId projectId, DecisionRef decision, @Nullable SigningMandate signing, LocalDate occurredOn)
        implements ProjectAuthorityEvent {}
