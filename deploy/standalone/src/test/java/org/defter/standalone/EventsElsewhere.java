package org.defter.standalone;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the events of a test are: in a double of Axon Server, or in the server that {@code defter.axonserver} names. */
final class EventsElsewhere implements AutoCloseable {

    private final @Nullable AxonServerDouble server;
    private final String address;

    EventsElsewhere() {
        String real = System.getProperty("defter.axonserver", "");
        this.server = real.isEmpty() ? new AxonServerDouble() : null;
        this.address = server == null ? real : server.address();
    }

    /** Host and port for {@code DEFTER_AXONSERVER_SERVERS}. */
    String address() {
        return address;
    }

    /** What the double passed on from node to node; nothing is known of a real server. */
    Optional<AxonServerMessages> messages() {
        return Optional.ofNullable(server).map(AxonServerDouble::messages);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
