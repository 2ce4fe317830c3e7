package org.defter.kernel.audit;

import java.util.Optional;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.Resolution;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.Rulesets;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.municipality.RulesetAdopted;
import org.defter.kernel.proposal.DecisionRecorded;
import org.jspecify.annotations.Nullable;

/**
 * What the vote of a decision would have come to under other counts or another ruleset. Nothing is recorded.
 *
 * @param motion what was voted on
 * @param round 1, or 2 for a repeated secret vote
 * @param recorded the vote as recorded
 * @param ballot the counts as supposed
 * @param ruleset the ruleset as supposed
 * @param outcome what they come to
 */
public record WhatIf(
        Motion motion,
        int round,
        VoteRecord recorded,
        Ballot ballot,
        Ruleset ruleset,
        Computation<VoteOutcome> outcome) {

    /**
     * What is supposed to be otherwise; what is absent is as recorded.
     *
     * @param membership N
     * @param attendees P
     * @param yes votes for
     * @param no votes against
     * @param abstain abstentions
     * @param chairVote the chair's vote
     * @param rulesetId identifier of a built-in ruleset or of one the municipality adopted
     */
    public record Supposed(
            @Nullable Integer membership,
            @Nullable Integer attendees,
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstain,
            @Nullable Vote chairVote,
            @Nullable String rulesetId) {}

    /**
     * Computes it.
     *
     * @param decision which decision of the proposal, from 1
     * @return nothing if there is no such decision, or no such ruleset in the record
     * @throws IllegalArgumentException if the counts contradict each other, such as more votes than attendees
     */
    public static Optional<WhatIf> of(CaseFile file, int decision, Supposed supposed) {
        for (CaseEvent at : file.stream(file.proposalId())) {
            if (at.event() instanceof DecisionRecorded decided && decided.decision() == decision) {
                return file.resolutions(at.position(), decided.sittingId(), decided.itemNumber())
                        .reduce((first, second) -> second)
                        .flatMap(vote -> of(file, at, decided, vote, supposed));
            }
        }
        return Optional.empty();
    }

    /** Lots are drawn when the second vote is tied too (B05). */
    private static int round(Resolution resolution) {
        return switch (resolution) {
            case VoteTaken taken -> taken.round();
            case LotsDrawn _ -> 2;
        };
    }

    private static Optional<WhatIf> of(
            CaseFile file, CaseEvent at, DecisionRecorded decided, Resolution asked, Supposed supposed) {
        VoteRecord vote = decided.vote();
        Ballot ballot = new Ballot(
                vote.mode(),
                asked.motion().requirement(),
                or(supposed.membership(), vote.fullMembership()),
                or(supposed.attendees(), vote.attendees()),
                or(supposed.yes(), vote.yes()),
                or(supposed.no(), vote.no()),
                or(supposed.abstain(), vote.abstain()),
                vote.mode().open() ? or(supposed.chairVote(), vote.chairVote()) : null,
                round(asked));
        return new PinnedLaw(file)
                .of(vote.ruleset(), decided.occurredOn(), at)
                .flatMap(law -> ruleset(file, law, supposed.rulesetId())
                        .map(ruleset -> new WhatIf(
                                asked.motion(),
                                round(asked),
                                vote,
                                ballot,
                                ruleset,
                                new Law(ruleset, law.settings(), law.calendar()).outcome(ballot))));
    }

    private static Optional<Ruleset> ruleset(CaseFile file, Law law, @Nullable String id) {
        if (id == null) {
            return Optional.of(law.ruleset());
        }
        return file.all(RulesetAdopted.class).stream()
                .filter(adopted -> adopted.ruleset().id().equals(id))
                .findFirst()
                .map(adopted -> Ruleset.parse(adopted.text()))
                .or(() -> Rulesets.builtIn().stream()
                        .filter(ruleset -> ruleset.ref().id().equals(id))
                        .findFirst());
    }

    private static int or(@Nullable Integer supposed, int recorded) {
        return supposed == null ? recorded : supposed;
    }

    private static @Nullable Vote or(@Nullable Vote supposed, @Nullable Vote recorded) {
        return supposed == null ? recorded : supposed;
    }
}
