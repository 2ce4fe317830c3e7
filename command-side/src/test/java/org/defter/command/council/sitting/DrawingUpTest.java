package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.council.sitting.Situations.ACT;
import static org.defter.command.council.sitting.Situations.ADJOURNED;
import static org.defter.command.council.sitting.Situations.ANNOUNCED;
import static org.defter.command.council.sitting.Situations.CLOSED;
import static org.defter.command.council.sitting.Situations.MARCH;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.command.council.sitting.Situations.SCHEDULED;
import static org.defter.command.council.sitting.Situations.SECOND;
import static org.defter.command.council.sitting.Situations.TO_DECIDE;
import static org.defter.command.council.sitting.Situations.TO_REFER;
import static org.defter.command.council.sitting.Situations.adding;
import static org.defter.command.council.sitting.Situations.after;
import static org.defter.command.council.sitting.Situations.moving;
import static org.defter.command.council.sitting.Situations.publishing;
import static org.defter.command.council.sitting.Situations.removing;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.defter.command.CommonRejection;
import org.defter.command.Rejection;
import org.defter.kernel.council.sitting.AgendaItemMoved;
import org.defter.kernel.council.sitting.AgendaItemMoved.Renumbering;
import org.defter.kernel.council.sitting.AgendaItemRemoved;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.proposal.ProposalStage;
import org.junit.jupiter.api.Test;

/** Taking items off an agenda and moving them on it while it is drawn up (A04). */
class DrawingUpTest {

    private static final LocalDate ADDED_ON = DAY.minusDays(Sittings.ADDED_DAYS_BEFORE);
    private static final LocalDate DAY_AFTER = ADDED_ON.plusDays(1);
    private static final ProposalId THIRD = ProposalId.of("00000000-0000-4000-8000-000000000058");
    private static final ProposalId FOURTH = ProposalId.of("00000000-0000-4000-8000-000000000059");

    /** Numbers need not follow one another. */
    private static final Sittings FOUR = Sittings.metropolitan(DAY)
            .item(2, PROPOSAL, ItemPurpose.REFERRAL)
            .item(5, SECOND, ItemPurpose.DECISION)
            .item(6, THIRD, ItemPurpose.REFERRAL)
            .item(9, FOURTH, ItemPurpose.RETURN);

    // -- in which states

    @Test
    void isRefusedOnceTheAgendaIsAnnounced() {
        Map<Sitting, Rejection> refusals = Map.of(
                Sitting.initial(), SittingRejection.SITTING_NOT_OPEN,
                after(ANNOUNCED), SittingRejection.AGENDA_ANNOUNCED,
                after(ADJOURNED), SittingRejection.SITTING_ADJOURNED,
                after(OPEN), SittingRejection.AGENDA_ANNOUNCED,
                after(CLOSED), SittingRejection.SITTING_CLOSED);

        refusals.forEach((sitting, reason) -> {
            assertRefused(reason, () -> AgendaDecider.remove(removing(TO_REFER, DAY_AFTER), sitting, ACT));
            assertRefused(reason, () -> AgendaDecider.move(moving(TO_DECIDE, TO_REFER, DAY_AFTER), sitting, ACT));
        });
        assertThat(SittingRejection.AGENDA_ANNOUNCED.rule()).isEqualTo("A04");
    }

    // -- taking off

    @Test
    void takesTheItemOffForTheReasonGiven() {
        assertThat(AgendaDecider.remove(removing(TO_DECIDE, DAY_AFTER), after(SCHEDULED), ACT))
                .containsExactly(new AgendaItemRemoved(
                        SITTING, TO_DECIDE, SECOND, ItemPurpose.DECISION, "Eki tamamlanacak (örnek)", DAY_AFTER));
    }

    @Test
    void freesTheNumberAndTheProposal() {
        Sitting without = after(SCHEDULED.removed(TO_REFER, PROPOSAL, ItemPurpose.REFERRAL));

        assertThat(AgendaDecider.addItem(
                        adding(TO_REFER, PROPOSAL, DAY_AFTER),
                        without,
                        standing(ProposalStage.SUBMITTED),
                        MARCH,
                        SCHEDULED.law(),
                        ACT))
                .hasSize(1);
        assertRefused(
                SittingRejection.ITEM_UNKNOWN, () -> AgendaDecider.remove(removing(TO_REFER, DAY_AFTER), without, ACT));
        assertThat(AgendaDecider.publish(publishing(DAY.minusDays(3)), without, MARCH, SCHEDULED.law(), ACT))
                .extracting(event -> ((AgendaPublished) event).itemNumbers())
                .containsExactly(List.of(TO_DECIDE));
    }

    @Test
    void leavesAnEmptyAgendaUnannounced() {
        Sitting empty = after(Sittings.metropolitan(DAY)
                .item(TO_REFER, PROPOSAL, ItemPurpose.REFERRAL)
                .removed(TO_REFER, PROPOSAL, ItemPurpose.REFERRAL));

        assertRefused(
                SittingRejection.AGENDA_EMPTY,
                () -> AgendaDecider.publish(publishing(DAY.minusDays(3)), empty, MARCH, SCHEDULED.law(), ACT));
    }

    @Test
    void takesOffNothingBeforeItWasAdded() {
        assertThat(AgendaDecider.remove(removing(TO_REFER, ADDED_ON), after(SCHEDULED), ACT))
                .hasSize(1);
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> AgendaDecider.remove(removing(TO_REFER, ADDED_ON.minusDays(1)), after(SCHEDULED), ACT));
    }

    /** Its proposal is withdrawn: the item says so already, and keeps its number. */
    @Test
    void leavesAWithdrawnItemWhereItIs() {
        Sitting withdrawn = after(SCHEDULED.withdrawn(TO_REFER, PROPOSAL));

        assertRefused(
                SittingRejection.PROPOSAL_WITHDRAWN,
                () -> AgendaDecider.remove(removing(TO_REFER, DAY), withdrawn, ACT));
        assertRefused(
                SittingRejection.PROPOSAL_WITHDRAWN,
                () -> AgendaDecider.move(moving(TO_REFER, TO_DECIDE, DAY), withdrawn, ACT));
        assertRefused(
                SittingRejection.PROPOSAL_WITHDRAWN,
                () -> AgendaDecider.move(moving(TO_DECIDE, TO_REFER, DAY), withdrawn, ACT));
    }

    // -- moving

    @Test
    void movesAnItemUpAndThoseBetweenDown() {
        assertThat(moved(FOUR, 9, 5))
                .isEqualTo(new AgendaItemMoved(
                        SITTING,
                        9,
                        FOURTH,
                        5,
                        List.of(
                                new Renumbering(FOURTH, 9, 5),
                                new Renumbering(SECOND, 5, 6),
                                new Renumbering(THIRD, 6, 9)),
                        DAY_AFTER));
    }

    @Test
    void movesAnItemDownAndThoseBetweenUp() {
        assertThat(moved(FOUR, 2, 6))
                .isEqualTo(new AgendaItemMoved(
                        SITTING,
                        2,
                        PROPOSAL,
                        6,
                        List.of(
                                new Renumbering(SECOND, 5, 2),
                                new Renumbering(THIRD, 6, 5),
                                new Renumbering(PROPOSAL, 2, 6)),
                        DAY_AFTER));
    }

    @Test
    void keepsTheNumbersInUseAndEveryItem() {
        Sitting.Scheduled before = (Sitting.Scheduled) after(FOUR);
        Sitting.Scheduled after = (Sitting.Scheduled) before.evolve(moved(FOUR, 9, 2));

        assertThat(after.agenda().items().keySet()).containsExactly(2, 5, 6, 9);
        assertThat(after.agenda().items().values())
                .extracting(Item::proposalId)
                .containsExactly(FOURTH, PROPOSAL, SECOND, THIRD);
        assertThat(after.agenda().items().values())
                .extracting(Item::purpose)
                .containsExactly(ItemPurpose.RETURN, ItemPurpose.REFERRAL, ItemPurpose.DECISION, ItemPurpose.REFERRAL);
        after.agenda()
                .items()
                .forEach((number, item) -> assertThat(item.number()).isEqualTo(number));
    }

    @Test
    void passesOverAWithdrawnItem() {
        Sittings withdrawn = FOUR.withdrawn(5, SECOND);

        assertThat(((AgendaItemMoved) AgendaDecider.move(moving(6, 2, DAY), after(withdrawn), ACT)
                                .getFirst())
                        .renumbered())
                .containsExactly(new Renumbering(THIRD, 6, 2), new Renumbering(PROPOSAL, 2, 6));
    }

    @Test
    void movesNothingToWhereItIs() {
        assertThat(AgendaDecider.move(moving(5, 5, DAY_AFTER), after(FOUR), ACT))
                .isEmpty();
    }

    @Test
    void movesOnlyWhatIsThereToWhereSomethingIs() {
        for (MoveAgendaItem move : List.of(moving(3, 5, DAY_AFTER), moving(5, 3, DAY_AFTER))) {
            assertRefused(SittingRejection.ITEM_UNKNOWN, () -> AgendaDecider.move(move, after(FOUR), ACT));
        }
    }

    @Test
    void movesNothingBeforeAllOfItWasAddedOrChangedLast() {
        assertThat(AgendaDecider.move(moving(2, 5, ADDED_ON), after(FOUR), ACT)).hasSize(1);
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> AgendaDecider.move(moving(2, 5, ADDED_ON.minusDays(1)), after(FOUR), ACT));
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> AgendaDecider.move(
                        moving(2, 5, ADDED_ON), after(FOUR.removed(9, FOURTH, ItemPurpose.RETURN)), ACT));
    }

    // -- and its announcement

    @Test
    void isAnnouncedNotBeforeItsLastChange() {
        Sitting removed = after(FOUR.removed(9, FOURTH, ItemPurpose.RETURN));
        Sitting moved = after(FOUR.reordered(List.of(2, 5), List.of(PROPOSAL, SECOND)));

        for (Sitting sitting : List.of(removed, moved)) {
            assertThat(AgendaDecider.publish(publishing(DAY_AFTER), sitting, MARCH, FOUR.law(), ACT))
                    .hasSize(1);
            assertRefused(
                    CommonRejection.OCCURRED_BEFORE_CAUSE,
                    () -> AgendaDecider.publish(publishing(ADDED_ON), sitting, MARCH, FOUR.law(), ACT));
        }
    }

    /** It could never be announced after that. */
    @Test
    void isNotChangedAfterTheDayOfTheSitting() {
        assertThat(AgendaDecider.remove(removing(2, DAY), after(FOUR), ACT)).hasSize(1);
        for (LocalDate late : new LocalDate[] {DAY.plusDays(1), null}) {
            assertRefused(
                    SittingRejection.CHANGED_AFTER_SITTING,
                    () -> AgendaDecider.remove(removing(2, late), after(FOUR), ACT));
            assertRefused(
                    SittingRejection.CHANGED_AFTER_SITTING,
                    () -> AgendaDecider.move(moving(2, 5, late), after(FOUR), ACT));
        }
    }

    private static SittingEvent moved(Sittings agenda, int number, int to) {
        return AgendaDecider.move(moving(number, to, DAY_AFTER), after(agenda), ACT)
                .getFirst();
    }
}
