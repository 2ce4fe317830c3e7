package org.defter.kernel.platform.axon;

import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The dead letters of one group, asked for once per batch whether there are any, and only then once per event. While no
 * group has any, not even that: the transaction of the batch has found out when it began.
 *
 * <p>An event must wait behind an earlier one of its sequence that failed, so the framework asks before every event: of all
 * statements of a processor that was the most frequent. Only the owner of a segment adds letters to the sequences of that
 * segment, in the transaction of the batch. A group found empty when a batch begins therefore stays empty for its sequences
 * until the batch itself adds one, and then every event is asked about again. Nothing is remembered from one batch to the
 * next: the segment may have belonged to another process in between.
 */
final class BatchedDeadLetters extends JdbcSequencedDeadLetterQueue<EventMessage<?>> {

    private static final String ANY = "select exists (select from eventstore.dead_letter where processing_group = ?)";

    private final JdbcTemplate jdbc;
    private final String group;
    private final String resource;

    private BatchedDeadLetters(Builder<EventMessage<?>> builder, JdbcTemplate jdbc, String group) {
        super(builder);
        this.jdbc = jdbc;
        this.group = group;
        this.resource = resource(group);
    }

    private static String resource(String group) {
        return BatchedDeadLetters.class.getName() + "." + group;
    }

    /**
     * Whether a group is known to have no letters in a batch: none when it began, none since. False too if nobody has asked
     * yet, as before the first event.
     *
     * @param batch the outermost unit of work
     */
    static boolean none(UnitOfWork<?> batch, String group) {
        return Boolean.FALSE.equals(batch.<Object>getResource(resource(group)));
    }

    /**
     * Letters of a group.
     *
     * @param builder what the framework needs to know, the group included
     * @param jdbc takes part in the transactions of the processors
     * @param group the processing group
     */
    static BatchedDeadLetters of(Builder<EventMessage<?>> builder, JdbcTemplate jdbc, String group) {
        return new BatchedDeadLetters(builder, jdbc, group);
    }

    @Override
    public boolean enqueueIfPresent(
            Object sequenceIdentifier, Supplier<DeadLetter<? extends EventMessage<?>>> letterBuilder) {
        return anyInThisBatch() && super.enqueueIfPresent(sequenceIdentifier, letterBuilder);
    }

    private boolean anyInThisBatch() {
        if (!CurrentUnitOfWork.isStarted()) {
            return true;
        }
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        return !(batch instanceof BatchingUnitOfWork<?>) || batch.getOrComputeResource(resource, key -> any());
    }

    private boolean any() {
        return ProcessorTransactions.lettersPossible()
                && Boolean.TRUE.equals(jdbc.queryForObject(ANY, Boolean.class, group));
    }

    @Override
    public void enqueue(Object sequenceIdentifier, DeadLetter<? extends EventMessage<?>> letter) {
        super.enqueue(sequenceIdentifier, letter);
        CurrentUnitOfWork.ifStarted(work -> work.root().resources().put(resource, true));
    }
}
