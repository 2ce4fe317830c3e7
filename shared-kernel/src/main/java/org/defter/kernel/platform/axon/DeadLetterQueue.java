package org.defter.kernel.platform.axon;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The dead letters of a processing group. Before each event the framework asks whether an earlier one of its sequence lies
 * here, as it would have to wait behind it; nearly always nothing lies here at all, which is asked once per batch.
 *
 * <p>It stays true for the batch: only the segment that handles a sequence adds to it, and what the batch itself adds is
 * noticed.
 */
final class DeadLetterQueue extends JdbcSequencedDeadLetterQueue<EventMessage<?>> {

    private final String resource = getClass().getName() + "@" + System.identityHashCode(this);

    DeadLetterQueue(Builder<EventMessage<?>> builder) {
        super(builder);
    }

    @Override
    public boolean contains(Object sequenceIdentifier) {
        return !knownEmpty() && super.contains(sequenceIdentifier);
    }

    @Override
    public void enqueue(Object sequenceIdentifier, DeadLetter<? extends EventMessage<?>> letter) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().resources().put(resource, false);
        }
        super.enqueue(sequenceIdentifier, letter);
    }

    private boolean knownEmpty() {
        if (!CurrentUnitOfWork.isStarted()) {
            return false;
        }
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        Boolean known = batch.getResource(resource);
        if (known == null) {
            known = amountOfSequences() == 0;
            batch.resources().put(resource, known);
        }
        return known;
    }
}
