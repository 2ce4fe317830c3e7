package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/**
 * The court lifted its stay (D05).
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param number its number
 * @param request what was granted
 * @param frozenPlan the exact version granted
 * @param enteredIntoForce whether it had entered into force before the stay and so is in force again
 * @param court the court and its ruling
 * @param occurredOn day of the ruling
 */
@Revision("1")
public record DecisionStayLifted(
        ProposalId proposalId,
        int decision,
        DecisionNumber number,
        ProposalRequest request,
        @Nullable FrozenPlan frozenPlan,
        boolean enteredIntoForce,
        CourtReference court,
        LocalDate occurredOn)
        implements ProposalEvent {}
