package org.defter.kernel.platform.eventstore;

import java.time.Instant;

/**
 * An event on record, with its stored bytes.
 *
 * @param position place in the record, from 1
 * @param recordedAt to the microsecond
 */
@SuppressWarnings("ArrayRecordComponent") // carried from one store to another, never compared
record RecordedRow(
        long position,
        String eventId,
        String aggregateType,
        String aggregateId,
        long sequenceNumber,
        String payloadType,
        String payloadRevision,
        byte[] payload,
        byte[] metadata,
        Instant recordedAt) {}
