package org.defter.command.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.kernel.council.Councils.CONVENED_ON;
import static org.defter.kernel.council.Councils.ELECTION_DAY;
import static org.defter.kernel.council.Councils.ORDINARY;
import static org.defter.kernel.council.Councils.and;
import static org.defter.kernel.council.Councils.convened;
import static org.defter.kernel.council.Councils.ended;
import static org.defter.kernel.council.Councils.name;
import static org.defter.kernel.council.Councils.ordinary;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.Councils.seated;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.kernel.council.CouncilConvened;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.CouncilOffice;
import org.defter.kernel.council.CouncilTermEnded;
import org.defter.kernel.council.MemberSeated;
import org.defter.kernel.council.OfficerElected;
import org.defter.kernel.council.Seat;
import org.defter.kernel.council.SeatVacated;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.municipality.MunicipalityRecord;
import org.junit.jupiter.api.Test;

class CouncilDeciderTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 11);
    private static final LocalDate LATER = CONVENED_ON.plusYears(1);
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 3, 31);
    private static final ActContext ACT = Acts.on(TODAY);
    private static final MunicipalityRecord MUNICIPALITY = Municipalities.record(Municipalities.ordinary());

    private static final Council UNCONVENED = Council.initial();
    private static final Council EMPTY = after(convened(ORDINARY, Municipalities.ORDINARY, 9));
    private static final Council FULL = after(ordinary(9));
    private static final Council ENDED = after(ended(ordinary(9), LAST_DAY));

    // -- convening

    @Test
    void convenesACouncil() {
        assertThat(CouncilDecider.convene(convening(9, CONVENED_ON), UNCONVENED, MUNICIPALITY, ACT))
                .containsExactly(new CouncilConvened(
                        ORDINARY, Municipalities.ORDINARY, "2019–2024", 9, ELECTION_DAY, CONVENED_ON));
    }

    @Test
    void convenesACouncilOfThreeButNoneOfTwo() {
        assertThat(CouncilDecider.convene(convening(3, CONVENED_ON), UNCONVENED, MUNICIPALITY, ACT))
                .hasSize(1);
        assertRefused(
                CouncilRejection.MEMBERSHIP_TOO_SMALL,
                () -> CouncilDecider.convene(convening(2, CONVENED_ON), UNCONVENED, MUNICIPALITY, ACT));
    }

    @Test
    void convenesFromTheDayOfTheElectionOn() {
        assertThat(CouncilDecider.convene(convening(9, ELECTION_DAY), UNCONVENED, MUNICIPALITY, ACT))
                .hasSize(1);
        assertRefused(
                CouncilRejection.CONVENED_BEFORE_ELECTION,
                () -> CouncilDecider.convene(convening(9, ELECTION_DAY.minusDays(1)), UNCONVENED, MUNICIPALITY, ACT));
    }

    @Test
    void convenesNoCouncilBeforeItsMunicipality() {
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> CouncilDecider.convene(
                        convening(9, Municipalities.FOUNDED_ON.minusDays(1)), UNCONVENED, MUNICIPALITY, ACT));
    }

    @Test
    void convenesNothingTwice() {
        for (Council council : List.of(FULL, ENDED)) {
            assertThat(CouncilDecider.convene(convening(9, null), council, MUNICIPALITY, ACT))
                    .isEmpty();
        }
    }

    @Test
    void refusesAnotherCouncilUnderTheSameIdentifier() {
        List<ConveneCouncil> others = List.of(
                convening(11, null),
                new ConveneCouncil(ORDINARY, Municipalities.METROPOLITAN, "2019–2024", 9, ELECTION_DAY, null),
                new ConveneCouncil(ORDINARY, Municipalities.ORDINARY, "2024–2029", 9, ELECTION_DAY, null),
                new ConveneCouncil(ORDINARY, Municipalities.ORDINARY, "2019–2024", 9, CONVENED_ON, null));
        for (ConveneCouncil other : others) {
            assertRefused(
                    CouncilRejection.ALREADY_CONVENED, () -> CouncilDecider.convene(other, FULL, MUNICIPALITY, ACT));
        }
        assertRefused(
                CouncilRejection.ALREADY_CONVENED,
                () -> CouncilDecider.convene(convening(11, null), ENDED, MUNICIPALITY, ACT));
    }

    // -- seating

    @Test
    void seatsAllNMembersAndNotOneMore() {
        List<NewMember> nine = IntStream.rangeClosed(1, 9)
                .mapToObj(CouncilDeciderTest::newMember)
                .toList();

        assertThat(CouncilDecider.seat(seating(nine, CONVENED_ON), EMPTY, ACT)).hasSize(9);
        assertRefused(
                CouncilRejection.COUNCIL_FULL,
                () -> CouncilDecider.seat(seating(List.of(newMember(10)), null), FULL, ACT));
    }

    @Test
    void seatsAllOfThemOrNone() {
        List<NewMember> ten = IntStream.rangeClosed(1, 10)
                .mapToObj(CouncilDeciderTest::newMember)
                .toList();

        assertRefused(CouncilRejection.COUNCIL_FULL, () -> CouncilDecider.seat(seating(ten, CONVENED_ON), EMPTY, ACT));
    }

    @Test
    void keepsSeatsTakenLaterFreeForThem() {
        Council fullFromLaterOn = after(and(
                convened(ORDINARY, Municipalities.ORDINARY, 3),
                seated(ORDINARY, 1, CONVENED_ON),
                seated(ORDINARY, 2, CONVENED_ON),
                seated(ORDINARY, 3, LATER)));

        assertRefused(
                CouncilRejection.COUNCIL_FULL,
                () -> CouncilDecider.seat(seating(List.of(newMember(4)), CONVENED_ON), fullFromLaterOn, ACT));
    }

    @Test
    void aSeatThatWasLeftIsFreeFromThatDay() {
        Council left = after(and(ordinary(9), new SeatVacated(ORDINARY, person(9), "İstifa", LATER)));

        assertThat(CouncilDecider.seat(seating(List.of(newMember(10)), LATER), left, ACT))
                .containsExactly(new MemberSeated(ORDINARY, person(10), name(10), Seat.MEMBER, LATER));
        assertRefused(
                CouncilRejection.COUNCIL_FULL,
                () -> CouncilDecider.seat(seating(List.of(newMember(10)), LATER.minusDays(1)), left, ACT));
    }

    @Test
    void seatsOneMayorAtATime() {
        NewMember second = new NewMember(person(40), "Başkan 40", Seat.MAYOR);
        Council noMayor = after(and(ordinary(9), new SeatVacated(ORDINARY, person(1), "Görevden alma", LATER)));

        assertRefused(
                CouncilRejection.MAYOR_SEATED,
                () -> CouncilDecider.seat(
                        seating(List.of(second), LATER),
                        after(and(convened(ORDINARY, Municipalities.ORDINARY, 9), seated(ORDINARY, 1, CONVENED_ON))),
                        ACT));
        assertThat(CouncilDecider.seat(seating(List.of(second), LATER), noMayor, ACT))
                .hasSize(1);
        assertRefused(
                CouncilRejection.MAYOR_SEATED,
                () -> CouncilDecider.seat(seating(List.of(second), LATER.minusDays(1)), noMayor, ACT));
    }

    @Test
    void seatsNobodyTwice() {
        assertThat(CouncilDecider.seat(seating(List.of(newMember(2), newMember(2)), CONVENED_ON), EMPTY, ACT))
                .hasSize(1);
        assertThat(CouncilDecider.seat(seating(List.of(newMember(2)), null), FULL, ACT))
                .isEmpty();
    }

    @Test
    void refusesASecondSeatForOnePerson() {
        List<NewMember> others = List.of(
                new NewMember(person(2), "Başka Ad", Seat.MEMBER), new NewMember(person(2), name(2), Seat.MAYOR));
        for (NewMember other : others) {
            assertRefused(
                    CouncilRejection.PERSON_SEATED,
                    () -> CouncilDecider.seat(seating(List.of(other), null), FULL, ACT));
        }
        Council seatedLater = after(and(convened(ORDINARY, Municipalities.ORDINARY, 9), seated(ORDINARY, 2, LATER)));
        assertRefused(
                CouncilRejection.PERSON_SEATED,
                () -> CouncilDecider.seat(seating(List.of(newMember(2)), CONVENED_ON), seatedLater, ACT));
    }

    // -- vacating

    @Test
    void recordsThatASeatWasLeft() {
        assertThat(CouncilDecider.vacate(vacating(9, LATER), FULL, ACT))
                .containsExactly(new SeatVacated(ORDINARY, person(9), "İstifa", LATER));
    }

    @Test
    void recordsTheSameLeavingOnce() {
        Council left = after(and(ordinary(9), new SeatVacated(ORDINARY, person(9), "İstifa", LATER)));

        assertThat(CouncilDecider.vacate(vacating(9, LATER), left, ACT)).isEmpty();
        assertThat(CouncilDecider.vacate(vacating(9, null), left, ACT)).isEmpty();
        assertRefused(
                CouncilRejection.NOT_SEATED, () -> CouncilDecider.vacate(vacating(9, LATER.plusDays(1)), left, ACT));
    }

    @Test
    void nobodyLeavesASeatNotTaken() {
        assertRefused(CouncilRejection.NOT_SEATED, () -> CouncilDecider.vacate(vacating(10, LATER), FULL, ACT));
        assertRefused(
                CouncilRejection.NOT_SEATED,
                () -> CouncilDecider.vacate(
                        vacating(2, CONVENED_ON),
                        after(and(convened(ORDINARY, Municipalities.ORDINARY, 9), seated(ORDINARY, 2, LATER))),
                        ACT));
    }

    // -- the term

    @Test
    void endsTheTerm() {
        assertThat(CouncilDecider.end(new EndTerm(ORDINARY, 0L, LAST_DAY), FULL, ACT))
                .containsExactly(new CouncilTermEnded(ORDINARY, LAST_DAY));
    }

    @Test
    void endsTheTermNotBeforeWhatHappenedInIt() {
        Council seatTakenLater = after(and(
                ordinary(9),
                new SeatVacated(ORDINARY, person(9), "İstifa", CONVENED_ON.plusDays(1)),
                seated(ORDINARY, 10, LATER)));
        Council officeTakenLater =
                after(and(ordinary(9), new OfficerElected(ORDINARY, person(8), CouncilOffice.CLERK, null, LATER)));
        for (Council council : List.of(seatTakenLater, officeTakenLater)) {
            assertThat(CouncilDecider.end(new EndTerm(ORDINARY, 0L, LATER), council, ACT))
                    .hasSize(1);
            assertRefused(
                    CommonRejection.OCCURRED_BEFORE_CAUSE,
                    () -> CouncilDecider.end(new EndTerm(ORDINARY, 0L, LATER.minusDays(1)), council, ACT));
        }
    }

    @Test
    void endsNothingTwice() {
        assertThat(CouncilDecider.end(new EndTerm(ORDINARY, 0L, null), ENDED, ACT))
                .isEmpty();
        assertThat(CouncilDecider.end(new EndTerm(ORDINARY, 0L, LAST_DAY), ENDED, ACT))
                .isEmpty();
        assertRefused(
                CouncilRejection.TERM_ENDED,
                () -> CouncilDecider.end(new EndTerm(ORDINARY, 0L, LAST_DAY.plusDays(1)), ENDED, ACT));
    }

    @Test
    void recordsAfterTheTermOnlyWhatHappenedInIt() {
        assertThat(CouncilDecider.vacate(vacating(9, LAST_DAY), ENDED, ACT)).hasSize(1);
        assertRefused(
                CouncilRejection.OUTSIDE_TERM,
                () -> CouncilDecider.vacate(vacating(9, LAST_DAY.plusDays(1)), ENDED, ACT));
        assertRefused(
                CouncilRejection.OUTSIDE_TERM,
                () -> CouncilDecider.seat(seating(List.of(newMember(10)), null), ENDED, ACT));
        assertRefused(
                CouncilRejection.OUTSIDE_TERM,
                () -> CouncilDecider.seat(seating(List.of(newMember(10)), CONVENED_ON.minusDays(1)), EMPTY, ACT));
    }

    // -- states

    @Test
    void knowsNoCouncilThatHasNotComeTogether() {
        assertRefused(
                CommonRejection.NOT_FOUND,
                () -> CouncilDecider.seat(seating(List.of(newMember(1)), null), UNCONVENED, ACT));
        assertRefused(CommonRejection.NOT_FOUND, () -> CouncilDecider.vacate(vacating(1, null), UNCONVENED, ACT));
        assertRefused(
                CommonRejection.NOT_FOUND, () -> CouncilDecider.end(new EndTerm(ORDINARY, 0L, null), UNCONVENED, ACT));
    }

    @Test
    void acceptsAnyHistory() {
        assertThat(UNCONVENED.evolve(new CouncilTermEnded(ORDINARY, LAST_DAY))).isEqualTo(UNCONVENED);
        assertThat(ENDED.evolve(new SeatVacated(ORDINARY, person(9), "İstifa", LATER)))
                .isInstanceOf(Council.Ended.class);
    }

    static Council after(List<CouncilEvent> history) {
        Council state = Council.initial();
        for (CouncilEvent event : history) {
            state = state.evolve(event);
        }
        return state;
    }

    private static NewMember newMember(int k) {
        return new NewMember(person(k), name(k), k == 1 ? Seat.MAYOR : Seat.MEMBER);
    }

    private static ConveneCouncil convening(int fullMembership, LocalDate day) {
        return new ConveneCouncil(ORDINARY, Municipalities.ORDINARY, "2019–2024", fullMembership, ELECTION_DAY, day);
    }

    private static SeatMembers seating(List<NewMember> members, LocalDate day) {
        return new SeatMembers(ORDINARY, 0L, members, day);
    }

    private static VacateSeat vacating(int k, LocalDate day) {
        return new VacateSeat(ORDINARY, 0L, person(k), "İstifa", day);
    }
}
