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
import java.util.Set;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.StateTable;
import org.defter.kernel.commission.CommissionEnded;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.CommissionKind;
import org.defter.kernel.commission.CommissionSeatVacated;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.Roster;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.municipality.MunicipalityRecord;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command in every state; the cells are those of the table of {@link CommissionDecider}. */
class CommissionTableTest {

    private static final StateTable TABLE = StateTable.of(CommissionDecider.class);
    private static final LocalDate MEETING = LocalDate.of(2023, 10, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);
    private static final ActContext ACT = Acts.on(LocalDate.of(2024, 3, 11));
    private static final Roster COUNCIL = Councils.roster(Councils.metropolitan());
    private static final MunicipalityRecord MUNICIPALITY = Municipalities.record(Municipalities.metropolitan());
    private static final CommissionSeatVacated LEFT =
            new CommissionSeatVacated(PLAN_AND_BUDGET, person(18), "İstifa", MEETING.minusDays(1));

    /** The seat of the last of the nine is vacant. */
    private static final Map<String, Commission> STATES = states(and(ofNine(), LEFT));

    /** The last of the nine seats was never filled. */
    private static final Map<String, Commission> EIGHT = states(ofNine().subList(0, 9));

    @TestFactory
    Stream<DynamicTest> saysWhatIsDecided() {
        return TABLE.cells((command, state) -> List.of(
                outcome(command, state, "Örnek Komisyonu", LAST_DAY),
                outcome(command, state, "Başka Komisyon", LAST_DAY.minusDays(1))));
    }

    @Test
    void hasEveryCommandAndState() {
        StateTable.complete(CommissionCommand.class, Commission.class, Set.of(), TABLE);
    }

    private static String outcome(String command, String state, String words, LocalDate lastDay) {
        Commission commission = STATES.get(state);
        return StateTable.outcome(
                switch (command) {
                    case "FormCommission" ->
                        () -> CommissionDecider.form(
                                new FormCommission(
                                        PLAN_AND_BUDGET,
                                        Councils.METROPOLITAN,
                                        words,
                                        CommissionKind.PLAN_AND_BUDGET,
                                        9,
                                        FORMED_ON),
                                commission,
                                COUNCIL,
                                MUNICIPALITY,
                                ACT);
                    case "ElectCommissionMembers" ->
                        () -> MandateDecider.elect(
                                new ElectCommissionMembers(PLAN_AND_BUDGET, null, persons(20, 20), UNTIL, MEETING),
                                EIGHT.get(state),
                                COUNCIL,
                                MUNICIPALITY,
                                ACT);
                    case "VacateCommissionSeat" ->
                        () -> MandateDecider.vacate(
                                new VacateCommissionSeat(PLAN_AND_BUDGET, null, person(17), words, MEETING),
                                commission,
                                ACT);
                    case "FillVacancy" ->
                        () -> MandateDecider.fill(
                                new FillVacancy(PLAN_AND_BUDGET, null, person(20), person(18), MEETING),
                                commission,
                                COUNCIL,
                                ACT);
                    case "ElectChair" ->
                        () -> HeadDecider.electChair(
                                new ElectChair(PLAN_AND_BUDGET, null, person(12), MEETING), commission, COUNCIL, ACT);
                    case "ElectDeputy" ->
                        () -> HeadDecider.electDeputy(
                                new ElectDeputy(PLAN_AND_BUDGET, null, person(12), MEETING), commission, COUNCIL, ACT);
                    case "RecordAttendance" ->
                        () -> AttendanceDecider.record(
                                new RecordAttendance(PLAN_AND_BUDGET, Proposals.REVIEW, persons(10, 16), MEETING),
                                commission,
                                MUNICIPALITY.law());
                    case "ExcuseAbsence" ->
                        () -> AttendanceDecider.excuse(
                                new ExcuseAbsence(PLAN_AND_BUDGET, null, person(17), MEETING, MEETING),
                                commission,
                                ACT);
                    case "EndCommission" ->
                        () -> CommissionDecider.end(
                                new EndCommission(PLAN_AND_BUDGET, null, words, lastDay), commission, ACT);
                    default -> throw new IllegalArgumentException("no sample of " + command);
                });
    }

    private static Map<String, Commission> states(List<CommissionEvent> formed) {
        return Map.of(
                "Unformed", Commission.initial(),
                "Formed", after(formed),
                "Ended", after(and(formed, new CommissionEnded(PLAN_AND_BUDGET, "Dönem sonu", LAST_DAY))));
    }

    private static Commission after(List<CommissionEvent> history) {
        Commission commission = Commission.initial();
        for (CommissionEvent event : history) {
            commission = commission.evolve(event);
        }
        return commission;
    }
}
