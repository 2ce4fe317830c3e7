package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * The plan has ended: its years are over, or its renewal is in force (S07).
 *
 * @param planId the plan
 * @param frozen the version in force until then
 * @param ending how it ended
 * @param renewedBy the plan that renewed it; none at the end of its years
 * @param proposalId the proposal that brought the renewal; none at the end of its years
 * @param decision the decision on the renewal; none at the end of its years
 * @param occurredOn day it ended
 */
@Revision("1")
public record PlanClosed(
        PlanId planId,
        FrozenPlan frozen,
        PlanEnding ending,
        @Nullable PlanId renewedBy,
        @Nullable ProposalId proposalId,
        @Nullable DecisionNumber decision,
        LocalDate occurredOn)
        implements PlanEvent {}
