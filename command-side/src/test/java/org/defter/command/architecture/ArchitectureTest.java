package org.defter.command.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.defter.kernel.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** The command side keeps the rules of the house. */
class ArchitectureTest {

    private static final ArchitectureRules RULES = ArchitectureRules.ofThisModule();

    @Test
    void everyClassIsOfThisSide() {
        RULES.everyClassLivesBelow("org.defter.command", 200);
    }

    @Test
    void theOtherSideIsUnknown() {
        RULES.theSidesStayApart(200);
    }

    @Test
    void decidersAndStatesArePure() {
        RULES.decidersAndStatesArePure(50);
    }

    /** The coverage gate names the states one by one: a new state must not slip past it. */
    @Test
    void everyStateIsUnderTheCoverageGate() throws IOException {
        String pom = Files.readString(Path.of("..", "pom.xml"));
        assertThat(RULES.states()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(RULES.states())
                .filteredOn(state -> !pom.contains("<include>org.defter.command.*." + state + "</include>")
                        || !pom.contains("<include>org.defter.command.*." + state + ".*</include>"))
                .as("states that the coverage gate does not name")
                .isEmpty();
    }

    @Test
    void commandsAreRecords() {
        RULES.commandsAreRecords(70);
    }

    @Test
    void eventsAreNotDeclaredHere() {
        RULES.eventsAreRecordsOfTheKernel(0);
    }

    @Test
    void packagesHaveNoCycles() {
        RULES.packagesHaveNoCycles("org.defter.command", 12);
    }

    @Test
    void everyPackageIsNullMarked() {
        RULES.everyPackageIsNullMarked(12);
    }

    @Test
    void controllersAreCalledSo() {
        RULES.controllersAreCalledSo(9);
    }

    @Test
    void nobodyWritesToTheConsole() {
        RULES.nobodyWritesToTheConsole(200);
    }

    @Test
    void everyTestIsRun() {
        RULES.everyTestIsRun(25);
    }
}
