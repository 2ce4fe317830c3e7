package org.defter.auditor;

import org.defter.kernel.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** The tool keeps the rules of the house. */
class ArchitectureTest {

    private static final ArchitectureRules RULES = ArchitectureRules.ofThisModule();

    @Test
    void everyClassIsOfTheTool() {
        RULES.everyClassLivesBelow("org.defter.auditor", 10);
    }

    @Test
    void theToolNeedsNoSpring() {
        RULES.featuresNeedNoSpring(10);
    }

    @Test
    void everyPackageIsNullMarked() {
        RULES.everyPackageIsNullMarked(1);
    }

    @Test
    void nobodyWritesToTheConsole() {
        RULES.nobodyWritesToTheConsole(10);
    }

    @Test
    void everyTestIsRun() {
        RULES.everyTestIsRun(3);
    }
}
