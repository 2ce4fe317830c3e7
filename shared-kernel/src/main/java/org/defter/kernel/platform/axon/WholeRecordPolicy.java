package org.defter.kernel.platform.axon;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/**
 * Every event after the one before it, whatever its stream: one failing event holds up the whole group.
 *
 * <p>The framework's own such policy answers a new object in each process, so that waiting letters change their segment
 * at a restart; this one answers a constant.
 */
public final class WholeRecordPolicy implements SequencingPolicy<EventMessage<?>> {

    @Override
    public Object getSequenceIdentifierFor(EventMessage<?> event) {
        return "record";
    }
}
