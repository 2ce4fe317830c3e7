package org.defter.command.council;

import static org.defter.kernel.council.Councils.CONVENED_ON;
import static org.defter.kernel.council.Councils.ELECTION_DAY;
import static org.defter.kernel.council.Councils.ORDINARY;
import static org.defter.kernel.council.Councils.convened;
import static org.defter.kernel.council.Councils.ended;
import static org.defter.kernel.council.Councils.ordinary;
import static org.defter.kernel.council.Councils.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.StateTable;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.CouncilOffice;
import org.defter.kernel.council.Seat;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.municipality.MunicipalityRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command in every state; the cells are those of the table of {@link CouncilDecider}. */
class CouncilTableTest {

    private static final StateTable TABLE = StateTable.of(CouncilDecider.class);
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 3, 31);
    private static final LocalDate AFTER = LAST_DAY.plusDays(1);
    private static final ActContext ACT = Acts.on(LocalDate.of(2024, 3, 11));
    private static final MunicipalityRecord MUNICIPALITY = Municipalities.record(Municipalities.ordinary());
    private static final Map<String, Council> STATES = Map.of(
            "Unconvened", Council.initial(),
            "InTerm", after(convened(ORDINARY, Municipalities.ORDINARY, 9)),
            "Ended", after(ended(convened(ORDINARY, Municipalities.ORDINARY, 9), LAST_DAY)));

    /** The same with every seat taken. */
    private static final Map<String, Council> FULL = Map.of(
            "Unconvened", Council.initial(),
            "InTerm", after(ordinary(9)),
            "Ended", after(ended(ordinary(9), LAST_DAY)));

    @TestFactory
    Stream<DynamicTest> saysWhatIsDecided() {
        return TABLE.cells(
                (command, state) -> List.of(outcome(command, state, CONVENED_ON), outcome(command, state, AFTER)));
    }

    @Test
    void hasEveryCommandAndState() {
        StateTable.complete(CouncilCommand.class, Council.class, Set.of(), TABLE);
    }

    private static String outcome(String command, String state, LocalDate day) {
        Council council = STATES.get(state);
        Council seated = FULL.get(state);
        return StateTable.outcome(
                switch (command) {
                    case "ConveneCouncil" ->
                        () -> CouncilDecider.convene(
                                new ConveneCouncil(
                                        ORDINARY, Municipalities.ORDINARY, "2019–2024", 9, ELECTION_DAY, day),
                                council,
                                MUNICIPALITY,
                                ACT);
                    case "SeatMembers" ->
                        () -> CouncilDecider.seat(
                                new SeatMembers(
                                        ORDINARY, 0L, List.of(new NewMember(person(40), "Üye 40", Seat.MEMBER)), day),
                                council,
                                ACT);
                    case "VacateSeat" ->
                        () -> CouncilDecider.vacate(
                                new VacateSeat(ORDINARY, 0L, person(9), "İstifa", day), seated, ACT);
                    case "ElectOfficer" ->
                        () -> OfficerDecider.elect(
                                new ElectOfficer(ORDINARY, 0L, person(9), CouncilOffice.SUBSTITUTE_CLERK, null, day),
                                seated,
                                ACT);
                    case "DecideRecess" ->
                        () -> RecessDecider.decide(
                                new DecideRecess(
                                        ORDINARY, 0L, YearMonth.from(day).plusMonths(1), day),
                                council,
                                MUNICIPALITY.law(),
                                ACT);
                    case "EndTerm" -> () -> CouncilDecider.end(new EndTerm(ORDINARY, 0L, day), council, ACT);
                    default -> throw new IllegalArgumentException("no sample of " + command);
                });
    }

    private static Council after(List<CouncilEvent> history) {
        Council council = Council.initial();
        for (CouncilEvent event : history) {
            council = council.evolve(event);
        }
        return council;
    }
}
