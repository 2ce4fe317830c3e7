package org.defter.standalone;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;

/** The same where Axon Server holds the events: what was prepared and not finished is kept or dropped as a whole. */
class KilledOnAxonServerIT extends KilledIT {

    private static final EventsElsewhere ELSEWHERE = new EventsElsewhere();

    @Override
    Map<String, String> environment() {
        return Map.of(
                "SPRING_PROFILES_ACTIVE", "axonserver",
                "DEFTER_AXONSERVER_SERVERS", ELSEWHERE.address(),
                // The process that could still append for it is dead.
                "DEFTER_STORE_IN_DOUBT_AFTER", "1s");
    }

    @AfterAll
    static void stopServer() {
        ELSEWHERE.close();
    }
}
