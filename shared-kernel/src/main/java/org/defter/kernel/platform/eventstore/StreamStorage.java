package org.defter.kernel.platform.eventstore;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventEntry;

/** Where streams live: what an act appends to and what an aggregate is loaded from. */
public sealed interface StreamStorage permits PostgresStreams, AxonServerStreams {

    /**
     * An event of a stream as it is stored.
     *
     * @param own whether the running transaction has appended it itself, so that it may yet be rolled back
     * @param size stored bytes of payload and metadata
     */
    record Stored(GenericDomainEventEntry<byte[]> entry, boolean own, int size) {}

    /**
     * Appends the events of one act, all or none, together with what the act's transaction writes.
     *
     * @param cache told what was recorded, once it is
     */
    void append(EventInsert events, StreamCache cache);

    /**
     * The events of a stream in its order.
     *
     * @param from lowest sequence number wanted
     * @param most largest number of events wanted
     */
    List<Stored> read(String stream, long from, int most);

    /** The highest sequence number of a stream; none if there is no such stream. */
    Optional<Long> lastSequenceNumber(String stream);
}
