package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same with Axon Server between the nodes: it holds the events and routes commands and queries, whichever node the proxy chose. Two acts
 * on one stream meet in one node, one after the other, so the second is told that the version has moved.
 */
@Tag("long")
class SplitOnAxonServerIT extends SplitIT {

    private final AxonServerDouble server = new AxonServerDouble();

    @Override
    Map<String, String> furtherEnvironment() {
        return Map.of(
                "SPRING_PROFILES_ACTIVE", "axonserver",
                "DEFTER_AXONSERVER_SERVERS", server.address(),
                "DEFTER_STORE_IN_DOUBT_AFTER", "1s");
    }

    /** A command that was given to the node that died: nobody else knows whether it was done. */
    @Override
    Set<Integer> answeredWhileANodeIsDead() {
        return Set.of(503);
    }

    @Override
    int howSomeLose() {
        return 412;
    }

    @Override
    @AfterAll
    void stop() throws InterruptedException {
        super.stop();
        server.close();
    }

    @Test
    void commandsWereGivenToBothNodesAndTheEventsAreThere() {
        assertThat(server.events()).isNotEmpty();
        assertThat(server.messages().commands().stream()
                        .map(AxonServerRoutes.Given::client)
                        .collect(Collectors.toSet()))
                .as("nodes that were given commands")
                .hasSizeGreaterThanOrEqualTo(2);
    }
}
