package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.council.sitting.Situations.MET;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.command.council.sitting.Situations.after;
import static org.defter.command.council.sitting.Situations.hands;
import static org.defter.kernel.commission.Commissions.persons;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.OFFICIANTS;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.council.sitting.Sittings.TIME;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.command.Acts;
import org.defter.command.KnownStreams;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.sitting.ClosedSessionBegan;
import org.defter.kernel.council.sitting.ClosedSessionEnded;
import org.defter.kernel.council.sitting.ClosedSessionVoteTaken;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.Test;

/** Sittings are public; the council may go on without the public, for reasons given, by a majority of those there (A10). */
class ClosedSessionTest {

    private static final Sittings CLOSED_SESSION = OPEN.movedToClose(17, 9).withoutPublic();

    @Test
    void beginsWithMoreThanHalfOfTheAttendees() {
        List<SittingEvent> events = hold(OPEN, MET, hands(9, 8));

        ClosedSessionVoteTaken taken = (ClosedSessionVoteTaken) events.getFirst();
        assertThat(taken.movedBy()).isEqualTo(person(9));
        assertThat(taken.reasons()).isEqualTo("Kişisel veriler görüşülecek");
        assertThat(taken.attendees()).isEqualTo(persons(1, 17));
        assertThat(taken.officiants()).isEqualTo(OFFICIANTS);
        assertThat(taken.vote().outcome().threshold()).isEqualTo(9);
        assertThat(taken.vote().explanation().getFirst().step()).isEqualTo("majorityOfAttendees");
        assertThat(events.getLast()).isEqualTo(new ClosedSessionBegan(SITTING, TIME, DAY));
        assertThat(after(OPEN.with(events.getFirst()).with(events.getLast())))
                .isInstanceOfSatisfying(
                        Sitting.Open.class,
                        open -> assertThat(open.withoutPublic()).isTrue());
    }

    @Test
    void isRefusedByTheCouncilWithoutIt() {
        assertThat(hold(OPEN, MET, hands(8, 9)))
                .singleElement()
                .satisfies(event -> assertThat(((ClosedSessionVoteTaken) event)
                                .vote()
                                .outcome()
                                .result())
                        .isEqualTo(VoteResult.REJECTED));
    }

    @Test
    void needsNoQuarterOfAllMembersUnlikeADecision() {
        assertThat(hold(OPEN.recounted(31, 9), MET, hands(5, 4))).hasSize(2);
    }

    @Test
    void isTheSameInAnOrdinaryMunicipality() {
        Sittings five = Sittings.ordinary(DAY).announced().opened(9, 5);

        assertThat(hold(five, Councils.roster(Councils.ordinary(9)), hands(3, 2), 2))
                .hasSize(2);
        assertThat(hold(five, Councils.roster(Councils.ordinary(9)), hands(2, 3), 2))
                .hasSize(1);
    }

    @Test
    void isMovedByAMemberInTheRoomAndVotedOnOpenly() {
        assertRefused(SittingRejection.NOT_PRESENT, () -> hold(OPEN, MET, hands(9, 8), 20));
        assertRefused(
                SittingRejection.PROCEDURE_IS_OPEN,
                () -> hold(OPEN, MET, new Tally(VotingMode.SECRET, 9, 8, 0, null, List.of())));
    }

    @Test
    void lastsUntilThePublicIsLetInAgain() {
        assertRefused(SittingRejection.ALREADY_WITHOUT_PUBLIC, () -> hold(CLOSED_SESSION, MET, hands(9, 8)));
        assertThat(ProcedureDecider.endClosed(new EndClosedSession(SITTING, 0L, TIME), after(CLOSED_SESSION)))
                .containsExactly(new ClosedSessionEnded(SITTING, TIME, DAY));
        Sittings again = CLOSED_SESSION.publicAgain();
        assertRefused(
                SittingRejection.SITTING_IS_PUBLIC,
                () -> ProcedureDecider.endClosed(new EndClosedSession(SITTING, 0L, TIME), after(again)));
        assertThat(hold(again, MET, hands(9, 8))).hasSize(2);
    }

    @Test
    void isHeldAndEndedInItsStream() {
        AggregateTestFixture<SittingAggregate> fixture = new AggregateTestFixture<>(SittingAggregate.class);
        fixture.registerInjectableResource(KnownStreams.facts(Councils.metropolitan(), Municipalities.metropolitan()));
        fixture.registerInjectableResource(Acts.on(DAY.plusDays(1)));

        fixture.given(OPEN.events()).when(holding(hands(9, 8), 9)).expectResultMessagePayload(6L);
        fixture.given(CLOSED_SESSION.events())
                .when(new EndClosedSession(SITTING, 6L, TIME))
                .expectEvents(new ClosedSessionEnded(SITTING, TIME, DAY));
    }

    private static HoldClosedSession holding(Tally tally, int movedBy) {
        return new HoldClosedSession(SITTING, null, person(movedBy), "Kişisel veriler görüşülecek", TIME, tally);
    }

    private static List<SittingEvent> hold(Sittings history, Roster roster, Tally tally) {
        return hold(history, roster, tally, 9);
    }

    private static List<SittingEvent> hold(Sittings history, Roster roster, Tally tally, int movedBy) {
        return ProcedureDecider.holdClosed(holding(tally, movedBy), after(history), roster, history.law());
    }
}
