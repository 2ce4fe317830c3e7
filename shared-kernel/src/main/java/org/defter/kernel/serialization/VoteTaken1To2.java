package org.defter.kernel.serialization;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.node.ObjectNode;

/** At first the council could only adopt as reported or reject, in one open vote from which nobody was recused. */
final class VoteTaken1To2 extends SingleEventUpcaster {

    private static final SimpleSerializedType FROM = new SimpleSerializedType("VoteTaken", "1");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(new SimpleSerializedType(FROM.getName(), "2"), ObjectNode.class, vote -> {
            vote.put("motion", "ADOPT");
            vote.putArray("amendments");
            vote.put("round", 1);
            vote.putArray("recused");
            return vote;
        });
    }
}
