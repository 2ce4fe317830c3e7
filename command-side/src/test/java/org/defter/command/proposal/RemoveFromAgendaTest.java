package org.defter.command.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.proposal.Proposals.DECIDED_ON;
import static org.defter.kernel.proposal.Proposals.DECISION_SITTING;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.RECONSIDERATION_SITTING;
import static org.defter.kernel.proposal.Proposals.RECONSIDERED_ON;
import static org.defter.kernel.proposal.Proposals.REFERRAL_SITTING;
import static org.defter.kernel.proposal.Proposals.REFERRED_ON;
import static org.defter.kernel.proposal.Proposals.and;
import static org.defter.kernel.proposal.Proposals.toBeDecided;
import static org.defter.kernel.proposal.Proposals.toBeReconsidered;
import static org.defter.kernel.proposal.Proposals.toBeReferred;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.proposal.PlacedOnAgenda;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.RemovedFromAgenda;
import org.junit.jupiter.api.Test;

/** A proposal that was moved on an agenda or taken off it before that was announced. */
class RemoveFromAgendaTest {

    private static final String REASON = "Eki tamamlanacak (örnek)";
    private static final LocalDate REMOVED_ON = DECIDED_ON.minusDays(4);
    private static final SittingId LATER = new SittingId(Identifiers.derived("example", "sitting", 3));
    private static final RemoveFromAgenda COMMAND =
            new RemoveFromAgenda(PROPOSAL, DECISION_SITTING, 56, ItemPurpose.DECISION, REASON, REMOVED_ON);
    private static final RemovedFromAgenda REMOVED =
            new RemovedFromAgenda(PROPOSAL, DECISION_SITTING, 56, ItemPurpose.DECISION, REASON, REMOVED_ON);

    private final AggregateTestFixture<ProposalAggregate> fixture = new AggregateTestFixture<>(ProposalAggregate.class);

    @Test
    void isNotedOnce() {
        fixture.given(toBeDecided()).when(COMMAND).expectEvents(REMOVED);
        fixture.given(and(toBeDecided(), REMOVED)).when(COMMAND).expectNoEvents();
    }

    @Test
    void isNothingToAnAgendaItIsNotOn() {
        RemoveFromAgenda elsewhere =
                new RemoveFromAgenda(PROPOSAL, LATER, 56, ItemPurpose.DECISION, REASON, REMOVED_ON);

        fixture.given(toBeDecided()).when(elsewhere).expectNoEvents();
    }

    /** Unlike what the council put off. */
    @Test
    void comesOnTheAgendaOfTheSameSittingAgain() {
        fixture.given(and(toBeDecided(), REMOVED))
                .when(placing(DECISION_SITTING, 3))
                .expectEvents(new PlacedOnAgenda(
                        PROPOSAL, DECISION_SITTING, 3, ItemPurpose.DECISION, DECIDED_ON, REMOVED_ON));
        fixture.given(and(toBeDecided(), REMOVED))
                .when(placing(REFERRAL_SITTING, 56))
                .expectNoEvents();
    }

    @Test
    void goesBackToWhereItCameFrom() {
        assertThat(after(and(toBeDecided(), REMOVED))).isInstanceOf(Proposal.Reviewed.class);
        assertThat(after(and(
                        toBeReferred(),
                        new RemovedFromAgenda(
                                PROPOSAL, REFERRAL_SITTING, 56, ItemPurpose.REFERRAL, REASON, REFERRED_ON))))
                .isInstanceOf(Proposal.Submitted.class);
        assertThat(after(and(
                        toBeReconsidered(),
                        new RemovedFromAgenda(
                                PROPOSAL, RECONSIDERATION_SITTING, 56, ItemPurpose.RETURN, REASON, RECONSIDERED_ON))))
                .isInstanceOfSatisfying(
                        Proposal.Returned.class,
                        returned -> assertThat(returned.way()).isInstanceOf(Proposal.Submitted.class));
    }

    @Test
    void isRemovedFromTheWayBackToTheCouncil() {
        RemoveFromAgenda command = new RemoveFromAgenda(
                PROPOSAL, RECONSIDERATION_SITTING, 56, ItemPurpose.RETURN, REASON, RECONSIDERED_ON.minusDays(4));

        assertThat(ProposalDecider.remove(command, after(toBeReconsidered()))).hasSize(1);
    }

    @Test
    void hasTheNumberItWasMovedTo() {
        List<ProposalEvent> moved = ProposalDecider.place(placing(DECISION_SITTING, 3), after(toBeDecided()));

        assertThat(moved)
                .containsExactly(new PlacedOnAgenda(
                        PROPOSAL, DECISION_SITTING, 3, ItemPurpose.DECISION, DECIDED_ON, REMOVED_ON));
        assertThat(ProposalDecider.place(
                        placing(DECISION_SITTING, 3), after(and(toBeDecided(), moved.toArray(ProposalEvent[]::new)))))
                .isEmpty();
    }

    private static PlaceOnAgenda placing(SittingId sitting, int number) {
        return new PlaceOnAgenda(PROPOSAL, sitting, number, ItemPurpose.DECISION, DECIDED_ON, REMOVED_ON);
    }

    private static Proposal after(List<ProposalEvent> history) {
        Proposal proposal = Proposal.initial();
        for (ProposalEvent event : history) {
            proposal = proposal.evolve(event);
        }
        return proposal;
    }
}
