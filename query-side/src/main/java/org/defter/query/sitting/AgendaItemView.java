package org.defter.query.sitting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.RecusalGround;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.law.vote.Vote;
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
 * @param postponed whether the council put it off (C11)
 * @param withdrawal the withdrawal of its proposal before the sitting came to it; none otherwise
 * @param recusals who may not vote on it (B10)
 * @param amendments the amendments moved to it, and what was adopted with them (C11)
 * @param votes how it was voted on, in the order of the votes
 * @param closedSession true if the council dealt with it, or with a part of it, without the public (A10); none otherwise
 */
public record AgendaItemView(
        int itemNumber,
        ProposalId proposalId,
        String title,
        ItemPurpose purpose,
        LocalDate addedOn,
        boolean announced,
        @Nullable ReferralView referral,
        boolean postponed,
        @Nullable WithdrawalView withdrawal,
        List<RecusalView> recusals,
        AmendmentsView amendments,
        List<VoteView> votes,
        @Nullable Boolean closedSession) {

    /** Copies the lists. */
    public AgendaItemView {
        recusals = List.copyOf(recusals);
        votes = List.copyOf(votes);
    }

    static AgendaItemView added(
            int itemNumber, ProposalId proposalId, String title, ItemPurpose purpose, LocalDate addedOn) {
        return new AgendaItemView(
                itemNumber,
                proposalId,
                title,
                purpose,
                addedOn,
                false,
                null,
                false,
                null,
                List.of(),
                AmendmentsView.NONE,
                List.of(),
                null);
    }

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
     * The withdrawal of a proposal.
     *
     * @param reason why it was withdrawn
     * @param withdrawnOn the day
     */
    public record WithdrawalView(String reason, LocalDate withdrawnOn) {}

    /**
     * A member with a personal interest in an item.
     *
     * @param personId the member
     * @param ground why
     * @param degree the degree of kinship; 0 where the matter is the member's own
     * @param ruleset the ruleset of the day
     * @param explanation the rule applied to that degree
     */
    public record RecusalView(
            PersonId personId, RecusalGround ground, int degree, RulesetRef ruleset, List<Explanation> explanation) {

        /** Copies the list. */
        public RecusalView {
            explanation = List.copyOf(explanation);
        }
    }

    /**
     * How lots were drawn after a secret vote was tied twice (B05).
     *
     * @param drawn the side that was drawn
     * @param drawnBy who drew it
     * @param record the counts with the outcome the lot gave them, and the computation step by step
     */
    public record LotView(Vote drawn, PersonId drawnBy, VoteRecord record) {}

    /**
     * How an item was voted on.
     *
     * @param motion what was voted on
     * @param amendments numbers of the amendments voted on or adopted with it
     * @param round 1 for the first vote; 2 when a tied secret vote was repeated
     * @param record counts, threshold, outcome, ruleset and the computation step by step
     * @param frozenPlan the exact version of the plan voted on, if it is about a plan
     * @param seats who held a seat that day
     * @param attendees who was present at the vote and could vote
     * @param recused who was present and could not (B10)
     * @param officiants who signs the decision (B08)
     * @param lot the lot that decided it, if lots were drawn
     */
    public record VoteView(
            Motion motion,
            List<Integer> amendments,
            int round,
            VoteRecord record,
            @Nullable FrozenPlan frozenPlan,
            List<PersonId> seats,
            List<PersonId> attendees,
            List<PersonId> recused,
            Officiants officiants,
            @Nullable LotView lot) {

        /** Copies the lists. */
        public VoteView {
            amendments = List.copyOf(amendments);
            seats = List.copyOf(seats);
            attendees = List.copyOf(attendees);
            recused = List.copyOf(recused);
        }

        VoteView decidedBy(LotView drawn) {
            return new VoteView(
                    motion, amendments, round, record, frozenPlan, seats, attendees, recused, officiants, drawn);
        }
    }

    /** Whether the council dealt with it, or with a part of it, without the public (A10). */
    boolean inClosedSession() {
        return closedSession != null;
    }

    /**
     * What the public may know of it: what was done in public, at once (A10). Of an item that was dealt with behind closed doors only
     * that it was; its decision becomes known by its announcement (D08).
     */
    AgendaItemView forPublic() {
        return inClosedSession()
                ? with(it -> {
                    it.referral = null;
                    it.recusals = List.of();
                    it.amendments = AmendmentsView.NONE;
                    it.votes = List.of();
                })
                : this;
    }

    AgendaItemView withoutPublic() {
        return with(it -> it.closedSession = true);
    }

    /** At another place on the agenda. */
    AgendaItemView numbered(int number) {
        return with(it -> it.itemNumber = number);
    }

    AgendaItemView onAnnouncedAgenda() {
        return with(it -> it.announced = true);
    }

    /** To be decided without a commission (A05). */
    AgendaItemView decidable() {
        return with(it -> it.purpose = ItemPurpose.DECISION);
    }

    AgendaItemView referred(ReferralView sent) {
        return with(it -> it.referral = sent);
    }

    AgendaItemView amended(UnaryOperator<AmendmentsView> change) {
        return with(it -> it.amendments = change.apply(amendments));
    }

    AgendaItemView putOff() {
        return with(it -> it.postponed = true);
    }

    AgendaItemView withdrawn(WithdrawalView how) {
        return with(it -> it.withdrawal = how);
    }

    AgendaItemView recused(RecusalView recusal) {
        List<RecusalView> all =
                Stream.concat(recusals.stream(), Stream.of(recusal)).toList();
        return with(it -> it.recusals = all);
    }

    AgendaItemView voted(VoteView taken) {
        List<VoteView> all = Stream.concat(votes.stream(), Stream.of(taken)).toList();
        return with(it -> it.votes = all);
    }

    /** The lot decides the vote that was taken last. */
    AgendaItemView decidedBy(LotView lot) {
        List<VoteView> all = new ArrayList<>(votes);
        all.set(all.size() - 1, all.getLast().decidedBy(lot));
        return with(it -> it.votes = all);
    }

    private AgendaItemView with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.view(this);
    }

    /** What can change of a view, while its copy is made. */
    private static final class Copy {

        private int itemNumber;
        private ItemPurpose purpose;
        private boolean announced;
        private @Nullable ReferralView referral;
        private boolean postponed;
        private @Nullable WithdrawalView withdrawal;
        private List<RecusalView> recusals;
        private AmendmentsView amendments;
        private List<VoteView> votes;
        private @Nullable Boolean closedSession;

        Copy(AgendaItemView of) {
            itemNumber = of.itemNumber;
            purpose = of.purpose;
            announced = of.announced;
            referral = of.referral;
            postponed = of.postponed;
            withdrawal = of.withdrawal;
            recusals = of.recusals;
            amendments = of.amendments;
            votes = of.votes;
            closedSession = of.closedSession;
        }

        AgendaItemView view(AgendaItemView of) {
            return new AgendaItemView(
                    itemNumber,
                    of.proposalId,
                    of.title,
                    purpose,
                    of.addedOn,
                    announced,
                    referral,
                    postponed,
                    withdrawal,
                    recusals,
                    amendments,
                    votes,
                    closedSession);
        }
    }
}
