package org.defter.kernel.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An event as the store keeps it: the exact bytes, never upcast, never written anew. What a leaf is computed from, and what
 * a bundle gives to whoever wants to compute it again.
 */
public final class RecordedEvent {

    private static final Pattern SALT = Pattern.compile("\"salt\":\"([A-Za-z0-9_-]{43})\"");

    private static final Pattern CALENDAR = Pattern.compile("\"calendarVersion\":\"([^\"+]+)");
    private static final Pattern DIGEST = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");

    private final long globalIndex;
    private final UUID eventId;
    private final String stream;
    private final long sequence;
    private final String type;
    private final String revision;
    private final Instant recordedAt;
    private final byte[] payload;
    private final byte[] metadata;
    private byte @Nullable [] entry;

    /**
     * An event by its columns.
     *
     * @param globalIndex its place in the record, from 1
     * @param stream the identifier of its aggregate
     * @param sequence its place in the stream, from 0
     * @param recordedAt in microseconds, as the store keeps it
     * @param payload JSON in UTF-8 as it was written
     * @param metadata JSON in UTF-8 as it was written, with the salt
     */
    public RecordedEvent(
            long globalIndex,
            UUID eventId,
            String stream,
            long sequence,
            String type,
            String revision,
            Instant recordedAt,
            byte[] payload,
            byte[] metadata) {
        this.globalIndex = globalIndex;
        this.eventId = eventId;
        this.stream = stream;
        this.sequence = sequence;
        this.type = type;
        this.revision = revision;
        this.recordedAt = recordedAt;
        this.payload = payload.clone();
        this.metadata = metadata.clone();
    }

    /** Its place in the record. */
    public long globalIndex() {
        return globalIndex;
    }

    /** The event's identifier. */
    public UUID eventId() {
        return eventId;
    }

    /** The identifier of its aggregate. */
    public String stream() {
        return stream;
    }

    /** Its place in the stream, from 0. */
    public long sequence() {
        return sequence;
    }

    /** The stored name of its type. */
    public String type() {
        return type;
    }

    /** The revision of its type. */
    public String revision() {
        return revision;
    }

    /** When the store recorded it. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** JSON in UTF-8 as it was written. */
    public byte[] payload() {
        return payload.clone();
    }

    /** JSON in UTF-8 as it was written, with the salt. */
    public byte[] metadata() {
        return metadata.clone();
    }

    /** The documents it names: SHA-256 of their bytes in lower-case hex, as members {@code sha256} of its payload. */
    public Set<String> documents() {
        return DIGEST.matcher(new String(payload, StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The calendars its periods were counted with: their versions without what the municipality corrected in them, which the record
     * itself holds.
     */
    public Set<String> calendars() {
        return CALENDAR.matcher(new String(payload, StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The salt of the event: the 32 bytes its metadata holds in base64url. An event without one has an empty salt: it is
     * covered like any other, only that its content can be guessed from its hash.
     */
    byte[] salt() {
        Matcher salt = SALT.matcher(new String(metadata, StandardCharsets.UTF_8));
        return salt.find() ? Base64.getUrlDecoder().decode(salt.group(1)) : new byte[0];
    }

    /** The entry that stands for the event in the ledger. */
    public LeafEnvelope envelope() {
        byte[] salt = salt();
        return new LeafEnvelope(
                globalIndex,
                eventId,
                stream,
                sequence,
                type,
                revision,
                recordedAt,
                Hash.of(salt, payload),
                Hash.of(salt, metadata));
    }

    /**
     * The bytes of the entry that stands for the event, computed once.
     *
     * <p>Whoever computes many hands each on to one thread at a time.
     */
    public byte[] entry() {
        byte[] computed = entry;
        if (computed == null) {
            computed = envelope().encode();
            entry = computed;
        }
        return computed.clone();
    }

    /** The event as a line of a bundle, canonical JSON; payload and metadata in base64. */
    public byte[] line() {
        SortedMap<String, Object> members = new TreeMap<>();
        members.put("agg", stream);
        members.put("event_id", eventId.toString());
        members.put("gi", globalIndex);
        members.put("metadata", StrictBase64.encode(metadata));
        members.put("payload", StrictBase64.encode(payload));
        members.put("rev", revision);
        members.put("seq", sequence);
        members.put("ts", LeafEnvelope.timestamp(recordedAt));
        members.put("type", type);
        return FlatJson.write(members);
    }

    /**
     * Reads a line of a bundle.
     *
     * @throws MalformedLedger if it has another form
     */
    public static RecordedEvent parse(byte[] line) {
        Members members = new Members(FlatJson.read(line));
        RecordedEvent event = new RecordedEvent(
                members.number("gi"),
                members.uuid("event_id"),
                members.text("agg"),
                members.number("seq"),
                members.text("type"),
                members.text("rev"),
                members.instant("ts"),
                StrictBase64.decode(members.text("payload")),
                StrictBase64.decode(members.text("metadata")));
        members.requireNothingElse();
        return event;
    }

    /** Takes members out of an object, each in its form. */
    static final class Members {

        private final SortedMap<String, Object> members;

        Members(SortedMap<String, Object> members) {
            this.members = members;
        }

        String text(String name) {
            if (members.remove(name) instanceof String text) {
                return text;
            }
            throw new MalformedLedger("the text '" + name + "' is missing");
        }

        long number(String name) {
            if (members.remove(name) instanceof Long number) {
                return number;
            }
            throw new MalformedLedger("the number '" + name + "' is missing");
        }

        UUID uuid(String name) {
            String text = text(name);
            try {
                UUID id = UUID.fromString(text);
                if (id.toString().equals(text)) {
                    return id;
                }
            } catch (IllegalArgumentException e) {
                throw new MalformedLedger("not an identifier: " + text, e);
            }
            throw new MalformedLedger("not an identifier: " + text);
        }

        Instant instant(String name) {
            String text = text(name);
            try {
                Instant instant = Instant.parse(text);
                if (LeafEnvelope.timestamp(instant).equals(text)) {
                    return instant;
                }
            } catch (DateTimeParseException e) {
                throw new MalformedLedger("not a moment: " + text, e);
            }
            throw new MalformedLedger("not a moment: " + text);
        }

        void requireNothingElse() {
            if (!members.isEmpty()) {
                throw new MalformedLedger("members nobody knows: " + members.keySet());
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordedEvent event && Arrays.equals(line(), event.line());
    }

    @Override
    public int hashCode() {
        return Objects.hash(globalIndex, eventId);
    }

    /** Without its content. */
    @Override
    public String toString() {
        return type + " " + globalIndex + " (" + eventId + ")";
    }
}
