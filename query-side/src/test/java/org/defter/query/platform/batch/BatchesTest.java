package org.defter.query.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private final DomainEventMessage<String> outer = new GenericDomainEventMessage<>("type", "stream", 0, "outer");
    private final DomainEventMessage<String> inner = new GenericDomainEventMessage<>("type", "stream", 1, "inner");

    @Test
    void aRetriedLetterIsABatchOfItsOwnWithinAUnitWithoutMessage() {
        UnitOfWork<?> span = DefaultUnitOfWork.startAndGet(null);
        UnitOfWork<?> letter = DefaultUnitOfWork.startAndGet(inner);
        try {
            UnitOfWork<?> found = Batches.handling(letter);
            assertThat(found).isSameAs(letter);
            assertThat(Batch.messagesOf(found)).hasSize(1).first().isSameAs(inner);
        } finally {
            letter.rollback();
            span.rollback();
        }
    }

    @Test
    void unitsWithinABatchBelongToIt() {
        UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(outer);
        UnitOfWork<?> nested = DefaultUnitOfWork.startAndGet(inner);
        try {
            assertThat(Batches.handling(nested)).isSameAs(batch);
        } finally {
            nested.rollback();
            batch.rollback();
        }
    }
}
