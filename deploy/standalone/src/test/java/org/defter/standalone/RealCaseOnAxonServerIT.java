package org.defter.standalone;

import org.junit.jupiter.api.AfterAll;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same journey where Axon Server holds the events: nothing anybody sees is different. */
@ActiveProfiles("axonserver")
class RealCaseOnAxonServerIT extends RealCaseIT {

    private static final EventsElsewhere ELSEWHERE = new EventsElsewhere();

    @DynamicPropertySource
    static void axonServer(DynamicPropertyRegistry registry) {
        registry.add("axon.axonserver.servers", ELSEWHERE::address);
    }

    @AfterAll
    static void stop() {
        ELSEWHERE.close();
    }
}
