package org.defter.kernel.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.council.Councils.CONVENED_ON;
import static org.defter.kernel.council.Councils.METROPOLITAN;
import static org.defter.kernel.council.Councils.and;
import static org.defter.kernel.council.Councils.ended;
import static org.defter.kernel.council.Councils.metropolitan;
import static org.defter.kernel.council.Councils.name;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.Councils.roster;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.law.ChairOffice;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final LocalDate LEFT_ON = LocalDate.of(2022, 6, 1);
    private static final LocalDate BACK_ON = LocalDate.of(2022, 9, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 3, 31);

    private final List<CouncilEvent> councilWithoutFirstDeputy =
            and(metropolitan(), new SeatVacated(METROPOLITAN, person(2), "İstifa", LEFT_ON));

    @Test
    void membersAreSeatedFromTheirFirstDay() {
        Roster roster = roster(metropolitan());

        assertThat(roster.membersOn(CONVENED_ON)).hasSize(31);
        assertThat(roster.membersOn(CONVENED_ON.minusDays(1))).isEmpty();
        assertThat(roster.isMemberOn(person(31), CONVENED_ON)).isTrue();
        assertThat(roster.isMemberOn(person(32), CONVENED_ON)).isFalse();
    }

    @Test
    void nobodyIsAMemberAfterTheTerm() {
        Roster roster = roster(ended(metropolitan(), LAST_DAY));

        assertThat(roster.inTermOn(LAST_DAY)).isTrue();
        assertThat(roster.membersOn(LAST_DAY)).hasSize(31);
        assertThat(roster.mayorOn(LAST_DAY)).isPresent();
        assertThat(roster.inTermOn(LAST_DAY.plusDays(1))).isFalse();
        assertThat(roster.membersOn(LAST_DAY.plusDays(1))).isEmpty();
        assertThat(roster.mayorOn(LAST_DAY.plusDays(1))).isEmpty();
        assertThat(roster.officersOn(CouncilOffice.CLERK, LAST_DAY.plusDays(1))).isEmpty();
        assertThat(roster.eligibleChairs(LAST_DAY.plusDays(1))).isEmpty();
    }

    @Test
    void theTermBeginsOnItsFirstDay() {
        Roster roster = roster(metropolitan());

        assertThat(roster.inTermOn(CONVENED_ON.minusDays(1))).isFalse();
        assertThat(roster.inTermOn(CONVENED_ON)).isTrue();
        assertThat(roster.inTermOn(LAST_DAY.plusYears(50))).isTrue();
    }

    @Test
    void whoLeavesIsNoMemberFromThatDay() {
        Roster roster = roster(councilWithoutFirstDeputy);

        assertThat(roster.isMemberOn(person(2), LEFT_ON.minusDays(1))).isTrue();
        assertThat(roster.isMemberOn(person(2), LEFT_ON)).isFalse();
        assertThat(roster.membersOn(LEFT_ON)).hasSize(30);
    }

    @Test
    void anOfficeEndsWithTheSeatAndDoesNotComeBackWithIt() {
        Roster roster = roster(and(councilWithoutFirstDeputy, Councils.seated(METROPOLITAN, 2, BACK_ON)));

        assertThat(roster.holds(person(2), CouncilOffice.FIRST_DEPUTY, LEFT_ON.minusDays(1)))
                .isTrue();
        assertThat(roster.holds(person(2), CouncilOffice.FIRST_DEPUTY, LEFT_ON)).isFalse();
        assertThat(roster.isMemberOn(person(2), BACK_ON)).isTrue();
        assertThat(roster.holds(person(2), CouncilOffice.FIRST_DEPUTY, BACK_ON)).isFalse();
    }

    @Test
    void anOfficeThatEndedBeforeTheSeatKeepsItsLastDay() {
        LocalDate until = LocalDate.of(2021, 4, 8);
        Roster roster = roster(and(
                metropolitan(),
                new OfficerElected(METROPOLITAN, person(8), CouncilOffice.CLERK, until, CONVENED_ON),
                new SeatVacated(METROPOLITAN, person(8), "İstifa", LEFT_ON)));

        assertThat(roster.holds(person(8), CouncilOffice.CLERK, until)).isTrue();
        assertThat(roster.holds(person(8), CouncilOffice.CLERK, until.plusDays(1)))
                .isFalse();
    }

    @Test
    void anOfficeIsHeldFromTheElection() {
        Roster roster = roster(
                and(metropolitan(), new OfficerElected(METROPOLITAN, person(9), CouncilOffice.CLERK, null, LEFT_ON)));

        assertThat(roster.officersOn(CouncilOffice.CLERK, LEFT_ON.minusDays(1))).containsExactly(person(4), person(5));
        assertThat(roster.officersOn(CouncilOffice.CLERK, LEFT_ON)).containsExactly(person(4), person(5), person(9));
    }

    @Test
    void chairsAreEligibleInTheOrderOfTheLaw() {
        assertThat(roster(metropolitan()).eligibleChairs(CONVENED_ON).sequencedEntrySet())
                .extracting(Object::toString)
                .containsExactly(
                        ChairOffice.MAYOR + "=" + person(1),
                        ChairOffice.FIRST_DEPUTY + "=" + person(2),
                        ChairOffice.SECOND_DEPUTY + "=" + person(3));
        assertThat(roster(councilWithoutFirstDeputy).eligibleChairs(LEFT_ON).sequencedKeySet())
                .containsExactly(ChairOffice.MAYOR, ChairOffice.SECOND_DEPUTY);
    }

    @Test
    void theNameIsTheOneLastRecorded() {
        Roster roster = roster(and(
                councilWithoutFirstDeputy,
                new MemberSeated(METROPOLITAN, person(2), "Üye 2 (yeni ad)", Seat.MEMBER, BACK_ON)));

        assertThat(roster.nameOf(person(1))).contains(name(1));
        assertThat(roster.nameOf(person(2))).contains("Üye 2 (yeni ad)");
        assertThat(roster.nameOf(person(99))).isEmpty();
    }

    @Test
    void leavingASeatNobodyHasChangesNothing() {
        Roster roster = roster(metropolitan());

        assertThat(roster.evolve(new SeatVacated(METROPOLITAN, person(99), "İstifa", LEFT_ON)))
                .isEqualTo(roster);
        assertThat(roster.evolve(metropolitan().getFirst())).isEqualTo(roster);
    }
}
