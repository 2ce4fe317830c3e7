package org.defter.query.proposal;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.proposal.LapseCause;
import org.jspecify.annotations.Nullable;

/**
 * The mayor's return of a decision and what the council made of it (D01, D03, D04).
 *
 * @param returnedOn day of the return
 * @param reasons why the mayor held it unlawful
 * @param ruleset the ruleset of the day of the decision
 * @param explanation why it could be returned, and that it was in time
 * @param insistence the council insisted on it
 * @param lapse it lapsed
 */
public record ReconsiderationView(
        LocalDate returnedOn,
        String reasons,
        RulesetRef ruleset,
        List<Explanation> explanation,
        @Nullable InsistenceView insistence,
        @Nullable LapseView lapse) {

    /** Copies the list. */
    public ReconsiderationView {
        explanation = List.copyOf(explanation);
    }

    /**
     * The council insisted.
     *
     * @param insistedOn day of the sitting
     * @param sittingId the sitting
     * @param itemNumber the item
     * @param vote the vote, with the majority of the full membership it needed
     */
    public record InsistenceView(LocalDate insistedOn, SittingId sittingId, int itemNumber, VoteRecord vote) {}

    /**
     * The decision lapsed.
     *
     * @param lapsedOn day of the sitting
     * @param cause whether the council did not insist, or adopted a changed text
     * @param sittingId the sitting
     * @param itemNumber the item
     * @param vote the vote on insisting, or on the changed text
     */
    public record LapseView(
            LocalDate lapsedOn, LapseCause cause, SittingId sittingId, int itemNumber, VoteRecord vote) {}

    ReconsiderationView insisted(InsistenceView how) {
        return new ReconsiderationView(returnedOn, reasons, ruleset, explanation, how, lapse);
    }

    ReconsiderationView lapsed(LapseView how) {
        return new ReconsiderationView(returnedOn, reasons, ruleset, explanation, insistence, how);
    }
}
