package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.defter.command.council.sitting.Situations.ADJOURNED;
import static org.defter.command.council.sitting.Situations.ANNOUNCED;
import static org.defter.command.council.sitting.Situations.CLOSED;
import static org.defter.command.council.sitting.Situations.FAILED;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.command.council.sitting.Situations.SCHEDULED;
import static org.defter.command.council.sitting.Situations.SECOND;
import static org.defter.command.council.sitting.Situations.TO_DECIDE;
import static org.defter.command.council.sitting.Situations.TO_REFER;
import static org.defter.command.council.sitting.Situations.after;
import static org.defter.kernel.commission.Commissions.persons;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.MEETING;
import static org.defter.kernel.council.sitting.Sittings.OFFICIANTS;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.council.sitting.Sittings.TIME;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.REVIEW;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.defter.command.council.sitting.Sitting.Frame;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.ChairChange;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.ProceduralMotion;
import org.defter.kernel.council.sitting.SignatoryCapacity;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.council.sitting.TextChange;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SittingTest {

    private static final LocalDate ADDED_ON = LocalDate.of(2024, 3, 6);
    private static final Frame FRAME = new Frame(
            SITTING,
            MEETING,
            Councils.METROPOLITAN,
            Municipalities.METROPOLITAN,
            DAY,
            TIME,
            1,
            LocalDate.of(2024, 3, 1),
            0);
    private static final Item FIRST_ITEM = Item.added(TO_REFER, PROPOSAL, ItemPurpose.REFERRAL, ADDED_ON);
    private static final Item SECOND_ITEM = Item.added(TO_DECIDE, SECOND, ItemPurpose.DECISION, ADDED_ON);

    private static final List<Sitting> STATES = List.of(
            Sitting.initial(), after(SCHEDULED), after(ANNOUNCED), after(OPEN), after(CLOSED), after(ADJOURNED));

    /** One event of every type, in the order of a sitting. */
    private static final Sittings EVERYTHING = OPEN.arrived(18)
            .departed(17)
            .referred(TO_REFER, PROPOSAL, REVIEW)
            .recused(17, TO_DECIDE, SECOND)
            .voted(TO_DECIDE, SECOND, Sittings.accepted(OPEN.law(), 31, 17, 9))
            .drawn(TO_DECIDE, SECOND, Vote.YES)
            .postponed(TO_DECIDE, SECOND, ItemPurpose.DECISION)
            .moved(TO_DECIDE, SECOND, 1, new TextChange("bir", "iki"))
            .adoptedWith(TO_DECIDE, SECOND, new TextChange("bir", "iki"), "iki")
            .closed()
            .signed(1, SignatoryCapacity.CHAIR);

    @Test
    void goesThroughItsLife() {
        assertThat(Sitting.initial()).isEqualTo(new Sitting.Unscheduled());
        Sitting.Scheduled scheduled = (Sitting.Scheduled) after(SCHEDULED);
        assertThat(scheduled.frame()).isEqualTo(FRAME);
        assertThat(scheduled.agenda().items().values()).containsExactly(FIRST_ITEM, SECOND_ITEM);
        assertThat(after(ANNOUNCED))
                .isEqualTo(new Sitting.Announced(FRAME, scheduled.agenda(), LocalDate.of(2024, 3, 8)));
        assertThat(after(OPEN))
                .isEqualTo(new Sitting.Open(FRAME, scheduled.agenda(), OFFICIANTS, Set.copyOf(persons(1, 17)), false));
        assertThat(after(CLOSED)).isEqualTo(new Sitting.Closed(FRAME, OFFICIANTS, Set.of()));
    }

    @Test
    void knowsWhoIsPresentAfterEachArrivalAndDeparture() {
        assertThat(open(OPEN.arrived(18).departed(2).departed(3)).present())
                .containsExactlyElementsOf(List.of(1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18).stream()
                        .map(Councils::person)
                        .toList());
        assertThat(open(OPEN.departed(2).arrived(2)).present()).hasSize(17).contains(person(2));
    }

    @Test
    void knowsWhoIsPresentAfterARecount() {
        assertThat(open(OPEN.recounted(31, 9)).present()).containsExactlyElementsOf(persons(1, 9));
    }

    @Test
    void isToDecideWhatTheCouncilWaivedTheCommissionFor() {
        assertThat(after(OPEN.procedure(ProceduralMotion.WAIVE_COMMISSION, TO_REFER, PROPOSAL, 17, 9)))
                .isEqualTo(after(OPEN));
        assertThat(open(OPEN.waived(TO_REFER, PROPOSAL)).agenda().items().get(TO_REFER))
                .isEqualTo(Item.added(TO_REFER, PROPOSAL, ItemPurpose.REFERRAL, ADDED_ON)
                        .decidable())
                .satisfies(item -> assertThat(item.purpose()).isEqualTo(ItemPurpose.DECISION));
    }

    @Test
    void takesAnItemWhileItIsOpen() {
        Sittings added = OPEN.item(1, PROPOSAL, ItemPurpose.REFERRAL);

        assertThat(open(added).agenda().items()).containsKey(1);
    }

    @Test
    void isChairedByWhoTookTheChairAndSignedByThem() {
        Sittings handedOver = OPEN.chaired(2, ChairChange.LEFT);

        assertThat(open(handedOver).officiants()).isEqualTo(new Officiants(person(2), OFFICIANTS.clerks()));
        assertThat(((Sitting.Closed) after(handedOver.closed())).officiants().chair())
                .isEqualTo(person(2));
    }

    @Test
    void neverOpensWithoutAQuorum() {
        assertThat(after(ADJOURNED)).isEqualTo(new Sitting.Adjourned(FRAME));
        assertThat(after(ADJOURNED.opened(31, 16))).isEqualTo(new Sitting.Adjourned(FRAME));
        assertThat(after(OPEN.adjourned(AdjournmentCause.CHAIR, OPEN.next(1, 0), List.of(TO_REFER))))
                .isEqualTo(after(OPEN));
    }

    @Test
    void knowsHowOftenItWasPostponed() {
        Sittings again = Sittings.metropolitan(DAY).takenOver(FAILED, AdjournmentCause.NO_QUORUM, 1);

        assertThat(after(again).frame()).isEqualTo(FRAME.postponed(1));
        assertThat(after(again.announced()).frame().postponements()).isEqualTo(1);
    }

    @Test
    void settlesAnItemByReferringIt() {
        assertThat(settled(OPEN.referred(TO_REFER, PROPOSAL, REVIEW))).containsExactly(TO_REFER);
    }

    @Test
    void settlesAnItemByDecidingEitherWay() {
        assertThat(settled(OPEN.voted(TO_DECIDE, SECOND, Sittings.accepted(OPEN.law(), 31, 17, 9))))
                .containsExactly(TO_DECIDE);
        assertThat(settled(OPEN.voted(TO_DECIDE, SECOND, Sittings.accepted(OPEN.law(), 31, 17, 8))))
                .containsExactly(TO_DECIDE);
    }

    @ParameterizedTest
    @EnumSource(
            value = VoteResult.class,
            names = {"TIE_REPEAT", "TIE_LOTS"})
    void leavesAnItemOpenWhoseSecretVoteIsTied(VoteResult tie) {
        assertThat(settled(OPEN.voted(TO_DECIDE, SECOND, Sittings.tied(OPEN.law(), tie))))
                .isEmpty();
    }

    @Test
    void settlesNothingForAnItemItDoesNotHave() {
        assertThat(after(OPEN.referred(99, PROPOSAL, REVIEW))).isEqualTo(after(OPEN));
    }

    @Test
    void remembersWhoSignedTheMinutes() {
        assertThat(after(CLOSED.signed(1, SignatoryCapacity.CHAIR).signed(4, SignatoryCapacity.CLERK)))
                .isEqualTo(new Sitting.Closed(FRAME, OFFICIANTS, Set.of(person(1), person(4))));
    }

    @Test
    void tellsItsFrameOnceScheduled() {
        for (Sitting sitting : STATES.subList(1, 6)) {
            assertThat(sitting.frame()).isEqualTo(FRAME);
        }
        assertThatThrownBy(() -> Sitting.initial().frame()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsTheProposalBehindAnItemWhileInSession() {
        assertThat(after(OPEN).proposalOf(TO_REFER)).contains(PROPOSAL);
        assertThat(after(OPEN).proposalOf(TO_DECIDE)).contains(SECOND);
        assertThat(after(OPEN).proposalOf(99)).isEmpty();
        for (Sitting other : List.of(Sitting.initial(), after(SCHEDULED), after(ANNOUNCED), after(CLOSED))) {
            assertThat(other.proposalOf(TO_REFER)).isEmpty();
        }
    }

    @Test
    void acceptsEveryEventInEveryState() {
        List<SittingEvent> events = EVERYTHING
                .takenOver(FAILED, AdjournmentCause.NO_QUORUM, 1)
                .failed(31, 15, OPEN.next(3, 1))
                .recounted(31, 8)
                .procedure(ProceduralMotion.WAIVE_COMMISSION, TO_REFER, PROPOSAL, 17, 9)
                .waived(TO_REFER, PROPOSAL)
                .withdrawn(TO_REFER, PROPOSAL)
                .removed(TO_DECIDE, SECOND, ItemPurpose.DECISION)
                .reordered(List.of(TO_REFER, TO_DECIDE), List.of(PROPOSAL, SECOND))
                .movedToClose(17, 9)
                .withoutPublic()
                .publicAgain()
                .chaired(2, ChairChange.ACTIVITY_REPORT)
                .events();
        assertThat(events).extracting(event -> (Object) event.getClass()).contains((Object[])
                SittingEvent.class.getPermittedSubclasses());

        for (Sitting sitting : STATES) {
            for (SittingEvent event : events) {
                assertThat(sitting.evolve(event)).isNotNull();
            }
        }
    }

    @Test
    void staysWhereItIsIfAnEventComesOutOfOrder() {
        for (SittingEvent event :
                EVERYTHING.events().subList(1, EVERYTHING.events().size())) {
            assertThat(Sitting.initial().evolve(event)).isEqualTo(Sitting.initial());
        }
        int all = EVERYTHING.events().size();
        assertStays(after(SCHEDULED), 4, all);
        assertStays(after(ANNOUNCED), 1, 4);
        assertStays(after(ANNOUNCED), 5, all);
        assertStays(after(OPEN), 1, 5);
        assertStays(after(OPEN), all - 1, all);
        assertStays(after(CLOSED), 1, all - 1);
    }

    /** The events of the whole sitting between the two positions change nothing. */
    private static void assertStays(Sitting sitting, int from, int to) {
        for (SittingEvent event : EVERYTHING.events().subList(from, to)) {
            assertThat(sitting.evolve(event))
                    .as(event.getClass().getSimpleName())
                    .isEqualTo(sitting);
        }
    }

    private static Sitting.Open open(Sittings history) {
        return (Sitting.Open) after(history);
    }

    private static List<Integer> settled(Sittings history) {
        return open(history).agenda().items().values().stream()
                .filter(Item::settled)
                .map(Item::number)
                .toList();
    }
}
