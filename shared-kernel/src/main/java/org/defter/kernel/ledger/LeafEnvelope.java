package org.defter.kernel.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The entry that stands for an event in the ledger: canonical JSON that says which event it is and holds a salted hash of
 * its stored bytes, but nothing of its content (ADR 0037).
 *
 * @param globalIndex the event's place in the record
 * @param eventId the event
 * @param stream the identifier of its aggregate
 * @param sequence its place in the stream, from 0
 * @param type stored name of its type
 * @param revision of the type
 * @param recordedAt when it was recorded, in microseconds
 * @param payloadHash SHA-256 of salt and stored payload
 * @param metadataHash SHA-256 of salt and stored metadata, which hold the salt themselves
 */
public record LeafEnvelope(
        long globalIndex,
        UUID eventId,
        String stream,
        long sequence,
        String type,
        String revision,
        Instant recordedAt,
        Hash payloadHash,
        Hash metadataHash) {

    private static final long VERSION = 1;
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** A moment as entries write it: UTC with six decimals, the store's own precision. */
    static String timestamp(Instant instant) {
        return TIMESTAMP.format(instant);
    }

    /** The bytes of the entry. */
    public byte[] encode() {
        SortedMap<String, Object> members = new TreeMap<>();
        members.put("agg", stream);
        members.put("event_id", eventId.toString());
        members.put("gi", globalIndex);
        members.put("meta_sha256", metadataHash.base64());
        members.put("payload_sha256", payloadHash.base64());
        members.put("rev", revision);
        members.put("seq", sequence);
        members.put("ts", timestamp(recordedAt));
        members.put("type", type);
        members.put("v", VERSION);
        return FlatJson.write(members);
    }

    /**
     * Reads an entry.
     *
     * @throws MalformedLedger if it is not an entry of this version in its one form
     */
    public static LeafEnvelope parse(byte[] entry) {
        RecordedEvent.Members members = new RecordedEvent.Members(FlatJson.read(entry));
        if (members.number("v") != VERSION) {
            throw new MalformedLedger("an entry of a version not known here");
        }
        LeafEnvelope envelope = new LeafEnvelope(
                members.number("gi"),
                members.uuid("event_id"),
                members.text("agg"),
                members.number("seq"),
                members.text("type"),
                members.text("rev"),
                members.instant("ts"),
                Hash.fromBase64(members.text("payload_sha256")),
                Hash.fromBase64(members.text("meta_sha256")));
        members.requireNothingElse();
        return envelope;
    }
}
