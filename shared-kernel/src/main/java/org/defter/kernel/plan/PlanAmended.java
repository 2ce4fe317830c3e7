package org.defter.kernel.plan;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;

/**
 * The council amended the version that waited for it (C11): the next version is that one with the amendments, and it is
 * what the council decided on. The unit's own version stays on record.
 *
 * @param planId the plan
 * @param base the version as it was submitted
 * @param amendments what the council changed in it, in the order they apply
 * @param frozen number and hash of the version that came of it
 * @param proposalId the proposal the council decided on
 * @param occurredOn day of the decision
 */
@Revision("1")
public record PlanAmended(
        PlanId planId,
        FrozenPlan base,
        List<Amendment> amendments,
        FrozenPlan frozen,
        ProposalId proposalId,
        LocalDate occurredOn)
        implements PlanEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public PlanAmended {
        amendments = List.copyOf(amendments);
    }
}
