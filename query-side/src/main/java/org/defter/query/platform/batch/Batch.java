package org.defter.query.platform.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.hibernate.StatelessSession;

/**
 * The events that are handled in one transaction, and the rows they are about.
 *
 * <p>Rows are read and written by a stateless session: no copy of each row to compare it with, no look-up before an
 * insert, no flush before a question.
 */
public final class Batch implements AutoCloseable {

    private final StatelessSession session;
    private final List<DomainEventMessage<?>> messages;
    private final List<RowGroups<?, ?, ?>> tables = new ArrayList<>();
    private final Map<Class<?>, List<Object>> appended = new LinkedHashMap<>();
    private final List<Runnable> writing = new ArrayList<>();
    private final Map<Class<?>, LoadedGroups<?, ?, ?>> kept;

    Batch(StatelessSession session, List<DomainEventMessage<?>> messages, Map<Class<?>, LoadedGroups<?, ?, ?>> kept) {
        this.session = session;
        this.messages = messages;
        this.kept = kept;
    }

    static List<DomainEventMessage<?>> messagesOf(UnitOfWork<?> work) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        Collection<? extends Message<?>> all =
                work instanceof BatchingUnitOfWork<?> batch ? batch.getMessages() : List.of(work.getMessage());
        for (Message<?> message : all) {
            if (message instanceof DomainEventMessage<?> event) {
                messages.add(event);
            }
        }
        return List.copyOf(messages);
    }

    /** The session, to load rows by other questions than their keys; in the transaction of the batch. */
    public StatelessSession session() {
        return session;
    }

    /** The messages of all events of the batch, also of those the projection does not handle, in order. */
    public List<DomainEventMessage<?>> messages() {
        return messages;
    }

    /**
     * The events of a kind in the batch, in order, to load ahead what they are about. One that cannot be read is left out:
     * its handler will meet it.
     */
    public <E> List<E> events(Class<E> kind) {
        List<E> events = new ArrayList<>();
        for (DomainEventMessage<?> message : messages) {
            if (kind.isAssignableFrom(message.getPayloadType())) {
                try {
                    events.add(kind.cast(message.getPayload()));
                } catch (SerializationException _) {
                    // Reported where it belongs, by the handling of that event.
                }
            }
        }
        return events;
    }

    /** The rows of a table by their keys. */
    public <K, R> Rows<K, R> rows(Class<R> entity, Function<R, K> key) {
        return new Rows<>(groups(
                entity,
                key,
                key,
                (stateless, keys) -> stateless.getMultiple(entity, List.copyOf(keys)).stream()
                        .filter(row -> row != null)
                        .toList()));
    }

    /**
     * The rows of a table by groups, each loaded whole.
     *
     * @param loading finds all rows of the given groups
     */
    public <G, K, R> RowGroups<G, K, R> groups(
            Class<R> entity,
            Function<R, K> key,
            Function<R, G> group,
            BiFunction<StatelessSession, Collection<G>, List<R>> loading) {
        return table(new RowGroups<>(session, entity, key, group, loading, null, keptOf(entity)));
    }

    /**
     * The rows of a table by groups of which only some are loaded. A row that was not, is assumed not to matter: what is
     * saved under its key replaces it.
     *
     * @param loading finds those rows of the given groups that matter
     * @param matters whether loading would find a row
     */
    public <G, K, R> RowGroups<G, K, R> partialGroups(
            Class<R> entity,
            Function<R, K> key,
            Function<R, G> group,
            BiFunction<StatelessSession, Collection<G>, List<R>> loading,
            Predicate<R> matters) {
        return table(new RowGroups<>(session, entity, key, group, loading, matters, keptOf(entity)));
    }

    /**
     * All rows whose column has one of the values, looked up value by value in an index. A plain {@code = any} would do the
     * same once PostgreSQL has counted the values of the column; before, as in the first minutes of a rebuild, it expects so
     * many rows that it reads the whole table for each batch.
     *
     * @param table table of the entity, without schema
     * @param column what its index is on: a column or an expression
     * @param condition further condition, as the index has it; {@code true} for none
     * @param values a typed array, such as {@code UUID[]}
     */
    public static <R> List<R> rowsBy(
            StatelessSession session, Class<R> entity, String table, String column, String condition, Object[] values) {
        return session.createNativeQuery(
                        "select found.* from unnest(:wanted) as wanted(value) cross join lateral (select * from {h-schema}"
                                + table + " where " + column + " = wanted.value and " + condition
                                + " offset 0) found",
                        entity)
                .setParameter("wanted", values)
                .getResultList();
    }

    /** Adds a row that is certainly new and that no later event asks for. */
    public void append(Object row) {
        appended.computeIfAbsent(row.getClass(), entity -> new ArrayList<>()).add(row);
    }

    private <G, K, R> RowGroups<G, K, R> table(RowGroups<G, K, R> table) {
        tables.add(table);
        return table;
    }

    /** What the batch before left of a table; a projection looks at a table in one way only. */
    @SuppressWarnings("unchecked")
    private <G, K, R> LoadedGroups<G, K, R> keptOf(Class<R> entity) {
        LoadedGroups<?, ?, ?> left = kept.remove(entity);
        return left == null ? new LoadedGroups<>() : (LoadedGroups<G, K, R>) left;
    }

    /**
     * What the next batch may begin with, once this one is committed.
     *
     * @param most rows of each table
     */
    Map<Class<?>, LoadedGroups<?, ?, ?>> kept(int most) {
        Map<Class<?>, LoadedGroups<?, ?, ?>> left = new HashMap<>();
        tables.forEach(table -> left.put(table.entity(), table.kept(most)));
        return left;
    }

    /** Has something else written before the rows, in the same transaction. */
    public void beforeWrite(Runnable writes) {
        writing.add(writes);
    }

    void write() {
        writing.forEach(Runnable::run);
        tables.forEach(RowGroups::write);
        appended.values().forEach(session::insertMultiple);
        appended.clear();
    }

    @Override
    public void close() {
        session.close();
    }
}
