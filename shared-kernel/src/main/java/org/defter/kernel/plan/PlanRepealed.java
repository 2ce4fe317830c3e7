package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;

/**
 * The council's repeal of the plan entered into force: the plan has ended.
 *
 * @param planId the plan
 * @param frozen the version in force until then
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day it entered into force
 */
@Revision("1")
public record PlanRepealed(
        PlanId planId, FrozenPlan frozen, ProposalId proposalId, DecisionNumber decision, LocalDate occurredOn)
        implements PlanEvent {}
