package org.defter.kernel.platform.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

/**
 * The event store as processors see it: they are woken when the watermark <em>moves</em>, not when somebody appends.
 *
 * <p>The framework's own store keeps freshly appended events in memory and hands them out before they are settled; this
 * one keeps nothing and, while nothing happens, asks the database nothing.
 */
public final class SettledEventStore extends AbstractEventStore {

    /** Events in a row left out because their types concern nobody, before one of them is handed out all the same. */
    private static final int MOST_LEFT_OUT = 1_000;

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
        return new SettledStream(trackingToken, null);
    }

    /**
     * The same events for readers that would rather read a few at once than each at once: after a reading, the next one
     * begins no sooner than the gathering allows. The first event after a while is handed out immediately.
     *
     * @param time how long events are gathered; zero to read as this store does
     * @param timer wakes the readers when that time is over
     */
    public StreamableMessageSource<TrackedEventMessage<?>> gathering(Duration time, ScheduledExecutorService timer) {
        return time.isZero() ? this : new Gathered(time, timer);
    }

    private final class Gathered implements StreamableMessageSource<TrackedEventMessage<?>> {

        private final Duration time;
        private final ScheduledExecutorService timer;

        private Gathered(Duration time, ScheduledExecutorService timer) {
            this.time = time;
            this.timer = timer;
        }

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
            return new SettledStream(trackingToken, new Gathering(time, this::later, System::nanoTime));
        }

        private void later(long nanos, Runnable work) {
            if (!timer.isShutdown()) {
                Future<?> _ = timer.schedule(work, nanos, TimeUnit.NANOSECONDS);
            }
        }

        @Override
        public TrackingToken createTailToken() {
            return SettledEventStore.this.createTailToken();
        }

        @Override
        public TrackingToken createHeadToken() {
            return SettledEventStore.this.createHeadToken();
        }

        @Override
        public TrackingToken createTokenAt(Instant dateTime) {
            return SettledEventStore.this.createTokenAt(dateTime);
        }

        @Override
        public TrackingToken createTokenSince(Duration duration) {
            return SettledEventStore.this.createTokenSince(duration);
        }
    }

    private final class SettledStream implements TrackingEventStream {

        private final @Nullable Gathering gathering;
        private @Nullable TrackingToken last;
        private final Set<Class<?>> unwanted = new HashSet<>();
        private int leftOut;
        private long readUpTo = -1;
        private @Nullable Iterator<? extends TrackedEventMessage<?>> events;
        private @Nullable TrackedEventMessage<?> next;
        private @Nullable Runnable callback;

        private SettledStream(@Nullable TrackingToken start, @Nullable Gathering gathering) {
            this.last = start;
            this.gathering = gathering;
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
                if (gathering != null) {
                    gathering.await(deadline - System.nanoTime());
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
                if (settled <= readUpTo || (gathering != null && !gathering.over())) {
                    return false;
                }
                // Only what was settled before reading began is known to be covered once the reading ends.
                readUpTo = settled;
                events = window.between(PostgresEventStorageEngine.positionOf(last), settled)
                        .<Iterator<? extends TrackedEventMessage<?>>>map(List::iterator)
                        .orElseGet(() -> storageEngine().readEvents(last, false).iterator());
            }
            while (events.hasNext()) {
                TrackedEventMessage<?> event = events.next();
                if (!unwanted.contains(event.getPayloadType()) || ++leftOut >= MOST_LEFT_OUT || !events.hasNext()) {
                    leftOut = 0;
                    next = event;
                    return true;
                }
            }
            events = null;
            if (gathering != null) {
                gathering.begin();
            }
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

        /**
         * Leaves out events of the type from now on, which the processor's readers handle none of: their place among the few events
         * it holds ready is others'. The last of a reading, and one now and then, are handed out all the same, so that its token goes on.
         */
        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> message) {
            unwanted.add(message.getPayloadType());
        }

        @Override
        public boolean setOnAvailableCallback(Runnable whenAvailable) {
            close();
            callback = gathering == null ? whenAvailable : gathering.waking(whenAvailable);
            watermark.addListener(callback);
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
