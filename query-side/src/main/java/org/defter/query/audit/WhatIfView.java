package org.defter.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.defter.kernel.audit.WhatIf;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.law.ExplanationText;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.Unanimity;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VoteResult;
import org.jspecify.annotations.Nullable;

/**
 * A vote as it was and as it would have been. Nothing of it is recorded.
 *
 * @param motion what was voted on
 * @param recorded the vote as recorded
 * @param supposed the vote as supposed
 * @param sameResult whether both come to the same result
 */
record WhatIfView(Motion motion, VoteView recorded, VoteView supposed, boolean sameResult) {

    /**
     * A vote and what the law makes of it.
     *
     * @param membership N
     * @param attendees P
     * @param yes votes for
     * @param no votes against
     * @param abstain abstentions
     * @param chairVote the chair's vote; absent in a secret vote
     * @param ruleset the ruleset
     * @param threshold yes votes needed
     * @param result what it comes to
     * @param unanimity unanimous or by majority
     * @param explanation how, sentence by sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VoteView(
            int membership,
            int attendees,
            int yes,
            int no,
            int abstain,
            @Nullable Vote chairVote,
            String ruleset,
            int threshold,
            VoteResult result,
            Unanimity unanimity,
            List<String> explanation) {

        VoteView {
            explanation = List.copyOf(explanation);
        }
    }

    static WhatIfView of(WhatIf whatIf, Locale locale) {
        VoteRecord vote = whatIf.recorded();
        Ballot ballot = whatIf.ballot();
        VoteOutcome outcome = whatIf.outcome().result();
        return new WhatIfView(
                whatIf.motion(),
                new VoteView(
                        vote.fullMembership(),
                        vote.attendees(),
                        vote.yes(),
                        vote.no(),
                        vote.abstain(),
                        vote.chairVote(),
                        vote.ruleset().id(),
                        vote.outcome().threshold(),
                        vote.outcome().result(),
                        vote.outcome().unanimity(),
                        vote.explanation().stream()
                                .map(step -> ExplanationText.of(step, locale))
                                .toList()),
                new VoteView(
                        ballot.members(),
                        ballot.present(),
                        ballot.yes(),
                        ballot.no(),
                        ballot.abstain(),
                        ballot.chairVote(),
                        whatIf.ruleset().ref().id(),
                        outcome.threshold(),
                        outcome.result(),
                        outcome.unanimity(),
                        ExplanationText.of(whatIf.outcome(), locale)),
                vote.outcome().result() == outcome.result());
    }
}
