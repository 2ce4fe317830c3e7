package org.defter.kernel.serialization;

import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/**
 * Every step from an old revision of an event to the next, oldest first.
 *
 * <p>An upcaster works on the JSON tree of the stored text, never on the event's class, and has a test with the text as
 * it was stored.
 */
public final class EventUpcasters {

    private EventUpcasters() {}

    /** The ordered list. */
    public static List<EventUpcaster> all() {
        return List.of(
                new VoteTaken1To2(),
                new ContractSigned1To2(),
                new ImportedText1To2("DocumentImported"),
                new ImportedText1To2("ImportedDocumentCorrected"));
    }

    /** The same as one chain, for the engine that reads the store. */
    public static EventUpcaster chain() {
        return new EventUpcasterChain(all());
    }
}
