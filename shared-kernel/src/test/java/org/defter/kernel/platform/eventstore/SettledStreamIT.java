package org.defter.kernel.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.platform.eventstore.StoreFixture.event;
import static org.defter.kernel.platform.eventstore.StoreFixture.newStream;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DefaultEventBusSpanFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.axonframework.tracing.NoOpSpanFactory;
import org.defter.kernel.platform.eventstore.StoreFixture.StoneLaid;
import org.defter.kernel.platform.eventstore.StoreFixture.StoneMoved;
import org.junit.jupiter.api.Test;

/** What a reader is handed out once it has said which types concern it not. */
class SettledStreamIT {

    @Test
    void leavesOutWhatDoesNotConcernTheReaderButItsPlaceGoesOn() throws Exception {
        try (StoreFixture store = new StoreFixture()) {
            // More than are read through the window, and than are left out in a row.
            moved(store, 1);
            laid(store);
            moved(store, 2_500);
            laid(store);
            moved(store, 10);
            long last = store.watermark.settle();
            SettledEventStore events = SettledEventStore.on(
                    store.engine,
                    store.watermark,
                    NoOpMessageMonitor.instance(),
                    DefaultEventBusSpanFactory.builder()
                            .spanFactory(NoOpSpanFactory.INSTANCE)
                            .build());

            List<Long> laid = new ArrayList<>();
            List<Long> moved = new ArrayList<>();
            try (TrackingEventStream stream = events.openStream(new GlobalSequenceTrackingToken(0))) {
                while (stream.hasNextAvailable()) {
                    TrackedEventMessage<?> event = stream.nextAvailable();
                    long position = event.trackingToken().position().orElseThrow();
                    if (event.getPayloadType() == StoneLaid.class) {
                        laid.add(position);
                    } else {
                        moved.add(position);
                        stream.skipMessagesWithPayloadTypeOf(event);
                    }
                }
            }

            assertThat(laid).as("every one that concerns it").containsExactly(2L, 2_503L);
            assertThat(moved).as("the first, one of a thousand, the last").containsExactly(1L, 1_002L, 2_002L, last);
        }
    }

    private static void laid(StoreFixture store) {
        store.append(event(newStream(), 0, new StoneLaid("a", 1)));
    }

    private static void moved(StoreFixture store, int times) {
        String stream = newStream();
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int sequence = 0; sequence < times; sequence++) {
            events.add(event(stream, sequence, new StoneMoved("a", "west")));
        }
        store.append(events.toArray(DomainEventMessage<?>[]::new));
    }
}
