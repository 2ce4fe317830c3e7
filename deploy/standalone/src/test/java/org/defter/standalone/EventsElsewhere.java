package org.defter.standalone;

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

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
