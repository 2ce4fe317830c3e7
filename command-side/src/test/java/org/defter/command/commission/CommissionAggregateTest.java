package org.defter.command.commission;

import static org.defter.kernel.commission.Commissions.FORMED_ON;
import static org.defter.kernel.commission.Commissions.PLAN_AND_BUDGET;
import static org.defter.kernel.commission.Commissions.UNTIL;
import static org.defter.kernel.commission.Commissions.and;
import static org.defter.kernel.commission.Commissions.ofNine;
import static org.defter.kernel.commission.Commissions.persons;
import static org.defter.kernel.council.Councils.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.defter.command.Acts;
import org.defter.command.Rejected;
import org.defter.command.platform.Facts;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.commission.CommissionAbsenceExcused;
import org.defter.kernel.commission.CommissionAttendanceRecorded;
import org.defter.kernel.commission.CommissionChairElected;
import org.defter.kernel.commission.CommissionDeputyElected;
import org.defter.kernel.commission.CommissionEnded;
import org.defter.kernel.commission.CommissionKind;
import org.defter.kernel.commission.CommissionMemberElected;
import org.defter.kernel.commission.CommissionSeatVacated;
import org.defter.kernel.commission.CommissionVacancyFilled;
import org.defter.kernel.council.Councils;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommissionAggregateTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 11);
    private static final LocalDate LEFT_ON = LocalDate.of(2023, 9, 1);
    private static final Map<String, List<? extends DomainEvent>> OTHER_STREAMS = Map.of(
            Councils.METROPOLITAN.toString(), Councils.metropolitan(),
            Municipalities.METROPOLITAN.toString(), Municipalities.metropolitan());

    private FixtureConfiguration<CommissionAggregate> fixture;

    @BeforeEach
    void today() {
        fixture = new AggregateTestFixture<>(CommissionAggregate.class);
        fixture.registerInjectableResource(Acts.on(TODAY));
        fixture.registerInjectableResource(new Facts(
                id -> Stream.of(OTHER_STREAMS.getOrDefault(id, List.of())).flatMap(List::stream)));
    }

    @Test
    void formsACommission() {
        fixture.givenNoPriorActivity()
                .when(forming(Councils.METROPOLITAN))
                .expectEvents(ofNine().getFirst())
                .expectResultMessagePayload(0L);
    }

    @Test
    void formsNoCommissionOfACouncilNobodyKnows() {
        fixture.givenNoPriorActivity()
                .when(forming(Councils.ORDINARY))
                .expectException(Rejected.class)
                .expectNoEvents();
    }

    @Test
    void electsMembers() {
        fixture.given(ofNine().getFirst())
                .when(new ElectCommissionMembers(PLAN_AND_BUDGET, 0L, List.of(person(10)), UNTIL, FORMED_ON))
                .expectEvents(new CommissionMemberElected(PLAN_AND_BUDGET, person(10), "Üye 10", UNTIL, FORMED_ON));
    }

    @Test
    void recordsThatASeatWasLeftAndFilled() {
        CommissionSeatVacated left = new CommissionSeatVacated(PLAN_AND_BUDGET, person(18), "İstifa", LEFT_ON);

        fixture.given(ofNine())
                .when(new VacateCommissionSeat(PLAN_AND_BUDGET, null, person(18), "İstifa", LEFT_ON))
                .expectEvents(left);
        fixture.given(and(ofNine(), left))
                .when(new FillVacancy(PLAN_AND_BUDGET, null, person(20), person(18), null))
                .expectEvents(
                        new CommissionVacancyFilled(PLAN_AND_BUDGET, person(20), "Üye 20", person(18), UNTIL, TODAY));
    }

    @Test
    void electsChairAndDeputy() {
        fixture.given(ofNine())
                .when(new ElectChair(PLAN_AND_BUDGET, null, person(12), null))
                .expectEvents(new CommissionChairElected(PLAN_AND_BUDGET, person(12), TODAY));
        fixture.given(ofNine())
                .when(new ElectDeputy(PLAN_AND_BUDGET, null, person(12), null))
                .expectEvents(new CommissionDeputyElected(PLAN_AND_BUDGET, person(12), TODAY));
    }

    @Test
    void recordsAttendanceAndExcuses() {
        fixture.given(ofNine())
                .when(new RecordAttendance(PLAN_AND_BUDGET, Proposals.REVIEW, persons(10, 17), LEFT_ON))
                .expectEvents(new CommissionAttendanceRecorded(
                        PLAN_AND_BUDGET, Proposals.REVIEW, persons(10, 17), persons(18, 18), LEFT_ON));
        fixture.given(ofNine())
                .when(new ExcuseAbsence(PLAN_AND_BUDGET, null, person(18), LEFT_ON, null))
                .expectEvents(new CommissionAbsenceExcused(PLAN_AND_BUDGET, person(18), LEFT_ON, TODAY));
    }

    @Test
    void endsACommission() {
        fixture.given(ofNine())
                .when(new EndCommission(PLAN_AND_BUDGET, null, "Dönem sonu", null))
                .expectEvents(new CommissionEnded(PLAN_AND_BUDGET, "Dönem sonu", TODAY));
    }

    private static FormCommission forming(CouncilId council) {
        return new FormCommission(
                PLAN_AND_BUDGET, council, "Örnek Komisyonu", CommissionKind.PLAN_AND_BUDGET, 9, FORMED_ON);
    }
}
