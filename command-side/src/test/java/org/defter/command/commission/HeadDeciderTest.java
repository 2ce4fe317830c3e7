package org.defter.command.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.commission.CommissionDeciderTest.after;
import static org.defter.kernel.commission.Commissions.FORMED_ON;
import static org.defter.kernel.commission.Commissions.PLAN_AND_BUDGET;
import static org.defter.kernel.commission.Commissions.ZONING;
import static org.defter.kernel.commission.Commissions.and;
import static org.defter.kernel.commission.Commissions.ofNine;
import static org.defter.kernel.council.Councils.person;

import java.time.LocalDate;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.kernel.commission.CommissionChairElected;
import org.defter.kernel.commission.CommissionDeputyElected;
import org.defter.kernel.commission.CommissionEnded;
import org.defter.kernel.commission.CommissionSeatVacated;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.Roster;
import org.junit.jupiter.api.Test;

class HeadDeciderTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 11);
    private static final LocalDate DAY = LocalDate.of(2023, 9, 1);
    private static final ActContext ACT = Acts.on(TODAY);
    private static final Roster COUNCIL = Councils.roster(Councils.metropolitan());
    private static final Commission UNFORMED = Commission.initial();
    private static final Commission FORMED = after(ofNine());
    private static final Commission ENDED =
            after(and(ofNine(), new CommissionEnded(PLAN_AND_BUDGET, "Dönem sonu", DAY)));

    @Test
    void electsAMemberChairOrDeputy() {
        assertThat(HeadDecider.electChair(chair(12, DAY), FORMED, COUNCIL, ACT))
                .containsExactly(new CommissionChairElected(PLAN_AND_BUDGET, person(12), DAY));
        assertThat(HeadDecider.electDeputy(deputy(12, DAY), FORMED, COUNCIL, ACT))
                .containsExactly(new CommissionDeputyElected(PLAN_AND_BUDGET, person(12), DAY));
    }

    @Test
    void electsNobodyTwice() {
        assertThat(HeadDecider.electChair(chair(10, DAY), FORMED, COUNCIL, ACT)).isEmpty();
        assertThat(HeadDecider.electDeputy(deputy(11, DAY), FORMED, COUNCIL, ACT))
                .isEmpty();
    }

    @Test
    void electsMembersOnly() {
        assertRefused(
                CommissionRejection.NOT_COMMISSION_MEMBER,
                () -> HeadDecider.electChair(chair(20, DAY), FORMED, COUNCIL, ACT));
        assertRefused(
                CommissionRejection.NOT_COMMISSION_MEMBER,
                () -> HeadDecider.electDeputy(deputy(20, DAY), FORMED, COUNCIL, ACT));
    }

    @Test
    void chairAndDeputyAreTwoPersons() {
        assertRefused(
                CommissionRejection.CHAIR_IS_DEPUTY,
                () -> HeadDecider.electChair(chair(11, DAY), FORMED, COUNCIL, ACT));
        assertRefused(
                CommissionRejection.CHAIR_IS_DEPUTY,
                () -> HeadDecider.electDeputy(deputy(10, DAY), FORMED, COUNCIL, ACT));
    }

    @Test
    void anElectionEnteredLateDoesNotMakeOnePersonBothAfterwards() {
        Commission chairFromDay = after(and(ofNine(), new CommissionChairElected(PLAN_AND_BUDGET, person(12), DAY)));

        assertRefused(
                CommissionRejection.CHAIR_IS_DEPUTY,
                () -> HeadDecider.electDeputy(deputy(12, FORMED_ON), chairFromDay, COUNCIL, ACT));
    }

    @Test
    void electsADeputyWhileThereIsNoChair() {
        Commission withoutChair =
                after(and(ofNine(), new CommissionSeatVacated(PLAN_AND_BUDGET, person(10), "İstifa", DAY)));

        assertThat(HeadDecider.electDeputy(deputy(12, DAY), withoutChair, COUNCIL, ACT))
                .hasSize(1);
    }

    @Test
    void onlyItsOwnSecretaryRecordsTheElection() {
        assertThat(HeadDecider.electChair(chair(12, DAY), FORMED, COUNCIL, Acts.bySecretary(TODAY, PLAN_AND_BUDGET)))
                .hasSize(1);
        assertRefused(
                CommonRejection.NOT_YOUR_COMMISSION,
                () -> HeadDecider.electChair(chair(12, DAY), FORMED, COUNCIL, Acts.bySecretary(TODAY, ZONING)));
        assertRefused(
                CommonRejection.NOT_YOUR_COMMISSION,
                () -> HeadDecider.electDeputy(deputy(12, DAY), FORMED, COUNCIL, Acts.bySecretary(TODAY, ZONING)));
    }

    @Test
    void electsOnlyInTheTermOfTheCouncil() {
        Roster ended = Councils.roster(Councils.ended(Councils.metropolitan(), DAY));

        assertThat(HeadDecider.electChair(chair(12, DAY), FORMED, ended, ACT)).hasSize(1);
        assertRefused(
                CommissionRejection.OUTSIDE_COUNCIL_TERM,
                () -> HeadDecider.electChair(chair(12, DAY.plusDays(1)), FORMED, ended, ACT));
        assertRefused(
                CommissionRejection.OUTSIDE_COUNCIL_TERM,
                () -> HeadDecider.electDeputy(deputy(12, DAY.plusDays(1)), FORMED, ended, ACT));
    }

    @Test
    void electsNobodyInACommissionThatEndedOrWasNotFormed() {
        assertRefused(
                CommissionRejection.COMMISSION_ENDED,
                () -> HeadDecider.electChair(chair(12, FORMED_ON), ENDED, COUNCIL, ACT));
        assertRefused(
                CommissionRejection.COMMISSION_ENDED,
                () -> HeadDecider.electDeputy(deputy(12, FORMED_ON), ENDED, COUNCIL, ACT));
        assertRefused(CommonRejection.NOT_FOUND, () -> HeadDecider.electChair(chair(12, DAY), UNFORMED, COUNCIL, ACT));
        assertRefused(
                CommonRejection.NOT_FOUND, () -> HeadDecider.electDeputy(deputy(12, DAY), UNFORMED, COUNCIL, ACT));
    }

    private static ElectChair chair(int k, LocalDate day) {
        return new ElectChair(PLAN_AND_BUDGET, 0L, person(k), day);
    }

    private static ElectDeputy deputy(int k, LocalDate day) {
        return new ElectDeputy(PLAN_AND_BUDGET, 0L, person(k), day);
    }
}
