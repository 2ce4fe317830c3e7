package org.defter.kernel.feed;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.defter.kernel.serialization.DefterJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * An event as it is told to others: what the store has of it, without who acted. Written as a CloudEvent 1.0 in JSON, with the
 * payload exactly as it was recorded.
 */
public final class FeedEvent {

    /** What every type begins with. */
    public static final String TYPE_PREFIX = "org.defter.";

    /** The media type of one event. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    /** The media type of several events in an array. */
    public static final String BATCH_MEDIA_TYPE = "application/cloudevents-batch+json";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Pattern CALLED = Pattern.compile("org\\.defter\\.([A-Za-z0-9]+)(?:\\.v[0-9]+)?");

    private final long position;
    private final UUID id;
    private final EventCatalogue.Entry type;
    private final String revision;
    private final String stream;
    private final long streamVersion;
    private final Instant recordedAt;
    private final byte[] payload;

    /**
     * An event by what the store has of it.
     *
     * @param position its place in the record, from 1
     * @param stream the identifier of its stream
     * @param streamVersion its place in the stream, from 0
     * @param payload JSON in UTF-8 as it was written: an object
     */
    public FeedEvent(
            long position,
            UUID id,
            EventCatalogue.Entry type,
            String revision,
            String stream,
            long streamVersion,
            Instant recordedAt,
            byte[] payload) {
        this.position = position;
        this.id = id;
        this.type = type;
        this.revision = revision;
        this.stream = stream;
        this.streamVersion = streamVersion;
        this.recordedAt = recordedAt;
        this.payload = payload.clone();
    }

    /** Its place in the record. */
    public long position() {
        return position;
    }

    /** Its identifier, the same wherever and however often it is told. */
    public UUID id() {
        return id;
    }

    /** Its type. */
    public EventCatalogue.Entry type() {
        return type;
    }

    /** The identifier of its stream. */
    public String stream() {
        return stream;
    }

    /** When it was recorded. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** How large its payload is, in bytes. */
    public int size() {
        return payload.length;
    }

    /** The type as others know it: {@code org.defter.VoteTaken.v2}. */
    public String name() {
        return TYPE_PREFIX + type.name() + ".v" + revision;
    }

    /** What it is about: {@code sitting/704d0f0e-…}. */
    public String subject() {
        return type.kind().word() + "/" + stream;
    }

    /** A position as text that sorts like the number: the CloudEvents extension {@code sequence}. */
    public static String sequence(long position) {
        return String.format(Locale.ROOT, "%019d", position);
    }

    /**
     * The stored name in a type others know: {@code VoteTaken} of {@code org.defter.VoteTaken.v2}, of {@code org.defter.VoteTaken}
     * and of itself.
     */
    public static String stored(String name) {
        Matcher called = CALLED.matcher(name);
        return called.matches() ? called.group(1) : name;
    }

    private Optional<String> occurredOn() {
        return member("occurredOn");
    }

    /**
     * A whole number of its payload.
     *
     * @throws IllegalStateException if it has no such member
     * @throws NumberFormatException if that is no whole number
     */
    public int number(String name) {
        return Integer.parseInt(
                member(name).orElseThrow(() -> new IllegalStateException(name() + " " + position + " has no " + name)));
    }

    /** A member of the payload that is no object and no array, as text. */
    private Optional<String> member(String name) {
        try (JsonParser json = DefterJson.mapper().createParser(payload)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = name.equals(json.currentName());
                json.nextToken();
                if (found) {
                    return Optional.of(json.getString());
                }
                json.skipChildren();
            }
            return Optional.empty();
        }
    }

    /**
     * The event as a CloudEvent, JSON in UTF-8 without line breaks.
     *
     * @param source the organisation whose record it is of
     */
    public byte[] json(URI source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(payload.length + 512);
        try (JsonGenerator json = DefterJson.mapper().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("specversion", "1.0");
            json.writeStringProperty("id", id.toString());
            json.writeStringProperty("source", source.toString());
            json.writeStringProperty("type", name());
            json.writeStringProperty("subject", subject());
            json.writeStringProperty("time", TIME.format(recordedAt));
            json.writeStringProperty("datacontenttype", "application/json");
            json.writeStringProperty("sequence", sequence(position));
            json.writeNumberProperty("streamversion", streamVersion);
            occurredOn().ifPresent(day -> json.writeStringProperty("occurredon", day));
            if (!type.rules().isEmpty()) {
                json.writeStringProperty("rule", String.join(" ", type.rules()));
            }
            json.writeName("data");
            json.writeRawValue(new String(payload, StandardCharsets.UTF_8));
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** Several events as a batch: a JSON array. */
    public static byte[] batch(List<FeedEvent> events, URI source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write('[');
        List<byte[]> written = new ArrayList<>();
        events.forEach(event -> written.add(event.json(source)));
        for (int i = 0; i < written.size(); i++) {
            if (i > 0) {
                bytes.write(',');
            }
            bytes.writeBytes(written.get(i));
        }
        bytes.write(']');
        return bytes.toByteArray();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FeedEvent event && id.equals(event.id) && position == event.position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, position);
    }

    /** Without its content. */
    @Override
    public String toString() {
        return name() + " " + position + " (" + id + ")";
    }
}
