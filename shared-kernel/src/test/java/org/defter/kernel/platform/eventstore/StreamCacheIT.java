package org.defter.kernel.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.defter.kernel.platform.eventstore.StoreFixture.event;
import static org.defter.kernel.platform.eventstore.StoreFixture.newStream;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.eventstore.StoreFixture.StoneLaid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streams kept in memory are right although other nodes record on them too. */
class StreamCacheIT {

    private final TestPostgres.TestDatabase database = TestPostgres.fresh();
    private final StressNode here = new StressNode(database, 12);
    private final StressNode there = new StressNode(database, 12);

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void showsWhatAnotherNodeHasRecordedSince() {
        String stream = newStream();
        append(here, stream, 0, 1);
        assertThat(weights(here, stream)).containsExactly(1);

        append(there, stream, 1, 2);

        assertThat(weights(here, stream)).containsExactly(1, 2);
        assertThat(weights(here, stream)).containsExactly(1, 2);
        assertThat(here.engine.readEvents(stream, 0).getLastSequenceNumber()).isEqualTo(1);
        assertThat(here.engine.readEvents(stream, 1).next().getSequenceNumber()).isEqualTo(1);
    }

    @Test
    void keepsWhatItHasRecordedItselfAsTheStoreAnswersIt() {
        String stream = newStream();
        DomainEventMessage<?> event = event(stream, 0, new StoneLaid("a", 1));
        here.engine.appendEvents(List.of(event));

        DomainEventMessage<?> kept = here.engine.readEvents(stream, 0).next();
        DomainEventMessage<?> stored = there.engine.readEvents(stream, 0).next();

        assertThat(kept.getPayload()).as("not read again").isSameAs(event.getPayload());
        assertThat(kept.getPayload()).isEqualTo(stored.getPayload());
        assertThat(kept.getMetaData()).isEqualTo(stored.getMetaData());
        assertThat(kept.getIdentifier()).isEqualTo(stored.getIdentifier());
        assertThat(kept.getTimestamp()).isEqualTo(stored.getTimestamp());
        assertThat(kept.getSequenceNumber()).isEqualTo(stored.getSequenceNumber());
        assertThat(kept.getType()).isEqualTo(stored.getType());
    }

    @Test
    void keepsNothingBehindAGap() {
        String stream = newStream();
        append(here, stream, 0, 1);
        append(there, stream, 1, 2);
        append(here, stream, 2, 3);

        assertThat(weights(here, stream)).containsExactly(1, 2, 3);
    }

    @Test
    void forgetsWhatWasRolledBack() {
        String stream = newStream();
        append(here, stream, 0, 1);
        assertThatThrownBy(() -> here.transactions.executeInTransaction(() -> {
                    append(here, stream, 1, 666);
                    assertThat(weights(here, stream))
                            .as("a transaction sees its own")
                            .containsExactly(1, 666);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        append(there, stream, 1, 2);

        assertThat(weights(here, stream)).containsExactly(1, 2);
    }

    @Test
    void refusesWhoRecordsOnAnOldState() {
        String stream = newStream();
        append(here, stream, 0, 1);
        weights(here, stream);
        append(there, stream, 1, 2);

        assertThatThrownBy(() -> append(here, stream, 1, 3)).isInstanceOf(ConcurrencyException.class);

        assertThat(weights(here, stream)).containsExactly(1, 2);
    }

    @Test
    void keepsNoMoreThanItMay() {
        StreamCache cache = new StreamCache(1_000);
        for (int number = 0; number < 100; number++) {
            cache.put("stream " + number, List.of(event("s", 0, new StoneLaid("a", number))), 20);
        }
        long kept = IntStream.range(0, 100)
                .filter(number -> !cache.get("stream " + number).isEmpty())
                .count();

        assertThat(kept).isBetween(1L, 13L);
        assertThat(cache.get("stream 99")).hasSize(1);
        cache.put("long", List.of(event("s", 0, new StoneLaid("a", 1))), 500);
        assertThat(cache.get("long"))
                .as("one stream must not drive out all others")
                .isEmpty();
        assertThat(new StreamCache(0).used()).isFalse();
    }

    /** Both nodes count up on the same few streams, each on what it has read: a lost update would leave a gap. */
    @Test
    void losesNoUpdateOfTwoNodesOnTheSameStreams() throws Exception {
        List<String> streams = List.of(newStream(), newStream(), newStream());
        AtomicInteger accepted = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> tasks = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                StressNode node = writer % 2 == 0 ? here : there;
                Random random = new Random(writer);
                tasks.add(threads.submit(() -> {
                    for (int act = 0; act < 60; act++) {
                        String stream = streams.get(random.nextInt(streams.size()));
                        List<Integer> known = weights(node, stream);
                        try {
                            node.transactions.executeInTransaction(() -> {
                                append(node, stream, known.size(), known.size());
                                if (random.nextInt(10) == 0) {
                                    throw new AggregateStreamCreationException("changed its mind");
                                }
                            });
                            accepted.incrementAndGet();
                        } catch (ConcurrencyException | AggregateStreamCreationException e) {
                            refused.incrementAndGet();
                        }
                    }
                }));
            }
            for (Future<?> task : tasks) {
                task.get(60, TimeUnit.SECONDS);
            }
        }

        assertThat(refused).as("without conflicts this proves nothing").hasPositiveValue();
        int recorded = 0;
        for (String stream : streams) {
            List<Integer> weights = weights(here, stream);
            assertThat(weights)
                    .isEqualTo(IntStream.range(0, weights.size()).boxed().toList());
            assertThat(weights(there, stream)).isEqualTo(weights);
            recorded += weights.size();
        }
        assertThat(recorded).isEqualTo(accepted.get());
    }

    private static void append(StressNode node, String stream, long sequence, int weight) {
        node.engine.appendEvents(List.of(event(stream, sequence, new StoneLaid("a", weight))));
    }

    private static List<Integer> weights(StressNode node, String stream) {
        return node.engine
                .readEvents(stream, 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .map(payload -> ((StoneLaid) payload).weight())
                .toList();
    }
}
