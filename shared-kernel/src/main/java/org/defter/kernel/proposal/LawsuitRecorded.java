package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProposalId;

/**
 * A suit was brought against the decision; by itself it stops nothing (D05).
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param number its number
 * @param plaintiff who sued
 * @param court the court and the number in its docket
 * @param late whether the mayor's period had run out; whether the suit is heard all the same is the court's to say
 * @param occurredOn day the suit was brought
 */
@Revision("1")
public record LawsuitRecorded(
        ProposalId proposalId,
        int decision,
        DecisionNumber number,
        Plaintiff plaintiff,
        CourtReference court,
        boolean late,
        LocalDate occurredOn)
        implements ProposalEvent {}
