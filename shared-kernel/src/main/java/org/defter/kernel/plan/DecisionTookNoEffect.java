package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the council about the plan entered into force, and nothing was left that it could change.
 *
 * @param planId the plan
 * @param frozen the version it adopted; none where it asked for no version
 * @param cause why
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day it entered into force
 */
@Revision("1")
public record DecisionTookNoEffect(
        PlanId planId,
        @Nullable FrozenPlan frozen,
        NoEffect cause,
        ProposalId proposalId,
        DecisionNumber decision,
        LocalDate occurredOn)
        implements PlanEvent {}
