package org.defter.query.platform.past;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.defter.kernel.DomainEvent;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.springframework.stereotype.Component;

/** What projections of the past of joined lists write by. */
@Component
public class PastBatches {

    private final EntityManager entities;
    private final Batches batches;
    private final Streams streams;

    /** Batches in the transactions of this persistence context. */
    public PastBatches(EntityManager entities, Batches batches, Streams streams) {
        this.entities = entities;
        this.batches = batches;
        this.streams = streams;
    }

    private record Begun<T>(PastBatch past, T rows) {}

    /**
     * Has an event handled with the rows of every moment it counts at.
     *
     * @param projection whose rows they are
     * @param begin the tables, and what to load ahead
     * @param handling handles the event with them; told once for each stretch over which the rows it reads stay the same
     */
    public <T> void tell(
            Object projection,
            DomainEvent event,
            EventStamp stamp,
            Function<PastBatch, T> begin,
            Consumer<T> handling) {
        Begun<T> begun = batches.current(projection, batch -> {
            PastBatch past = PastBatch.begin(batch, streams);
            return new Begun<>(past, begin.apply(past));
        });
        begun.past().tell(event, stamp, () -> handling.accept(begun.rows()));
    }

    /** Empties tables before a replay. */
    public void clear(List<Class<? extends PastRow>> tables) {
        tables.forEach(entity ->
                entities.createQuery("delete from " + entity.getSimpleName()).executeUpdate());
    }
}
