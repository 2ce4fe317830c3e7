package org.defter.command.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.proposal.Proposals.DECIDED_ON;
import static org.defter.kernel.proposal.Proposals.DECISION_SITTING;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.REFERRAL_SITTING;
import static org.defter.kernel.proposal.Proposals.REFERRED_ON;
import static org.defter.kernel.proposal.Proposals.REPORTED_ON;
import static org.defter.kernel.proposal.Proposals.REVIEW;
import static org.defter.kernel.proposal.Proposals.and;
import static org.defter.kernel.proposal.Proposals.placed;
import static org.defter.kernel.proposal.Proposals.toBeDecided;
import static org.defter.kernel.proposal.Proposals.toBeReferred;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.commission.review.Opinion;
import org.defter.kernel.commission.review.ReportNumber;
import org.defter.kernel.commission.review.ReportVote;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.Proposals;
import org.defter.kernel.proposal.TakenOffAgenda;
import org.junit.jupiter.api.Test;

/** A proposal that the council put off (C11): as far as before, and placed again. */
class TakeOffAgendaTest {

    private static final TakenOffAgenda POSTPONED =
            new TakenOffAgenda(PROPOSAL, DECISION_SITTING, 56, ItemPurpose.DECISION, DECIDED_ON);
    private static final SittingId LATER = new SittingId(Identifiers.derived("example", "sitting", 3));

    private final AggregateTestFixture<ProposalAggregate> fixture = new AggregateTestFixture<>(ProposalAggregate.class);

    @Test
    void isNotedOnce() {
        TakeOffAgenda command = new TakeOffAgenda(PROPOSAL, DECISION_SITTING, 56, ItemPurpose.DECISION, DECIDED_ON);

        fixture.given(toBeDecided()).when(command).expectEvents(POSTPONED);
        fixture.given(and(toBeDecided(), POSTPONED)).when(command).expectNoEvents();
    }

    @Test
    void comesOnTheAgendaOfAnotherSittingButNotAgainOnThatOne() {
        List<ProposalEvent> postponed = and(toBeDecided(), POSTPONED);

        fixture.given(postponed).when(placing(LATER)).expectEvents(placed(LATER, ItemPurpose.DECISION, DECIDED_ON));
        fixture.given(postponed).when(placing(DECISION_SITTING)).expectNoEvents();
    }

    @Test
    void goesBackToWhereItCameFrom() {
        Proposal reviewed = after(and(toBeDecided(), POSTPONED));
        Proposal submitted = after(and(
                toBeReferred(), new TakenOffAgenda(PROPOSAL, REFERRAL_SITTING, 56, ItemPurpose.REFERRAL, REFERRED_ON)));

        assertThat(reviewed).isInstanceOf(Proposal.Reviewed.class);
        assertThat(submitted).isInstanceOf(Proposal.Submitted.class);
        assertThat(ProposalDecider.place(placing(REFERRAL_SITTING), submitted)).isEmpty();
    }

    @Test
    void keepsTheReportsItHas() {
        ReceiveReport again = new ReceiveReport(
                PROPOSAL,
                REVIEW,
                new ReportNumber(Commissions.PLAN_AND_BUDGET, 2024, 4),
                Opinion.FAVOURABLE,
                ReportVote.UNSTATED,
                "cd".repeat(32),
                false,
                REPORTED_ON);

        assertThat(ProposalDecider.receive(again, after(and(toBeDecided(), POSTPONED))))
                .isEmpty();
    }

    private static PlaceOnAgenda placing(SittingId sitting) {
        return new PlaceOnAgenda(
                PROPOSAL,
                sitting,
                56,
                ItemPurpose.DECISION,
                DECIDED_ON,
                DECIDED_ON.minusDays(Proposals.PLACED_DAYS_BEFORE));
    }

    private static Proposal after(List<ProposalEvent> history) {
        Proposal proposal = Proposal.initial();
        for (ProposalEvent event : history) {
            proposal = proposal.evolve(event);
        }
        return proposal;
    }
}
