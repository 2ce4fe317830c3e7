package org.defter.kernel.platform.eventstore;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

/**
 * The event store as processors see it: they are woken when the watermark <em>moves</em>, not when somebody appends.
 *
 * <p>The framework's own store keeps freshly appended events in memory and hands them out before they are settled; this
 * one keeps nothing and, while nothing happens, asks the database nothing.
 */
public final class SettledEventStore extends AbstractEventStore {

    private final SettledWatermark watermark;
    private final SettledWindow window;

    private SettledEventStore(Builder builder, PostgresEventStorageEngine engine, SettledWatermark watermark) {
        super(builder);
        this.watermark = watermark;
        this.window = new SettledWindow(engine);
    }

    /** A store on the engine; {@code watermark} is the one the engine reads by. */
    public static SettledEventStore on(
            PostgresEventStorageEngine engine,
            SettledWatermark watermark,
            MessageMonitor<? super EventMessage<?>> monitor,
            EventBusSpanFactory spans) {
        Builder builder = new Builder();
        builder.storageEngine(engine).messageMonitor(monitor).spanFactory(spans);
        return new SettledEventStore(builder, engine, watermark);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        watermark.wake();
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        return new SettledStream(trackingToken);
    }

    private final class SettledStream implements TrackingEventStream {

        private @Nullable TrackingToken last;
        private long readUpTo = -1;
        private @Nullable Iterator<? extends TrackedEventMessage<?>> events;
        private @Nullable TrackedEventMessage<?> next;
        private @Nullable Runnable callback;

        private SettledStream(@Nullable TrackingToken start) {
            this.last = start;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return hasNextAvailable() ? Optional.ofNullable(next) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long deadline = System.nanoTime() + unit.toNanos(timeout);
            while (!fetch()) {
                long left = deadline - System.nanoTime();
                if (left <= 0 || !watermark.await(readUpTo + 1, Duration.ofNanos(left))) {
                    return fetch();
                }
            }
            return true;
        }

        private boolean fetch() {
            if (next != null) {
                return true;
            }
            if (events == null) {
                long settled = watermark.current();
                if (settled <= readUpTo) {
                    return false;
                }
                // Only what was settled before reading began is known to be covered once the reading ends.
                readUpTo = settled;
                events = window.between(PostgresEventStorageEngine.positionOf(last), settled)
                        .<Iterator<? extends TrackedEventMessage<?>>>map(List::iterator)
                        .orElseGet(() -> storageEngine().readEvents(last, false).iterator());
            }
            if (events.hasNext()) {
                next = events.next();
                return true;
            }
            events = null;
            return false;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            TrackedEventMessage<?> event = next;
            if (event == null) {
                throw new IllegalStateException("An available event is gone");
            }
            next = null;
            last = event.trackingToken();
            return event;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable whenAvailable) {
            close();
            callback = whenAvailable;
            watermark.addListener(whenAvailable);
            return true;
        }

        @Override
        public void close() {
            if (callback != null) {
                watermark.removeListener(callback);
                callback = null;
            }
        }
    }

    private static final class Builder extends AbstractEventStore.Builder {

        @Override
        public Builder spanFactory(EventBusSpanFactory spanFactory) {
            super.spanFactory(spanFactory);
            return this;
        }
    }
}
