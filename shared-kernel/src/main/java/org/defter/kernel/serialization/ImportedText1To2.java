package org.defter.kernel.serialization;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.node.ObjectNode;

/** At first only the members of an existing document were kept, and not its running text: of those it is unknown. */
final class ImportedText1To2 extends SingleEventUpcaster {

    private final SimpleSerializedType from;

    /** The step of one of the two events that tell what a document says. */
    ImportedText1To2(String event) {
        this.from = new SimpleSerializedType(event, "1");
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(from);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(new SimpleSerializedType(from.getName(), "2"), ObjectNode.class, said -> {
            ((ObjectNode) said.get("content")).putNull("text");
            return said;
        });
    }
}
