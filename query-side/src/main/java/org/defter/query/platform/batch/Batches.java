package org.defter.query.platform.batch;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.defter.kernel.platform.axon.ClaimRuns;
import org.defter.kernel.platform.axon.ClaimRuns.ClaimRun;
import org.defter.kernel.platform.axon.StoreProperties;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.springframework.stereotype.Component;

/** Gives each projection what it keeps for the batch being handled. */
@Component
public class Batches {

    private final EntityManager entities;
    private final ClaimRuns runs;
    private final int mostKept;
    private final KeptRows kept = new KeptRows();

    /** Batches in the transactions of this persistence context; rows are kept for as long as a run of batches lasts. */
    public Batches(EntityManager entities, ClaimRuns runs, StoreProperties properties) {
        this.entities = entities;
        this.runs = runs;
        this.mostKept = properties.keptRows();
    }

    /**
     * What the projection keeps for the batch being handled. The batch's first event begins it, the same transaction
     * that stores the processor's token writes it; if that fails, nothing of it is left.
     *
     * @param projection whose it is
     * @param begin what to keep, and what to load ahead
     * @param <T> what is kept
     * @throws IllegalStateException if no event is being handled
     */
    public <T> T current(Object projection, Function<Batch, T> begin) {
        UnitOfWork<?> work = handling(CurrentUnitOfWork.get());
        String resource = projection.getClass().getName() + ".batch";
        T known = work.getResource(resource);
        if (known != null) {
            return known;
        }
        // It takes part in the transaction of the session it comes from: outside of one it would not write in batches.
        StatelessSession session = entities.unwrap(Session.class)
                .statelessWithOptions()
                .connection()
                .open();
        Optional<ClaimRun> run = mostKept > 0 ? runs.of(work) : Optional.empty();
        if (run.isEmpty()) {
            kept.forget(projection);
        }
        Batch batch = new Batch(
                session,
                Batch.messagesOf(work),
                run.map(ours -> kept.take(projection, ours)).orElseGet(HashMap::new));
        work.onCleanup(unit -> batch.close());
        T begun = begin.apply(batch);
        work.resources().put(resource, begun);
        work.onPrepareCommit(unit -> batch.write());
        run.ifPresent(ours -> work.afterCommit(unit -> {
            if (runs.of(work).filter(ours::equals).isPresent()) {
                kept.put(projection, ours, batch.kept(mostKept));
            }
        }));
        return begun;
    }

    /**
     * The outermost unit of work that handles a message. The retry of a dead letter handles it in a unit of its own, within
     * one that only spans the transaction and has no message.
     */
    static UnitOfWork<?> handling(UnitOfWork<?> current) {
        UnitOfWork<?> work = current;
        UnitOfWork<?> parent = work.parent().orElse(null);
        while (parent != null && parent.getMessage() != null) {
            work = parent;
            parent = work.parent().orElse(null);
        }
        return work;
    }
}
