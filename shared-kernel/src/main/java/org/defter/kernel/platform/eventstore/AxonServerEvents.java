package org.defter.kernel.platform.eventstore;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.Locale;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedType;
import org.jspecify.annotations.Nullable;

/**
 * An event as Axon Server keeps it: the stored bytes of payload and metadata go there and come back unchanged, because the
 * ledger has hashed them.
 *
 * <p>Axon Server knows metadata as a table of values; taking the text apart and putting it together again would not give the
 * same bytes, so the whole text travels as one value.
 */
final class AxonServerEvents {

    private static final String METADATA = "defter.metadata";
    private static final String POSITION = "defter.position";
    private static final String RECORDED_AT = "defter.recorded-at";

    private AxonServerEvents() {}

    /**
     * An event that is recorded now.
     *
     * @param at time of recording, kept to the millisecond
     */
    static Event of(EventInsert.Row row, Instant at) {
        DomainEventMessage<?> event = row.event();
        SerializedType type = row.payload().getType();
        return Event.newBuilder()
                .setMessageIdentifier(event.getIdentifier())
                .setAggregateType(event.getType())
                .setAggregateIdentifier(event.getAggregateIdentifier())
                .setAggregateSequenceNumber(event.getSequenceNumber())
                .setTimestamp(at.toEpochMilli())
                .setPayload(
                        bytes(type.getName(), type.getRevision(), row.payload().getData()))
                .putMetaData(METADATA, metadata(row.metadata().getData()))
                .build();
    }

    /** An event that is already on record elsewhere, and keeps its place and time. */
    static Event of(RecordedRow row) {
        return Event.newBuilder()
                .setMessageIdentifier(row.eventId())
                .setAggregateType(row.aggregateType())
                .setAggregateIdentifier(row.aggregateId())
                .setAggregateSequenceNumber(row.sequenceNumber())
                .setTimestamp(row.recordedAt().toEpochMilli())
                .setPayload(bytes(row.payloadType(), row.payloadRevision(), row.payload()))
                .putMetaData(METADATA, metadata(row.metadata()))
                .putMetaData(
                        POSITION,
                        MetaDataValue.newBuilder()
                                .setNumberValue(row.position())
                                .build())
                .putMetaData(
                        RECORDED_AT,
                        MetaDataValue.newBuilder()
                                .setTextValue(row.recordedAt().toString())
                                .build())
                .build();
    }

    private static MetaDataValue metadata(byte[] text) {
        return MetaDataValue.newBuilder().setBytesValue(bytes("json", "", text)).build();
    }

    private static SerializedObject bytes(String type, @Nullable String revision, byte[] data) {
        return SerializedObject.newBuilder()
                .setType(type)
                .setRevision(revision == null ? "" : revision)
                .setData(ByteString.copyFrom(data))
                .build();
    }

    /** The event as a row of a stream. */
    static StreamStorage.Stored stored(Event event) {
        byte[] payload = event.getPayload().getData().toByteArray();
        byte[] metadata = metadataOf(event);
        return new StreamStorage.Stored(
                new GenericDomainEventEntry<>(
                        event.getAggregateType(),
                        event.getAggregateIdentifier(),
                        event.getAggregateSequenceNumber(),
                        event.getMessageIdentifier(),
                        recordedAt(event),
                        event.getPayload().getType(),
                        event.getPayload().getRevision(),
                        payload,
                        metadata),
                false,
                payload.length + metadata.length);
    }

    /**
     * The event as a row of the record.
     *
     * @param next its place, unless it brought one along
     */
    static RecordedRow row(Event event, long next) {
        MetaDataValue position = event.getMetaDataMap().get(POSITION);
        return new RecordedRow(
                position == null ? next : position.getNumberValue(),
                event.getMessageIdentifier(),
                event.getAggregateType(),
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                event.getPayload().getType(),
                event.getPayload().getRevision(),
                event.getPayload().getData().toByteArray(),
                metadataOf(event),
                recordedAt(event));
    }

    private static Instant recordedAt(Event event) {
        MetaDataValue exact = event.getMetaDataMap().get(RECORDED_AT);
        return exact == null ? Instant.ofEpochMilli(event.getTimestamp()) : Instant.parse(exact.getTextValue());
    }

    /**
     * The stored metadata.
     *
     * @throws IllegalStateException if something else than Defter wrote the event
     */
    private static byte[] metadataOf(Event event) {
        MetaDataValue text = event.getMetaDataMap().get(METADATA);
        if (text == null) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "Event %s of stream %s in Axon Server was not written by Defter: give Defter a context of its own",
                    event.getMessageIdentifier(),
                    event.getAggregateIdentifier()));
        }
        return text.getBytesValue().getData().toByteArray();
    }
}
