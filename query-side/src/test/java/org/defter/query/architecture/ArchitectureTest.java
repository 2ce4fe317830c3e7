package org.defter.query.architecture;

import org.defter.kernel.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** The query side keeps the rules of the house. */
class ArchitectureTest {

    private static final ArchitectureRules RULES = ArchitectureRules.ofThisModule();

    @Test
    void everyClassIsOfThisSide() {
        RULES.everyClassLivesBelow("org.defter.query", 150);
    }

    @Test
    void theOtherSideIsUnknown() {
        RULES.theSidesStayApart(150);
    }

    @Test
    void eventsAreNotDeclaredHere() {
        RULES.eventsAreRecordsOfTheKernel(0);
    }

    @Test
    void packagesHaveNoCycles() {
        RULES.packagesHaveNoCycles("org.defter.query", 12);
    }

    @Test
    void everyPackageIsNullMarked() {
        RULES.everyPackageIsNullMarked(12);
    }

    @Test
    void controllersAreCalledSo() {
        RULES.controllersAreCalledSo(10);
    }

    @Test
    void nobodyWritesToTheConsole() {
        RULES.nobodyWritesToTheConsole(150);
    }

    @Test
    void everyTestIsRun() {
        RULES.everyTestIsRun(4);
    }
}
