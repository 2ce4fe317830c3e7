package org.defter.query.platform.batch;

import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.hibernate.SessionFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Gives each projection what it keeps for the batch being handled. */
@Component
public class Batches {

    private final SessionFactory sessions;
    private final DataSource dataSource;

    /** Batches over the rows this factory maps, on the connection of the processor's transaction. */
    public Batches(SessionFactory sessions, DataSource dataSource) {
        this.sessions = sessions;
        this.dataSource = dataSource;
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
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        String resource = projection.getClass().getName() + ".batch";
        T known = work.getResource(resource);
        if (known != null) {
            return known;
        }
        Batch batch = new Batch(
                sessions.openStatelessSession(DataSourceUtils.getConnection(dataSource)), Batch.messagesOf(work));
        work.onCleanup(unit -> batch.close());
        T begun = begin.apply(batch);
        work.resources().put(resource, begun);
        work.onPrepareCommit(unit -> batch.write());
        return begun;
    }
}
