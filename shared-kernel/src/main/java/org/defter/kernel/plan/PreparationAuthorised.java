package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.UnitId;

/**
 * The council authorised a unit to prepare the plan.
 *
 * @param planId the plan
 * @param unitId the only unit that may draft
 * @param proposalId the proposal that asked for it
 * @param decision the decision that granted it
 * @param occurredOn day the decision entered into force
 */
@Revision("1")
public record PreparationAuthorised(
        PlanId planId, UnitId unitId, ProposalId proposalId, DecisionNumber decision, LocalDate occurredOn)
        implements PlanEvent {}
