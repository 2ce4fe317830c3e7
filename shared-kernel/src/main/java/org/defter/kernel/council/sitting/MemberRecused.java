package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;

/**
 * A member has a personal interest in an item, may not vote on it and is not in P (B10).
 *
 * @param sittingId the sitting
 * @param itemNumber the item
 * @param proposalId the proposal
 * @param personId the member
 * @param ground why
 * @param degree the degree of kinship; 0 where the matter is the member's own
 * @param ruleset the ruleset of the day
 * @param explanation the rule applied to that degree
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record MemberRecused(
        SittingId sittingId,
        int itemNumber,
        ProposalId proposalId,
        PersonId personId,
        RecusalGround ground,
        int degree,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements SittingEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public MemberRecused {
        explanation = List.copyOf(explanation);
    }
}
