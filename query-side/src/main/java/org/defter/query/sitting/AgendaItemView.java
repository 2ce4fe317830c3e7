package org.defter.query.sitting;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/**
 * An item of a sitting's agenda and what became of it there.
 *
 * @param itemNumber number on the agenda, as announced
 * @param proposalId the proposal
 * @param title its title when it came on the agenda
 * @param purpose to be referred or to be decided
 * @param addedOn day it came on the agenda
 * @param announced whether it was on the announced agenda
 * @param referral where it was sent, if it was
 * @param vote how it was voted on, if it was
 */
public record AgendaItemView(
        int itemNumber,
        ProposalId proposalId,
        String title,
        ItemPurpose purpose,
        LocalDate addedOn,
        boolean announced,
        @Nullable ReferralView referral,
        @Nullable VoteView vote) {

    /**
     * Where an item was sent.
     *
     * @param mode separate or joint
     * @param referrals the reviews it opened
     */
    public record ReferralView(ReferralMode mode, List<Referral> referrals) {

        /** Copies the list. */
        public ReferralView {
            referrals = List.copyOf(referrals);
        }
    }

    /**
     * How an item was voted on.
     *
     * @param record counts, threshold, outcome, ruleset and the computation step by step
     * @param frozenPlan the exact version of the plan voted on, if it is about a plan
     * @param seats who held a seat that day
     * @param attendees who was present at the vote
     * @param officiants who signs the decision (B08)
     */
    public record VoteView(
            VoteRecord record,
            @Nullable FrozenPlan frozenPlan,
            List<PersonId> seats,
            List<PersonId> attendees,
            Officiants officiants) {

        /** Copies the lists. */
        public VoteView {
            seats = List.copyOf(seats);
            attendees = List.copyOf(attendees);
        }
    }

    AgendaItemView onAnnouncedAgenda() {
        return new AgendaItemView(itemNumber, proposalId, title, purpose, addedOn, true, referral, vote);
    }

    AgendaItemView referred(ReferralView sent) {
        return new AgendaItemView(itemNumber, proposalId, title, purpose, addedOn, announced, sent, vote);
    }

    AgendaItemView voted(VoteView taken) {
        return new AgendaItemView(itemNumber, proposalId, title, purpose, addedOn, announced, referral, taken);
    }
}
