package org.defter.command.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.commission.CommissionDeciderTest.after;
import static org.defter.kernel.commission.Commissions.FORMED_ON;
import static org.defter.kernel.commission.Commissions.PLAN_AND_BUDGET;
import static org.defter.kernel.commission.Commissions.UNTIL;
import static org.defter.kernel.commission.Commissions.and;
import static org.defter.kernel.commission.Commissions.formed;
import static org.defter.kernel.commission.Commissions.ofNine;
import static org.defter.kernel.commission.Commissions.persons;
import static org.defter.kernel.council.Councils.person;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.kernel.commission.CommissionEnded;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.CommissionKind;
import org.defter.kernel.commission.CommissionMemberElected;
import org.defter.kernel.commission.CommissionSeatVacated;
import org.defter.kernel.commission.CommissionVacancyFilled;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.SeatVacated;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.municipality.MunicipalityRecord;
import org.junit.jupiter.api.Test;

class MandateDeciderTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 11);
    private static final LocalDate LEFT_ON = LocalDate.of(2023, 9, 1);
    private static final LocalDate FILLED_ON = LocalDate.of(2023, 10, 9);
    private static final ActContext ACT = Acts.on(TODAY);
    private static final Roster COUNCIL = Councils.roster(Councils.metropolitan());
    private static final MunicipalityRecord MET = Municipalities.record(Municipalities.metropolitan());

    private static final List<CommissionEvent> EMPTY_HISTORY = formed(
            PLAN_AND_BUDGET,
            Councils.METROPOLITAN,
            Municipalities.METROPOLITAN,
            MunicipalityKind.METROPOLITAN,
            CommissionKind.PLAN_AND_BUDGET,
            9);
    private static final List<CommissionEvent> WITH_VACANCY =
            and(ofNine(), new CommissionSeatVacated(PLAN_AND_BUDGET, person(18), "İstifa", LEFT_ON));
    private static final Commission UNFORMED = Commission.initial();
    private static final Commission EMPTY = after(EMPTY_HISTORY);
    private static final Commission FULL = after(ofNine());
    private static final Commission VACANT = after(WITH_VACANCY);
    private static final Commission FILLED = after(and(
            WITH_VACANCY,
            new CommissionVacancyFilled(PLAN_AND_BUDGET, person(20), "Üye 20", person(18), UNTIL, FILLED_ON)));
    private static final Commission ENDED =
            after(and(ofNine(), new CommissionEnded(PLAN_AND_BUDGET, "Dönem sonu", LEFT_ON)));

    // -- electing

    @Test
    void electsNineMembersAndNotOneMore() {
        assertThat(elect(persons(10, 18), UNTIL, FORMED_ON, EMPTY)).hasSize(9);
        assertThat(elect(persons(10, 10), UNTIL, FORMED_ON, EMPTY))
                .containsExactly(new CommissionMemberElected(PLAN_AND_BUDGET, person(10), "Üye 10", UNTIL, FORMED_ON));
        assertRefused(CommissionRejection.COMMISSION_FULL, () -> elect(persons(10, 19), UNTIL, FORMED_ON, EMPTY));
        assertRefused(CommissionRejection.COMMISSION_FULL, () -> elect(persons(19, 19), UNTIL, null, FULL));
    }

    @Test
    void aVacantSeatIsKeptForASuccessor() {
        assertRefused(CommissionRejection.COMMISSION_FULL, () -> elect(persons(19, 19), UNTIL, LEFT_ON, VACANT));
    }

    @Test
    void seatsGivenForLaterDaysAreNotOverlooked() {
        Commission electedFromLaterOn = after(and(
                EMPTY_HISTORY,
                persons(10, 18).stream()
                        .map(person -> new CommissionMemberElected(
                                PLAN_AND_BUDGET, person, "Üye", LEFT_ON.plusMonths(6), LEFT_ON))
                        .toArray(CommissionEvent[]::new)));

        assertRefused(
                CommissionRejection.COMMISSION_FULL,
                () -> elect(persons(20, 20), LEFT_ON, FORMED_ON, electedFromLaterOn));
        assertThat(elect(persons(20, 20), LEFT_ON.minusDays(1), FORMED_ON, electedFromLaterOn))
                .hasSize(1);
    }

    @Test
    void electsForAYearAtMost() {
        assertThat(elect(persons(10, 10), FORMED_ON.plusYears(1), FORMED_ON, EMPTY))
                .hasSize(1);
        assertThat(elect(persons(10, 10), FORMED_ON, FORMED_ON, EMPTY)).hasSize(1);
        assertRefused(
                CommissionRejection.MANDATE_TOO_LONG,
                () -> elect(persons(10, 10), FORMED_ON.plusYears(1).plusDays(1), FORMED_ON, EMPTY));
        assertRefused(
                CommissionRejection.MANDATE_ENDS_BEFORE_IT_BEGINS,
                () -> elect(persons(10, 10), FORMED_ON.minusDays(1), FORMED_ON, EMPTY));
    }

    @Test
    void electsWithinTheTermOfTheCouncil() {
        Roster ended = Councils.roster(Councils.ended(Councils.metropolitan(), LEFT_ON));

        assertThat(MandateDecider.elect(electing(persons(10, 10), LEFT_ON, FORMED_ON), EMPTY, ended, MET, ACT))
                .hasSize(1);
        assertRefused(
                CommissionRejection.MANDATE_BEYOND_TERM,
                () -> MandateDecider.elect(
                        electing(persons(10, 10), LEFT_ON.plusDays(1), FORMED_ON), EMPTY, ended, MET, ACT));
        assertRefused(
                CommissionRejection.OUTSIDE_COUNCIL_TERM,
                () -> MandateDecider.elect(
                        electing(persons(10, 10), UNTIL, LEFT_ON.plusDays(1)), EMPTY, ended, MET, ACT));
    }

    @Test
    void electsMembersOfTheCouncilOfThatDay() {
        Roster left = Councils.roster(Councils.and(
                Councils.metropolitan(), new SeatVacated(Councils.METROPOLITAN, person(10), "İstifa", LEFT_ON)));

        assertThat(MandateDecider.elect(electing(persons(10, 10), UNTIL, LEFT_ON.minusDays(1)), EMPTY, left, MET, ACT))
                .hasSize(1);
        assertRefused(
                CommissionRejection.NOT_COUNCIL_MEMBER,
                () -> MandateDecider.elect(electing(persons(10, 10), UNTIL, LEFT_ON), EMPTY, left, MET, ACT));
    }

    @Test
    void electsNobodyTwice() {
        assertThat(elect(List.of(person(10), person(10)), UNTIL, FORMED_ON, EMPTY))
                .hasSize(1);
        assertThat(elect(persons(10, 18), UNTIL, FORMED_ON, FULL)).isEmpty();
        assertRefused(
                CommissionRejection.ALREADY_MEMBER, () -> elect(persons(10, 10), UNTIL.minusDays(1), FORMED_ON, FULL));
    }

    @Test
    void electsAgainOnceTheMandatesHaveRunOut() {
        LocalDate next = UNTIL.plusDays(1);

        assertThat(MandateDecider.elect(
                        electing(persons(10, 18), next.plusYears(1), next), FULL, COUNCIL, MET, Acts.on(next)))
                .hasSize(9);
    }

    @Test
    void electsNotBeforeTheCommissionWasFormed() {
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> elect(persons(10, 10), UNTIL, FORMED_ON.minusDays(1), EMPTY));
    }

    // -- vacating

    @Test
    void recordsThatASeatWasLeft() {
        assertThat(MandateDecider.vacate(vacating(18, LEFT_ON), FULL, ACT))
                .containsExactly(new CommissionSeatVacated(PLAN_AND_BUDGET, person(18), "İstifa", LEFT_ON));
    }

    @Test
    void recordsTheSameLeavingOnce() {
        assertThat(MandateDecider.vacate(vacating(18, LEFT_ON), VACANT, ACT)).isEmpty();
        assertThat(MandateDecider.vacate(vacating(18, null), VACANT, ACT)).isEmpty();
        assertRefused(
                CommissionRejection.NOT_COMMISSION_MEMBER,
                () -> MandateDecider.vacate(vacating(18, LEFT_ON.plusDays(1)), VACANT, ACT));
    }

    @Test
    void nobodyLeavesASeatNotHeld() {
        assertRefused(
                CommissionRejection.NOT_COMMISSION_MEMBER, () -> MandateDecider.vacate(vacating(19, null), FULL, ACT));
        assertRefused(
                CommissionRejection.NOT_COMMISSION_MEMBER,
                () -> MandateDecider.vacate(vacating(18, UNTIL.plusDays(1)), FULL, Acts.on(UNTIL.plusDays(1))));
    }

    // -- filling

    @Test
    void fillsAVacantSeatForTheRemainder() {
        assertThat(MandateDecider.fill(filling(20, 18, FILLED_ON), VACANT, COUNCIL, ACT))
                .containsExactly(new CommissionVacancyFilled(
                        PLAN_AND_BUDGET, person(20), "Üye 20", person(18), UNTIL, FILLED_ON));
    }

    @Test
    void fillsASeatFromTheDayItWasLeftToItsLastDay() {
        assertThat(MandateDecider.fill(filling(20, 18, LEFT_ON), VACANT, COUNCIL, ACT))
                .hasSize(1);
        assertThat(MandateDecider.fill(filling(20, 18, UNTIL), VACANT, COUNCIL, Acts.on(UNTIL)))
                .hasSize(1);
        assertRefused(
                CommissionRejection.SEAT_NOT_VACANT,
                () -> MandateDecider.fill(filling(20, 18, LEFT_ON.minusDays(1)), VACANT, COUNCIL, ACT));
        assertRefused(
                CommissionRejection.SEAT_NOT_VACANT,
                () -> MandateDecider.fill(
                        filling(20, 18, UNTIL.plusDays(1)), VACANT, COUNCIL, Acts.on(UNTIL.plusDays(1))));
    }

    @Test
    void fillsNoSeatThatIsHeld() {
        assertRefused(
                CommissionRejection.SEAT_NOT_VACANT,
                () -> MandateDecider.fill(filling(20, 17, FILLED_ON), VACANT, COUNCIL, ACT));
    }

    @Test
    void fillsASeatOnce() {
        assertThat(MandateDecider.fill(filling(20, 18, FILLED_ON), FILLED, COUNCIL, ACT))
                .isEmpty();
        assertRefused(
                CommissionRejection.SEAT_NOT_VACANT,
                () -> MandateDecider.fill(filling(21, 18, FILLED_ON), FILLED, COUNCIL, ACT));
        assertRefused(
                CommissionRejection.SEAT_NOT_VACANT,
                () -> MandateDecider.fill(filling(21, 18, LEFT_ON), FILLED, COUNCIL, ACT));
        assertRefused(
                CommissionRejection.SEAT_NOT_VACANT,
                () -> MandateDecider.fill(filling(20, 17, FILLED_ON), FILLED, COUNCIL, ACT));
    }

    @Test
    void fillsASeatOnlyWithAMemberOfTheCouncilWhoHasNone() {
        assertRefused(
                CommissionRejection.NOT_COUNCIL_MEMBER,
                () -> MandateDecider.fill(filling(40, 18, FILLED_ON), VACANT, COUNCIL, ACT));
        assertRefused(
                CommissionRejection.ALREADY_MEMBER,
                () -> MandateDecider.fill(filling(10, 18, FILLED_ON), VACANT, COUNCIL, ACT));
    }

    // -- states

    @Test
    void anEndedCommissionTakesNothing() {
        assertRefused(CommissionRejection.COMMISSION_ENDED, () -> elect(persons(10, 10), UNTIL, FORMED_ON, ENDED));
        assertRefused(
                CommissionRejection.COMMISSION_ENDED, () -> MandateDecider.vacate(vacating(18, FORMED_ON), ENDED, ACT));
        assertRefused(
                CommissionRejection.COMMISSION_ENDED,
                () -> MandateDecider.fill(filling(20, 18, FORMED_ON), ENDED, COUNCIL, ACT));
    }

    @Test
    void knowsNoCommissionThatWasNotFormed() {
        assertRefused(CommonRejection.NOT_FOUND, () -> elect(persons(10, 10), UNTIL, FORMED_ON, UNFORMED));
        assertRefused(CommonRejection.NOT_FOUND, () -> MandateDecider.vacate(vacating(18, null), UNFORMED, ACT));
        assertRefused(
                CommonRejection.NOT_FOUND, () -> MandateDecider.fill(filling(20, 18, null), UNFORMED, COUNCIL, ACT));
    }

    private static List<CommissionEvent> elect(
            List<PersonId> persons, LocalDate until, LocalDate day, Commission commission) {
        return MandateDecider.elect(electing(persons, until, day), commission, COUNCIL, MET, ACT);
    }

    private static ElectCommissionMembers electing(List<PersonId> persons, LocalDate until, LocalDate day) {
        return new ElectCommissionMembers(PLAN_AND_BUDGET, 0L, persons, until, day);
    }

    private static VacateCommissionSeat vacating(int k, LocalDate day) {
        return new VacateCommissionSeat(PLAN_AND_BUDGET, 0L, person(k), "İstifa", day);
    }

    private static FillVacancy filling(int k, int replaces, LocalDate day) {
        return new FillVacancy(PLAN_AND_BUDGET, 0L, person(k), person(replaces), day);
    }
}
