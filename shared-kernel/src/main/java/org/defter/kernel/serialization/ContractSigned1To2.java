package org.defter.kernel.serialization;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.node.ObjectNode;

/** At first a contract was recorded by its terms alone, without the document that was signed. */
final class ContractSigned1To2 extends SingleEventUpcaster {

    private static final SimpleSerializedType FROM = new SimpleSerializedType("ContractSigned", "1");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(new SimpleSerializedType(FROM.getName(), "2"), ObjectNode.class, signed -> {
            ((ObjectNode) signed.get("contract")).putNull("document");
            return signed;
        });
    }
}
