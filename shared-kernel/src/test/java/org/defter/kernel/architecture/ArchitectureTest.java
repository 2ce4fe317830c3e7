package org.defter.kernel.architecture;

import org.junit.jupiter.api.Test;

/** The kernel keeps the rules of the house. */
class ArchitectureTest {

    private static final ArchitectureRules RULES = ArchitectureRules.ofThisModule();

    @Test
    void everyClassIsOfTheKernel() {
        RULES.everyClassLivesBelow("org.defter.kernel", 300);
    }

    @Test
    void theKernelKnowsNeitherSide() {
        RULES.theSidesStayApart(300);
    }

    @Test
    void springStaysInThePlatform() {
        RULES.featuresNeedNoSpring(200);
    }

    @Test
    void theLawIsPure() {
        RULES.theLawIsPure(50);
    }

    @Test
    void eventsAreRecordsWithARevision() {
        RULES.eventsAreRecordsOfTheKernel(75);
    }

    @Test
    void packagesHaveNoCycles() {
        RULES.packagesHaveNoCycles("org.defter.kernel", 18);
    }

    @Test
    void everyPackageIsNullMarked() {
        RULES.everyPackageIsNullMarked(18);
    }

    @Test
    void nobodyWritesToTheConsole() {
        RULES.nobodyWritesToTheConsole(300);
    }

    @Test
    void everyTestIsRun() {
        RULES.everyTestIsRun(25);
    }
}
