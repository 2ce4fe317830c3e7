package org.defter.standalone;

import org.defter.kernel.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** The process that joins both sides keeps the rules of the house. */
class ArchitectureTest {

    private static final ArchitectureRules RULES = ArchitectureRules.ofThisModule();

    @Test
    void everyClassIsOfTheStandalone() {
        RULES.everyClassLivesBelow("org.defter.standalone", 5);
    }

    @Test
    void everyPackageIsNullMarked() {
        RULES.everyPackageIsNullMarked(1);
    }

    @Test
    void nobodyWritesToTheConsole() {
        RULES.nobodyWritesToTheConsole(5);
    }

    @Test
    void everyTestIsRun() {
        RULES.everyTestIsRun(1);
    }
}
