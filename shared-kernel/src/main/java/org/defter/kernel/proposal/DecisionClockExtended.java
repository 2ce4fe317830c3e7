package org.defter.kernel.proposal;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.LawChange;

/**
 * A change of the law in force gave a running period of the decision a later last day. An earlier one it never gets.
 *
 * @param proposalId the proposal
 * @param decision which decision of the proposal, from 1
 * @param before the period as it was
 * @param clock the period as it is, with the calendar version and ruleset it was computed with
 * @param cause what changed
 * @param retrospective whether the period was retrospective and the later last day is past too
 * @param explanation the computation of the later last day
 * @param occurredOn day of the change; not before the period began
 */
@Revision("1")
public record DecisionClockExtended(
        ProposalId proposalId,
        int decision,
        Clock before,
        Clock clock,
        LawChange cause,
        boolean retrospective,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements ProposalEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public DecisionClockExtended {
        explanation = List.copyOf(explanation);
    }
}
