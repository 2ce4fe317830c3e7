package org.defter.command.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.kernel.commission.Commissions.FORMED_ON;
import static org.defter.kernel.commission.Commissions.PLAN_AND_BUDGET;
import static org.defter.kernel.commission.Commissions.ZONING;
import static org.defter.kernel.commission.Commissions.and;
import static org.defter.kernel.commission.Commissions.ofNine;
import static org.defter.kernel.council.Councils.CONVENED_ON;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.commission.CommissionChairElected;
import org.defter.kernel.commission.CommissionEnded;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.CommissionFormed;
import org.defter.kernel.commission.CommissionKind;
import org.defter.kernel.commission.CommissionMemberElected;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.Roster;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.municipality.MunicipalityRecord;
import org.junit.jupiter.api.Test;

class CommissionDeciderTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 11);
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);
    private static final ActContext ACT = Acts.on(TODAY);
    private static final Roster MET_COUNCIL = Councils.roster(Councils.metropolitan());
    private static final Roster ORD_COUNCIL = Councils.roster(Councils.ordinary(11));
    private static final MunicipalityRecord MET = Municipalities.record(Municipalities.metropolitan());
    private static final MunicipalityRecord ORD = Municipalities.record(Municipalities.ordinary());

    private static final Commission UNFORMED = Commission.initial();
    private static final Commission FORMED = after(ofNine());
    private static final Commission ENDED =
            after(and(ofNine(), new CommissionEnded(PLAN_AND_BUDGET, "Dönem sonu", LAST_DAY)));

    // -- forming

    @Test
    void formsACommission() {
        assertThat(CommissionDecider.form(forming(9, FORMED_ON), UNFORMED, MET_COUNCIL, MET, ACT))
                .containsExactly(new CommissionFormed(
                        PLAN_AND_BUDGET,
                        Councils.METROPOLITAN,
                        Municipalities.METROPOLITAN,
                        "Örnek Komisyonu",
                        CommissionKind.PLAN_AND_BUDGET,
                        9,
                        MET.lawOn(FORMED_ON).ruleset().ref(),
                        FORMED_ON));
    }

    @Test
    void aMetropolitanCommissionHasFiveToNineMembers() {
        for (int size : List.of(5, 9)) {
            assertThat(CommissionDecider.form(forming(size, FORMED_ON), UNFORMED, MET_COUNCIL, MET, ACT))
                    .hasSize(1);
        }
        for (int size : List.of(4, 10)) {
            assertRefused(
                    CommissionRejection.SIZE_OUT_OF_LAW,
                    () -> CommissionDecider.form(forming(size, FORMED_ON), UNFORMED, MET_COUNCIL, MET, ACT));
        }
    }

    @Test
    void anOrdinaryCommissionHasThreeToFiveMembers() {
        for (int size : List.of(3, 5)) {
            assertThat(CommissionDecider.form(formingOrdinary(size), UNFORMED, ORD_COUNCIL, ORD, ACT))
                    .hasSize(1);
        }
        for (int size : List.of(2, 6)) {
            assertRefused(
                    CommissionRejection.SIZE_OUT_OF_LAW,
                    () -> CommissionDecider.form(formingOrdinary(size), UNFORMED, ORD_COUNCIL, ORD, ACT));
        }
    }

    @Test
    void explainsTheRefusalOfASize() {
        Assertions.assertThatThrownBy(
                        () -> CommissionDecider.form(forming(10, FORMED_ON), UNFORMED, MET_COUNCIL, MET, ACT))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.explanation())
                                .extracting(Explanation::rule)
                                .containsExactly("C01"));
    }

    @Test
    void formsOnlyInTheTermOfTheCouncil() {
        Roster ended = Councils.roster(Councils.ended(Councils.metropolitan(), LAST_DAY));

        assertThat(CommissionDecider.form(forming(9, LAST_DAY), UNFORMED, ended, MET, ACT))
                .hasSize(1);
        assertRefused(
                CommissionRejection.OUTSIDE_COUNCIL_TERM,
                () -> CommissionDecider.form(forming(9, LAST_DAY.plusDays(1)), UNFORMED, ended, MET, ACT));
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> CommissionDecider.form(forming(9, CONVENED_ON.minusDays(1)), UNFORMED, ended, MET, ACT));
    }

    @Test
    void formsNothingTwice() {
        for (Commission commission : List.of(FORMED, ENDED)) {
            assertThat(CommissionDecider.form(forming(9, null), commission, MET_COUNCIL, MET, ACT))
                    .isEmpty();
        }
    }

    @Test
    void refusesAnotherCommissionUnderTheSameIdentifier() {
        List<FormCommission> others = List.of(
                forming(7, null),
                new FormCommission(
                        PLAN_AND_BUDGET, Councils.ORDINARY, "Örnek Komisyonu", CommissionKind.PLAN_AND_BUDGET, 9, null),
                new FormCommission(
                        PLAN_AND_BUDGET,
                        Councils.METROPOLITAN,
                        "Başka Komisyon",
                        CommissionKind.PLAN_AND_BUDGET,
                        9,
                        null),
                new FormCommission(
                        PLAN_AND_BUDGET, Councils.METROPOLITAN, "Örnek Komisyonu", CommissionKind.ZONING, 9, null));
        for (FormCommission other : others) {
            assertRefused(
                    CommissionRejection.ALREADY_FORMED,
                    () -> CommissionDecider.form(other, FORMED, MET_COUNCIL, MET, ACT));
        }
    }

    // -- ending

    @Test
    void endsACommission() {
        assertThat(CommissionDecider.end(ending(LAST_DAY), FORMED, ACT))
                .containsExactly(new CommissionEnded(PLAN_AND_BUDGET, "Dönem sonu", LAST_DAY));
    }

    @Test
    void endsACommissionNotBeforeWhatHappenedInIt() {
        Commission chairElectedLater =
                after(and(ofNine(), new CommissionChairElected(PLAN_AND_BUDGET, Councils.person(12), LAST_DAY)));
        Commission memberElectedLater = after(and(
                ofNine(),
                new CommissionMemberElected(PLAN_AND_BUDGET, Councils.person(20), "Üye 20", TODAY, LAST_DAY)));
        for (Commission commission : List.of(chairElectedLater, memberElectedLater)) {
            assertThat(CommissionDecider.end(ending(LAST_DAY), commission, ACT)).hasSize(1);
            assertRefused(
                    CommonRejection.OCCURRED_BEFORE_CAUSE,
                    () -> CommissionDecider.end(ending(LAST_DAY.minusDays(1)), commission, ACT));
        }
    }

    @Test
    void endsNothingTwice() {
        assertThat(CommissionDecider.end(ending(null), ENDED, ACT)).isEmpty();
        assertThat(CommissionDecider.end(ending(LAST_DAY), ENDED, ACT)).isEmpty();
        assertRefused(
                CommissionRejection.COMMISSION_ENDED,
                () -> CommissionDecider.end(ending(LAST_DAY.plusDays(1)), ENDED, ACT));
        assertRefused(CommonRejection.NOT_FOUND, () -> CommissionDecider.end(ending(null), UNFORMED, ACT));
    }

    // -- states

    @Test
    void acceptsAnyHistory() {
        CommissionEvent stray = new CommissionEnded(PLAN_AND_BUDGET, "Dönem sonu", LAST_DAY);

        assertThat(UNFORMED.evolve(stray)).isEqualTo(UNFORMED);
        assertThat(ENDED.evolve(new CommissionChairElected(PLAN_AND_BUDGET, Councils.person(12), FORMED_ON)))
                .isInstanceOf(Commission.Ended.class);
    }

    @Test
    void hasMandatesOnceFormed() {
        assertThat(FORMED.mandates().size()).isEqualTo(9);
        assertThat(ENDED.mandates().endedOn()).isEqualTo(LAST_DAY);
        Assertions.assertThatThrownBy(UNFORMED::mandates).isInstanceOf(IllegalStateException.class);
    }

    static Commission after(List<CommissionEvent> history) {
        Commission state = Commission.initial();
        for (CommissionEvent event : history) {
            state = state.evolve(event);
        }
        return state;
    }

    private static FormCommission forming(int size, LocalDate day) {
        return new FormCommission(
                PLAN_AND_BUDGET, Councils.METROPOLITAN, "Örnek Komisyonu", CommissionKind.PLAN_AND_BUDGET, size, day);
    }

    private static FormCommission formingOrdinary(int size) {
        return new FormCommission(ZONING, Councils.ORDINARY, "Örnek Komisyonu", CommissionKind.ZONING, size, FORMED_ON);
    }

    private static EndCommission ending(LocalDate day) {
        return new EndCommission(PLAN_AND_BUDGET, 0L, "Dönem sonu", day);
    }
}
