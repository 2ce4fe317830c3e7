package org.defter.command.platform;

import java.util.stream.Stream;
import org.defter.kernel.DomainEvent;

/** Reads the events of one stream, oldest first. */
@FunctionalInterface
public interface StreamReader {

    /**
     * The events of the stream.
     *
     * @param streamId its identifier as stored
     * @return the events; empty if there is no such stream
     */
    Stream<DomainEvent> read(String streamId);
}
