package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * A material error in the record of a decision was put right. What was wrong stays readable beside what is right, and
 * what was decided stays as it is: another content would be another decision (D04).
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param number the number under which it stood until now; not given again
 * @param correctedNumber the number it should have had; none if the number was right
 * @param decidedOn the day it was said to have been taken until now
 * @param correctedDay the day it was taken; none if the day was right
 * @param misprint the wrong passage of its text; none if the text was right
 * @param reason how the error came about
 * @param authority date and number of the document by which it was put right
 * @param occurredOn day of the rectification
 */
@Revision("1")
public record DecisionRectified(
        ProposalId proposalId,
        int decision,
        DecisionNumber number,
        @Nullable DecisionNumber correctedNumber,
        LocalDate decidedOn,
        @Nullable LocalDate correctedDay,
        @Nullable Misprint misprint,
        String reason,
        String authority,
        LocalDate occurredOn)
        implements ProposalEvent {

    /** The number under which it stands from now on. */
    public DecisionNumber numberNow() {
        return correctedNumber == null ? number : correctedNumber;
    }

    /** The day on which it was taken, as is known now. */
    public LocalDate decidedOnNow() {
        return correctedDay == null ? decidedOn : correctedDay;
    }
}
