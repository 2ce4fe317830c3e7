package org.defter.query.platform.rebuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds events to the new tables of a view, by the very handlers that fill those that serve.
 *
 * <p>The tables a statement means are found by the search path, which is set for the transaction. The position moves in the
 * same transaction, so whoever is killed in the middle leaves nothing to repair, and any node can go on. Nothing goes to the
 * dead letters: a view that cannot handle an event is no view to switch to.
 */
final class Shadow {

    /** Where names without a schema are looked for by who fills the new tables; the rest of the session's settings stay. */
    private static final String SETTINGS =
            "select set_config('search_path', 'query_next, query', true), set_config('synchronous_commit', 'off', true)";

    private final RebuildStore store;
    private final EventStore events;
    private final EventProcessingConfiguration processing;
    private final SettledWatermark watermark;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Map<String, EventHandlerInvoker> invokers = new ConcurrentHashMap<>();
    private final Map<String, ReadAhead> reading = new HashMap<>();

    /** What a step came to. */
    enum Step {
        /** Events were added. */
        ADVANCED,
        /** There is nothing to add: the new tables are as far as those that serve. */
        CAUGHT_UP,
        /** Somebody else is at it, perhaps of another release, or it is not to go on. */
        NOT_OURS
    }

    /** An event that cannot be handled, or some of several cannot. */
    static final class CannotHandle extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long first;
        private final long last;

        CannotHandle(long first, long last, Throwable cause) {
            super(cause);
            this.first = first;
            this.last = last;
        }

        /** The first position that may be the one. */
        long first() {
            return first;
        }

        /** The last one. */
        long last() {
            return last;
        }
    }

    /** The processor that serves is divided in another way than when the rebuild began. */
    static final class OtherSegments extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OtherSegments(String projection) {
            super("The segments of " + projection
                    + " are not those it had when the rebuild began: drop it and begin anew");
        }
    }

    Shadow(
            RebuildStore store,
            EventStore events,
            EventProcessingConfiguration processing,
            SettledWatermark watermark,
            JdbcTemplate jdbc,
            TransactionTemplate transactions) {
        this.store = store;
        this.events = events;
        this.processing = processing;
        this.watermark = watermark;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Adds one batch, up to where those that serve are. By the worker's thread only.
     *
     * @param most events in it, and in the next one, which is read meanwhile
     * @throws CannotHandle if it could not be added
     */
    Step step(String projection, int most) {
        Rebuild rebuild = store.find(projection).orElse(null);
        if (rebuild == null || !rebuild.state().follows() || !store.isOurs(rebuild)) {
            close(projection);
            return Step.NOT_OURS;
        }
        Reached target = store.serving(projection)
                .filter(rebuild.reached()::sameSegments)
                .map(serving -> serving.atMost(watermark.current()))
                .orElseThrow(() -> new OtherSegments(projection));
        if (rebuild.reached().covers(target)) {
            return Step.CAUGHT_UP;
        }
        ReadAhead reader = reader(projection, rebuild.reached().lowest());
        boolean kept = false;
        try {
            ReadAhead.Batch batch = reader.next(target, most);
            Reached to = batch.reached();
            boolean together = to.lowest() == to.highest();
            if (together && !batch.whole()) {
                reader.begin(batch.target(), most);
            }
            boolean added = add(projection, rebuild.reached(), to, batch.events());
            if (added && together) {
                reading.put(projection, reader);
                kept = true;
            }
            return added ? Step.ADVANCED : Step.NOT_OURS;
        } finally {
            if (!kept) {
                reader.close();
            }
        }
    }

    /** The reader of a rebuild as it was left, if it stands at that position; else a new one. */
    private ReadAhead reader(String projection, long from) {
        ReadAhead open = reading.remove(projection);
        if (open != null && open.at() == from) {
            return open;
        }
        if (open != null) {
            open.close();
        }
        return open(projection, from);
    }

    private ReadAhead open(String projection, long from) {
        EventHandlerInvoker invoker = invokers.computeIfAbsent(projection, this::invoker);
        return new ReadAhead(events.openStream(new GlobalSequenceTrackingToken(from)), from, invoker::canHandleType);
    }

    /** Closes what is open for a rebuild that is over. */
    void close(String projection) {
        ReadAhead open = reading.remove(projection);
        if (open != null) {
            open.close();
        }
    }

    private boolean add(String projection, Reached from, Reached to, List<TrackedEventMessage<?>> batch) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            meanTheNextGeneration();
            Optional<Rebuild> ours = store.lockIfFree(projection)
                    .filter(row -> row.state().follows() && row.reached().equals(from));
            if (ours.isEmpty()) {
                return false;
            }
            handle(projection, batch, from, to);
            store.advance(projection, from.advancedTo(to));
            return true;
        }));
    }

    /**
     * Adds everything up to exactly these positions in a transaction of its own.
     *
     * @param most events that may be missing; with more, nothing is done
     * @return whether the new tables are there now
     */
    boolean catchUp(String projection, Reached target, int most) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            meanTheNextGeneration();
            Optional<Rebuild> ours =
                    store.lockIfFree(projection).filter(row -> row.state().follows());
            return ours.isPresent() && catchUpHere(ours.get(), target, most);
        }));
    }

    /** The same in the transaction of the caller, who holds the row and has called {@link #meanTheNextGeneration()}. */
    boolean catchUpHere(Rebuild rebuild, Reached target, int most) {
        Reached from = rebuild.reached();
        // One that is further than those that serve waits until they have come after it.
        if (!from.sameSegments(target) || !target.covers(from) || target.highest() > watermark.current()) {
            return false;
        }
        try (ReadAhead reader = open(rebuild.projection(), from.lowest())) {
            ReadAhead.Batch missing = reader.next(target, most);
            if (!missing.whole()) {
                return false;
            }
            handle(rebuild.projection(), missing.events(), from, target);
            store.advance(rebuild.projection(), target);
            return true;
        }
    }

    /** Until the end of the transaction, names of tables mean the new ones. */
    void meanTheNextGeneration() {
        jdbc.query(SETTINGS, row -> {});
    }

    private void handle(String projection, List<TrackedEventMessage<?>> batch, Reached from, Reached to) {
        EventHandlerInvoker invoker = invokers.computeIfAbsent(projection, this::invoker);
        List<TrackedEventMessage<?>> wanted = batch.stream()
                .<TrackedEventMessage<?>>map(event -> event)
                .filter(event -> invoker.canHandleType(event.getPayloadType())
                        && !from.handling(position(event), to).isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        BatchingUnitOfWork<TrackedEventMessage<?>> work = new BatchingUnitOfWork<>(wanted);
        ResultMessage<?> result = work.executeWithResult(() -> {
            TrackedEventMessage<?> event = work.getMessage();
            for (Segment segment : from.handling(position(event), to)) {
                invoker.handle(event, segment);
            }
            return "handled";
        });
        if (result.isExceptional()) {
            throw new CannotHandle(position(wanted.getFirst()), position(wanted.getLast()), result.exceptionResult());
        }
    }

    /** The handlers of the processor that serves, without its dead letters. */
    private EventHandlerInvoker invoker(String projection) {
        AbstractEventProcessor serving = processing
                .eventProcessor(projection, AbstractEventProcessor.class)
                .orElseThrow(() -> new IllegalStateException(projection + " is no processor of this process"));
        List<EventMessageHandler> handlers = new ArrayList<>();
        EventHandlerInvoker invoker = serving.eventHandlerInvoker();
        List<EventHandlerInvoker> delegates =
                invoker instanceof MultiEventHandlerInvoker several ? several.delegates() : List.of(invoker);
        for (EventHandlerInvoker delegate : delegates) {
            if (!(delegate instanceof SimpleEventHandlerInvoker simple)) {
                throw new IllegalStateException(projection + " handles events by " + delegate.getClass());
            }
            handlers.addAll(simple.eventHandlers());
        }
        SimpleEventHandlerInvoker.Builder<?> builder = SimpleEventHandlerInvoker.builder();
        return builder.eventHandlers(handlers)
                .sequencingPolicy(processing.sequencingPolicy(projection))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
    }

    static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
