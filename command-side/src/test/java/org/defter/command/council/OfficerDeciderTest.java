package org.defter.command.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.council.CouncilDeciderTest.after;
import static org.defter.kernel.council.CouncilOffice.CLERK;
import static org.defter.kernel.council.CouncilOffice.FIRST_DEPUTY;
import static org.defter.kernel.council.CouncilOffice.SECOND_DEPUTY;
import static org.defter.kernel.council.CouncilOffice.SUBSTITUTE_CLERK;
import static org.defter.kernel.council.Councils.CONVENED_ON;
import static org.defter.kernel.council.Councils.ORDINARY;
import static org.defter.kernel.council.Councils.and;
import static org.defter.kernel.council.Councils.ended;
import static org.defter.kernel.council.Councils.ordinary;
import static org.defter.kernel.council.Councils.person;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.CouncilOffice;
import org.defter.kernel.council.OfficerElected;
import org.defter.kernel.council.SeatVacated;
import org.junit.jupiter.api.Test;

class OfficerDeciderTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 11);
    private static final LocalDate LATER = CONVENED_ON.plusYears(2);
    private static final ActContext ACT = Acts.on(TODAY);
    private static final Council COUNCIL = after(ordinary(11));

    @Test
    void electsAMemberToAnOffice() {
        assertThat(OfficerDecider.elect(electing(8, CLERK, TODAY.plusYears(1), null), COUNCIL, ACT))
                .containsExactly(new OfficerElected(ORDINARY, person(8), CLERK, TODAY.plusYears(1), TODAY));
    }

    @Test
    void electsOnlyMembersAndNotTheMayor() {
        assertRefused(
                CouncilRejection.OFFICER_NOT_A_MEMBER,
                () -> OfficerDecider.elect(electing(12, CLERK, null, null), COUNCIL, ACT));
        assertRefused(
                CouncilRejection.OFFICER_NOT_A_MEMBER,
                () -> OfficerDecider.elect(electing(1, CLERK, null, null), COUNCIL, ACT));
    }

    @Test
    void electsAsManyClerksAsTheCouncilWants() {
        assertThat(OfficerDecider.elect(electing(8, CLERK, null, CONVENED_ON), COUNCIL, ACT))
                .hasSize(1);
        assertThat(OfficerDecider.elect(electing(8, SUBSTITUTE_CLERK, null, CONVENED_ON), COUNCIL, ACT))
                .hasSize(1);
    }

    @Test
    void eachDeputyshipHasOneHolder() {
        for (CouncilOffice office : List.of(FIRST_DEPUTY, SECOND_DEPUTY)) {
            assertRefused(
                    CouncilRejection.OFFICE_TAKEN,
                    () -> OfficerDecider.elect(electing(8, office, null, null), COUNCIL, ACT));
        }
    }

    @Test
    void aDeputyshipIsFreeOnceItsHolderLeftTheSeat() {
        Council left = after(and(ordinary(11), new SeatVacated(ORDINARY, person(2), "İstifa", LATER)));

        assertThat(OfficerDecider.elect(electing(8, FIRST_DEPUTY, null, LATER), left, ACT))
                .hasSize(1);
        assertRefused(
                CouncilRejection.OFFICE_TAKEN,
                () -> OfficerDecider.elect(electing(8, FIRST_DEPUTY, null, LATER.minusDays(1)), left, ACT));
    }

    @Test
    void aDeputyElectedForALaterDayIsNotOverlooked() {
        List<CouncilEvent> history = and(
                ordinary(11),
                new SeatVacated(ORDINARY, person(2), "İstifa", CONVENED_ON.plusDays(1)),
                new OfficerElected(ORDINARY, person(8), FIRST_DEPUTY, null, LATER));

        assertRefused(
                CouncilRejection.OFFICE_TAKEN,
                () -> OfficerDecider.elect(
                        electing(9, FIRST_DEPUTY, null, CONVENED_ON.plusDays(1)), after(history), ACT));
        assertRefused(
                CouncilRejection.OFFICE_TAKEN,
                () -> OfficerDecider.elect(
                        electing(9, FIRST_DEPUTY, LATER, CONVENED_ON.plusDays(1)), after(history), ACT));
        assertThat(OfficerDecider.elect(
                        electing(9, FIRST_DEPUTY, LATER.minusDays(1), CONVENED_ON.plusDays(1)), after(history), ACT))
                .hasSize(1);
    }

    @Test
    void nobodyIsBothDeputies() {
        Council firstLeft = after(and(ordinary(11), new SeatVacated(ORDINARY, person(2), "İstifa", LATER)));

        assertRefused(
                CouncilRejection.HOLDS_OTHER_DEPUTYSHIP,
                () -> OfficerDecider.elect(electing(3, FIRST_DEPUTY, null, LATER), firstLeft, ACT));
    }

    @Test
    void recordsTheSameElectionOnceAndAnotherSpanAnew() {
        assertThat(OfficerDecider.elect(electing(2, FIRST_DEPUTY, null, null), COUNCIL, ACT))
                .isEmpty();
        assertThat(OfficerDecider.elect(electing(2, FIRST_DEPUTY, TODAY.plusYears(1), null), COUNCIL, ACT))
                .hasSize(1);
    }

    @Test
    void electsAgainOnceAnOfficeHasRunOut() {
        Council ranOut = after(and(ordinary(11), new OfficerElected(ORDINARY, person(8), CLERK, LATER, CONVENED_ON)));

        assertThat(OfficerDecider.elect(electing(8, CLERK, LATER, LATER), ranOut, ACT))
                .isEmpty();
        assertThat(OfficerDecider.elect(electing(8, CLERK, LATER.plusDays(1), LATER.plusDays(1)), ranOut, ACT))
                .hasSize(1);
    }

    @Test
    void anOfficeDoesNotEndBeforeItBegins() {
        assertThat(OfficerDecider.elect(electing(8, CLERK, LATER, LATER), COUNCIL, ACT))
                .hasSize(1);
        assertRefused(
                CouncilRejection.OFFICE_ENDS_BEFORE_IT_BEGINS,
                () -> OfficerDecider.elect(electing(8, CLERK, LATER.minusDays(1), LATER), COUNCIL, ACT));
    }

    @Test
    void electsOnlyWithinTheTerm() {
        Council ended = after(ended(ordinary(11), LATER));

        assertThat(OfficerDecider.elect(electing(8, CLERK, null, LATER), ended, ACT))
                .hasSize(1);
        assertRefused(
                CouncilRejection.OUTSIDE_TERM,
                () -> OfficerDecider.elect(electing(8, CLERK, null, LATER.plusDays(1)), ended, ACT));
        assertRefused(
                CommonRejection.NOT_FOUND,
                () -> OfficerDecider.elect(electing(8, CLERK, null, null), Council.initial(), ACT));
    }

    private static ElectOfficer electing(int k, CouncilOffice office, LocalDate until, LocalDate day) {
        return new ElectOfficer(ORDINARY, 0L, person(k), office, until, day);
    }
}
