package org.defter.command.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.command.StateTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every command in every state; the cells are those of the tables of the deciders. Which sample gets which answer is said by
 * {@link PlanStatesTest}.
 */
class PlanTablesTest {

    private static final List<StateTable> TABLES = Stream.of(
                    PlanDecider.class,
                    DraftDecider.class,
                    VersionDecider.class,
                    AmendmentDecider.class,
                    CourtDecider.class,
                    EndingDecider.class)
            .map(StateTable::of)
            .toList();

    @TestFactory
    Stream<DynamicTest> sayWhatIsDecided() {
        return TABLES.stream()
                .flatMap(table -> table.cells((command, state) -> PlanSamples.of(command)
                        .map(sample -> StateTable.outcome(() -> PlanActs.decide(sample, PlanSamples.plan(state))))
                        .toList()));
    }

    @Test
    void haveEveryCommandAndState() {
        StateTable.complete(PlanCommand.class, Plan.class, Set.of("Unproposed"), TABLES.toArray(StateTable[]::new));
    }
}
