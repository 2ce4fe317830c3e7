package org.defter.command.project;

import static org.defter.command.Acts.assertRefused;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.command.CommonRejection;
import org.defter.command.StateTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command in every state; the cells are those of the tables of the deciders. */
class ProjectTablesTest {

    private static final List<StateTable> TABLES = Stream.of(
                    ProjectDecider.class,
                    AuthorityDecider.class,
                    FundingDecider.class,
                    ContractDecider.class,
                    WorkDecider.class,
                    BudgetDecider.class,
                    ChangeDecider.class)
            .map(StateTable::of)
            .toList();

    @TestFactory
    Stream<DynamicTest> sayWhatIsDecided() {
        return TABLES.stream().flatMap(table -> table.cells(ProjectTablesTest::outcomes));
    }

    private static List<String> outcomes(String command, String state) {
        return Objects.requireNonNull(ProjectSamples.STATES.get(state), state).stream()
                .flatMap(history -> ProjectSamples.of(command)
                        .map(sample -> StateTable.outcome(
                                () -> ProjectWorld.usual().decide(ProjectActs.after(history), sample))))
                .toList();
    }

    @Test
    void haveEveryCommandAndState() {
        StateTable.complete(
                ProjectCommand.class, Project.class, Set.of("Unconceived"), TABLES.toArray(StateTable[]::new));
    }

    @TestFactory
    Stream<DynamicTest> knowNoProjectNobodyConceived() {
        return ProjectSamples.all()
                .filter(sample -> !(sample instanceof ConceiveProject))
                .map(sample -> DynamicTest.dynamicTest(
                        sample.getClass().getSimpleName(),
                        () -> assertRefused(
                                CommonRejection.NOT_FOUND,
                                () -> ProjectWorld.usual().decide(Project.initial(), sample))));
    }
}
