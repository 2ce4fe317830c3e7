package org.defter.query.audit;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.defter.kernel.audit.WhatIf;
import org.defter.kernel.law.vote.Vote;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed to be otherwise about a vote; what is absent is as recorded.
 *
 * @param decision which decision of the proposal; 1 if absent
 * @param membership full membership
 * @param attendees attendees who could vote
 * @param yes votes for
 * @param no votes against
 * @param abstain abstentions
 * @param chairVote the chair's vote in an open vote
 * @param ruleset identifier of a ruleset, built in or adopted by the municipality
 */
record Supposition(
        @Nullable @Min(1) @Max(1000) Integer decision,
        @Nullable @Min(1) @Max(10_000) Integer membership,
        @Nullable @Min(1) @Max(10_000) Integer attendees,
        @Nullable @Min(0) @Max(10_000) Integer yes,
        @Nullable @Min(0) @Max(10_000) Integer no,
        @Nullable @Min(0) @Max(10_000) Integer abstain,
        @Nullable Vote chairVote,

        @Parameter(example = "tr-metropolitan-2005-07-13") @Nullable @Size(max = 100)
        String ruleset) {

    int decisionOrFirst() {
        return decision == null ? 1 : decision;
    }

    WhatIf.Supposed supposed() {
        return new WhatIf.Supposed(membership, attendees, yes, no, abstain, chairVote, ruleset);
    }
}
