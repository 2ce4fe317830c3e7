package org.defter.kernel.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.commission.Commissions.FORMED_ON;
import static org.defter.kernel.commission.Commissions.PLAN_AND_BUDGET;
import static org.defter.kernel.commission.Commissions.UNTIL;
import static org.defter.kernel.commission.Commissions.and;
import static org.defter.kernel.commission.Commissions.mandates;
import static org.defter.kernel.commission.Commissions.ofNine;
import static org.defter.kernel.council.Councils.person;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.law.RulesetRef;
import org.junit.jupiter.api.Test;

class MandatesTest {

    private static final LocalDate LEFT_ON = LocalDate.of(2023, 9, 1);
    private static final LocalDate FILLED_ON = LocalDate.of(2023, 10, 9);
    private static final LocalDate NEXT_YEAR = UNTIL.plusDays(1);

    private final List<CommissionEvent> withoutChair =
            and(ofNine(), new CommissionSeatVacated(PLAN_AND_BUDGET, person(10), "İstifa", LEFT_ON));
    private final List<CommissionEvent> withSuccessor = and(
            withoutChair,
            new CommissionVacancyFilled(PLAN_AND_BUDGET, person(20), "Üye 20", person(10), UNTIL, FILLED_ON));

    @Test
    void aMandateHoldsFromItsFirstToItsLastDay() {
        Mandates mandates = mandates(ofNine());

        assertThat(mandates.membersOn(FORMED_ON.minusDays(1))).isEmpty();
        assertThat(mandates.membersOn(FORMED_ON)).hasSize(9);
        assertThat(mandates.membersOn(UNTIL)).hasSize(9);
        assertThat(mandates.membersOn(UNTIL.plusDays(1))).isEmpty();
    }

    @Test
    void knowsChairDeputyAndMembers() {
        Mandates mandates = mandates(ofNine());

        assertThat(mandates.chairOn(FORMED_ON)).contains(person(10));
        assertThat(mandates.deputyOn(FORMED_ON)).contains(person(11));
        assertThat(mandates.capacityOf(person(10), FORMED_ON)).contains(CommissionCapacity.CHAIR);
        assertThat(mandates.capacityOf(person(11), FORMED_ON)).contains(CommissionCapacity.DEPUTY);
        assertThat(mandates.capacityOf(person(12), FORMED_ON)).contains(CommissionCapacity.MEMBER);
        assertThat(mandates.capacityOf(person(19), FORMED_ON)).isEmpty();
        assertThat(mandates.capacityOf(person(10), UNTIL.plusDays(1))).isEmpty();
    }

    @Test
    void whoLeavesLeavesAVacancyAndTheChair() {
        Mandates mandates = mandates(withoutChair);

        assertThat(mandates.isMemberOn(person(10), LEFT_ON.minusDays(1))).isTrue();
        assertThat(mandates.isMemberOn(person(10), LEFT_ON)).isFalse();
        assertThat(mandates.chairOn(LEFT_ON.minusDays(1))).contains(person(10));
        assertThat(mandates.chairOn(LEFT_ON)).isEmpty();
        assertThat(mandates.vacanciesOn(LEFT_ON.minusDays(1))).isEmpty();
        assertThat(mandates.vacanciesOn(LEFT_ON)).extracting(Mandate::personId).containsExactly(person(10));
        assertThat(mandates.vacanciesOn(UNTIL)).hasSize(1);
        assertThat(mandates.vacanciesOn(UNTIL.plusDays(1))).isEmpty();
    }

    @Test
    void aSuccessorTakesTheSeatForTheRemainderButNotTheChair() {
        Mandates mandates = mandates(withSuccessor);

        assertThat(mandates.vacanciesOn(FILLED_ON.minusDays(1))).hasSize(1);
        assertThat(mandates.vacanciesOn(FILLED_ON)).isEmpty();
        assertThat(mandates.isMemberOn(person(20), FILLED_ON.minusDays(1))).isFalse();
        assertThat(mandates.isMemberOn(person(20), FILLED_ON)).isTrue();
        assertThat(mandates.isMemberOn(person(20), UNTIL.plusDays(1))).isFalse();
        assertThat(mandates.capacityOf(person(20), FILLED_ON)).contains(CommissionCapacity.MEMBER);
    }

    @Test
    void theSeatOfASuccessorCanFallVacantAgain() {
        Mandates mandates = mandates(and(
                withSuccessor,
                new CommissionSeatVacated(PLAN_AND_BUDGET, person(20), "İstifa", FILLED_ON.plusMonths(1))));

        assertThat(mandates.vacanciesOn(FILLED_ON.plusMonths(1)))
                .extracting(Mandate::personId)
                .containsExactly(person(20));
    }

    @Test
    void aNewChairComesInPlaceOfTheOneBefore() {
        Mandates mandates = mandates(and(ofNine(), new CommissionChairElected(PLAN_AND_BUDGET, person(12), FILLED_ON)));

        assertThat(mandates.chairOn(FILLED_ON.minusDays(1))).contains(person(10));
        assertThat(mandates.chairOn(FILLED_ON)).contains(person(12));
        assertThat(mandates.capacityOf(person(10), FILLED_ON)).contains(CommissionCapacity.MEMBER);
    }

    @Test
    void anElectionOfThePastEnteredLaterDoesNotUndoALaterOne() {
        Mandates mandates = mandates(and(
                ofNine(),
                new CommissionChairElected(PLAN_AND_BUDGET, person(12), FILLED_ON),
                new CommissionChairElected(PLAN_AND_BUDGET, person(13), LEFT_ON)));

        assertThat(mandates.chairOn(LEFT_ON)).contains(person(13));
        assertThat(mandates.chairOn(FILLED_ON)).contains(person(12));
    }

    @Test
    void theChairEndsWithTheMandateItWasElectedFrom() {
        Mandates mandates = mandates(and(
                ofNine(),
                new CommissionMemberElected(
                        PLAN_AND_BUDGET, person(10), "Üye 10", NEXT_YEAR.plusMonths(6), NEXT_YEAR)));

        assertThat(mandates.chairOn(UNTIL)).contains(person(10));
        assertThat(mandates.isMemberOn(person(10), NEXT_YEAR)).isTrue();
        assertThat(mandates.chairOn(NEXT_YEAR)).isEmpty();
    }

    @Test
    void nothingIsLeftAfterTheEnd() {
        Mandates mandates = mandates(and(withoutChair, new CommissionEnded(PLAN_AND_BUDGET, "Dönem sonu", FILLED_ON)));

        assertThat(mandates.existsOn(FILLED_ON)).isTrue();
        assertThat(mandates.membersOn(FILLED_ON)).hasSize(8);
        assertThat(mandates.existsOn(FILLED_ON.plusDays(1))).isFalse();
        assertThat(mandates.membersOn(FILLED_ON.plusDays(1))).isEmpty();
        assertThat(mandates.vacanciesOn(FILLED_ON.plusDays(1))).isEmpty();
        assertThat(mandates.deputyOn(FILLED_ON.plusDays(1))).isEmpty();
    }

    @Test
    void aSeatLostByAbsencesIsHeldToTheEndOfTheLastOfThem() {
        Mandates mandates = mandates(and(
                ofNine(),
                new CommissionSeatLost(
                        PLAN_AND_BUDGET,
                        person(10),
                        List.of(LEFT_ON),
                        new RulesetRef("x", "0f".repeat(32)),
                        List.of(),
                        LEFT_ON)));

        assertThat(mandates.isMemberOn(person(10), LEFT_ON)).isTrue();
        assertThat(mandates.isMemberOn(person(10), LEFT_ON.plusDays(1))).isFalse();
        assertThat(mandates.chairOn(LEFT_ON.plusDays(1))).isEmpty();
        assertThat(mandates.vacanciesOn(LEFT_ON.plusDays(1))).hasSize(1);
    }

    @Test
    void knowsNamesAndLastDays() {
        Mandates mandates = mandates(withoutChair);

        assertThat(mandates.nameOf(person(10))).contains("Üye 10");
        assertThat(mandates.nameOf(person(99))).isEmpty();
        assertThat(mandates.mandates().getFirst().lastDay()).isEqualTo(LEFT_ON.minusDays(1));
        assertThat(mandates.mandates().getLast().lastDay()).isEqualTo(UNTIL);
        assertThat(mandates.evolve(ofNine().getFirst())).isEqualTo(mandates);
    }
}
