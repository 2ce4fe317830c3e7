package org.defter.kernel.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.defter.kernel.platform.eventstore.StoreFixture.event;
import static org.defter.kernel.platform.eventstore.StoreFixture.newStream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.defter.kernel.platform.eventstore.StoreFixture.StoneLaid;
import org.defter.kernel.platform.eventstore.StoreFixture.StoneMoved;
import org.defter.kernel.serialization.UnknownEventType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresEventStorageEngineIT {

    private static StoreFixture store;

    @BeforeAll
    static void open() {
        store = new StoreFixture();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void readsBackWhatItRecordedWithTheStoresTime() {
        String stream = newStream();
        DomainEventMessage<?> laid = event(stream, 0, new StoneLaid("köşe taşı", 12), Map.of("actor", "u:1"));
        Instant before = Instant.now();

        store.append(laid, event(stream, 1, new StoneMoved("köşe taşı", "west")));

        List<? extends DomainEventMessage<?>> read =
                store.engine.readEvents(stream, 0).asStream().toList();
        assertThat(read).hasSize(2);
        assertThat(read.getFirst().getPayload()).isEqualTo(new StoneLaid("köşe taşı", 12));
        assertThat(read.getFirst().getMetaData()).containsEntry("actor", "u:1");
        assertThat(read.getFirst().getIdentifier()).isEqualTo(laid.getIdentifier());
        assertThat(read.getFirst().getTimestamp())
                .isBetween(before.minusSeconds(2), Instant.now().plusSeconds(2));
        assertThat(read.get(1).getSequenceNumber()).isEqualTo(1);
    }

    @Test
    void storesTheExactJsonBytesWithASaltOfItsOwnForEachEvent() {
        String stream = newStream();

        store.append(event(stream, 0, new StoneLaid("a", 1)), event(stream, 1, new StoneLaid("a", 1)));

        List<String> payloads = texts("payload", stream);
        assertThat(payloads).containsExactly("{\"stone\":\"a\",\"weight\":1}", "{\"stone\":\"a\",\"weight\":1}");
        List<String> metadata = texts("metadata", stream);
        assertThat(metadata).allMatch(json -> json.matches("\\{\"salt\":\"[A-Za-z0-9_-]{43}\"}"));
        assertThat(metadata.get(0)).isNotEqualTo(metadata.get(1));
    }

    @Test
    void refusesASecondEventAtTheSamePlaceOfAStream() {
        String stream = newStream();
        store.append(event(stream, 0, new StoneLaid("a", 1)), event(stream, 1, new StoneMoved("a", "b")));

        assertThatThrownBy(() -> store.append(event(stream, 1, new StoneMoved("a", "c"))))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> store.append(event(stream, 0, new StoneLaid("b", 1))))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void callsNoOtherDuplicateAConflictOfTheStream() {
        String stream = newStream();
        DomainEventMessage<?> once = event(stream, 0, new StoneLaid("a", 1));
        store.append(once);
        DomainEventMessage<?> sameId = new org.axonframework.eventhandling.GenericDomainEventMessage<>(
                "Stone", stream, 1, once.getPayload(), once.getMetaData(), once.getIdentifier(), Instant.now());

        assertThatThrownBy(() -> store.append(sameId)).isNotInstanceOf(ConcurrencyException.class);
    }

    @Test
    void appendsInTheTransactionOfTheCaller() {
        String stream = newStream();

        store.transactions.executeInTransaction(() -> store.append(event(stream, 0, new StoneLaid("kept", 1))));
        assertThatThrownBy(() -> store.transactions.executeInTransaction(() -> {
                    store.append(event(stream, 1, new StoneLaid("lost", 1)));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(texts("payload", stream)).hasSize(1);
    }

    @Test
    void tellsThePositionItAppended() {
        String stream = newStream();

        var appended = AppendedPositions.during(() -> {
            store.append(event(stream, 0, new StoneLaid("a", 1)), event(stream, 1, new StoneLaid("a", 2)));
            return "done";
        });

        assertThat(appended.answer()).isEqualTo("done");
        assertThat(appended.position())
                .isEqualTo(store.jdbc.queryForObject(
                        "select max(global_index) from eventstore.domain_event where aggregate_id = ?",
                        Long.class,
                        stream));
        assertThat(AppendedPositions.during(() -> "nothing").position()).isZero();
    }

    @Test
    void keepsTheCorrelationInAColumn() {
        String stream = newStream();
        UUID correlation = UUID.randomUUID();

        store.append(event(stream, 0, new StoneLaid("a", 1), Map.of("correlationId", correlation.toString())));

        assertThat(store.jdbc.queryForObject(
                        "select correlation_id from eventstore.domain_event where aggregate_id = ?",
                        UUID.class,
                        stream))
                .isEqualTo(correlation);
    }

    @Test
    void stopsAtAnEventOfAnUnknownType() {
        StoreFixture own = new StoreFixture();
        try (own) {
            String stream = newStream();
            own.append(event(stream, 0, new StoneLaid("a", 1)));
            insertRaw(own, stream, 1, "org.springframework.context.support.ClassPathXmlApplicationContext", "1");
            own.append(event(stream, 2, new StoneLaid("c", 1)));
            own.watermark.settle();

            assertThatThrownBy(() -> own.engine.readEvents(stream, 0).asStream().forEach(e -> e.getPayload()))
                    .isInstanceOf(UnknownEventType.class);
            assertThatThrownBy(() -> own.engine
                            .readEvents(own.engine.createTailToken(), false)
                            .forEach(TrackedEventMessage::getPayload))
                    .isInstanceOf(UnknownEventType.class);
        }
    }

    @Test
    void knowsTheLastSequenceNumberOfAStream() {
        String stream = newStream();
        assertThat(store.engine.lastSequenceNumberFor(stream)).isEmpty();

        store.append(event(stream, 0, new StoneLaid("a", 1)), event(stream, 1, new StoneLaid("a", 1)));

        assertThat(store.engine.lastSequenceNumberFor(stream)).contains(1L);
    }

    @Test
    void findsThePlaceOfAnInstant() {
        String stream = newStream();
        store.append(event(stream, 0, new StoneLaid("a", 1)));
        Instant recorded = store.engine.readEvents(stream, 0).next().getTimestamp();

        GlobalSequenceTrackingToken before =
                (GlobalSequenceTrackingToken) store.engine.createTokenAt(recorded.minus(Duration.ofMillis(1)));
        GlobalSequenceTrackingToken after =
                (GlobalSequenceTrackingToken) store.engine.createTokenAt(recorded.plus(Duration.ofHours(1)));

        assertThat(after).isEqualTo(store.engine.createHeadToken());
        assertThat(before.getGlobalIndex()).isLessThan(after.getGlobalIndex());
    }

    private static List<String> texts(String column, String stream) {
        return store.jdbc.queryForList(
                "select convert_from(" + column + ", 'UTF8') from eventstore.domain_event where aggregate_id = ?"
                        + " order by sequence_number",
                String.class,
                stream);
    }

    private static void insertRaw(StoreFixture store, String stream, long sequence, String type, String revision) {
        store.jdbc.update(
                "insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id, sequence_number,"
                        + " payload_type, payload_revision, payload, metadata)"
                        + " values (?, 'Stone', ?, ?, ?, ?, '{}'::text::bytea, '{}'::text::bytea)",
                UUID.randomUUID(),
                stream,
                sequence,
                type,
                revision);
    }
}
