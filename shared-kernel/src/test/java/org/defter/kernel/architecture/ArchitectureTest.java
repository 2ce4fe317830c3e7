package org.defter.kernel.architecture;

import org.junit.jupiter.api.Test;

/** The kernel keeps the rules of the house. */
class ArchitectureTest {

    private static final ArchitectureRules RULES = ArchitectureRules.ofThisModule();

    @Test
    void everyClassIsOfTheKernel() {
        RULES.everyClassLivesBelow("org.defter.kernel", 200);
    }

    @Test
    void theKernelKnowsNeitherSide() {
        RULES.theSidesStayApart(200);
    }

    @Test
    void springStaysInThePlatform() {
        RULES.featuresNeedNoSpring(150);
    }

    @Test
    void theLawIsPure() {
        RULES.theLawIsPure(25);
    }

    @Test
    void eventsAreRecordsWithARevision() {
        RULES.eventsAreRecordsOfTheKernel(60);
    }

    @Test
    void packagesHaveNoCycles() {
        RULES.packagesHaveNoCycles("org.defter.kernel", 12);
    }

    @Test
    void everyPackageIsNullMarked() {
        RULES.everyPackageIsNullMarked(12);
    }

    @Test
    void nobodyWritesToTheConsole() {
        RULES.nobodyWritesToTheConsole(200);
    }

    @Test
    void everyTestIsRun() {
        RULES.everyTestIsRun(10);
    }
}
