package org.defter.kernel.platform.feed;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.feed.EventCatalogue;
import org.defter.kernel.feed.FeedEvent;
import org.defter.kernel.feed.FeedReader.Admission;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the record for others. Never beyond the settled index, so that what has been read is complete (ADR 0001); a piece at a
 * time, so that a slow reader costs nobody anything.
 */
public final class Feed {

    /** Larger than all events of a page together. */
    private static final long ANY_SIZE = Long.MAX_VALUE;

    private static final String COLUMNS =
            "e.global_index, e.event_id, e.aggregate_id, e.sequence_number, e.payload_type,"
                    + " e.payload_revision, e.recorded_at, e.payload";

    /** An event that may be told outright, or whose decision or agenda was announced before it. */
    private static final String WANTED =
            " from eventstore.domain_event e where e.global_index > ? and e.global_index <= ?"
                    + " and (?::text[] is null or e.aggregate_id = any(?::text[]))"
                    + " and (e.payload_type = any(?::text[]) or (e.payload_type = any(?::text[]) and exists"
                    + " (select 1 from eventstore.domain_event a where a.aggregate_id = e.aggregate_id"
                    + " and a.sequence_number < e.sequence_number and a.payload_type = any(?::text[])"
                    + " and convert_from(a.payload, 'UTF8')::jsonb ->> 'decision'"
                    + " is not distinct from convert_from(e.payload, 'UTF8')::jsonb ->> 'decision')))"
                    + " order by e.global_index limit ?";

    /** Of the page that is wanted, the events before which there is still room: the first one always is among them. */
    private static final String PIECE = "select " + COLUMNS
            + " from (select p.*, sum(octet_length(p.payload)) over (order by p.global_index) - octet_length(p.payload) as before"
            + " from (select e.*" + WANTED + ") p) e where e.before < ? order by e.global_index";

    private final JdbcTemplate jdbc;
    private final SettledWatermark watermark;
    private final EventCatalogue catalogue;
    private final URI source;

    /**
     * A feed of the record.
     *
     * @param source the organisation whose record it is, as the source of its CloudEvents
     */
    public Feed(JdbcTemplate jdbc, SettledWatermark watermark, EventCatalogue catalogue, URI source) {
        this.jdbc = jdbc;
        this.watermark = watermark;
        this.catalogue = catalogue;
        this.source = source;
    }

    /** The organisation whose record it is. */
    public URI source() {
        return source;
    }

    /** The types there are. */
    public EventCatalogue catalogue() {
        return catalogue;
    }

    /**
     * The next piece of the record.
     *
     * @param after position after which it begins; 0 for the beginning
     * @param most most events of it
     */
    public FeedPage read(FeedSelection selection, long after, int most) {
        return read(selection, after, most, ANY_SIZE);
    }

    /**
     * The next piece of the record, which is not larger than a number of bytes by more than its last event.
     *
     * @param after position after which it begins; 0 for the beginning
     * @param most most events of it
     * @param bytes as soon as the payloads of its events together are as large, it ends
     */
    public FeedPage read(FeedSelection selection, long after, int most, long bytes) {
        long settled = watermark.current();
        if (settled <= after) {
            return new FeedPage(List.of(), after, false);
        }
        Map<String, Admission> open = catalogue.open(selection.reader());
        open.keySet().removeIf(name -> !wanted(selection, name));
        String[] streams = selection.streams().isEmpty()
                ? null
                : selection.streams().stream().map(UUID::toString).toArray(String[]::new);
        List<FeedEvent> events = jdbc.query(
                PIECE,
                (row, number) -> event(row),
                after,
                settled,
                streams,
                streams,
                names(open, Admission.YES),
                names(open, Admission.IF_ANNOUNCED),
                catalogue.announcements().toArray(String[]::new),
                most,
                bytes);
        boolean full = events.size() == most
                || events.stream().mapToLong(FeedEvent::size).sum() >= bytes;
        return new FeedPage(events, full ? events.getLast().position() : settled, full);
    }

    private boolean wanted(FeedSelection selection, String name) {
        return (selection.types().isEmpty() || selection.types().contains(name))
                && (selection.kinds().isEmpty()
                        || catalogue
                                .find(name)
                                .filter(entry -> selection.kinds().contains(entry.kind()))
                                .isPresent());
    }

    private static String[] names(Map<String, Admission> open, Admission how) {
        return open.entrySet().stream()
                .filter(entry -> entry.getValue() == how)
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
    }

    /** The event at a position, whoever may be told of it. */
    public Optional<FeedEvent> at(long position) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from eventstore.domain_event e where e.global_index = ?",
                        (row, number) -> event(row),
                        position)
                .stream()
                .findFirst();
    }

    /** Waits until there is something after the position, known or not, or the time is over. */
    public boolean await(long position, Duration atMost) throws InterruptedException {
        return watermark.await(position + 1, atMost);
    }

    /** The index up to which the record is settled, everything visible now included. */
    public long settle() {
        return watermark.settle();
    }

    /** The index up to which the record is known to be settled; costs nothing. */
    public long settled() {
        return watermark.current();
    }

    private FeedEvent event(ResultSet row) throws SQLException {
        String type = row.getString("payload_type");
        return new FeedEvent(
                row.getLong("global_index"),
                row.getObject("event_id", UUID.class),
                catalogue.find(type).orElseThrow(() -> new IllegalStateException("unknown type of event " + type)),
                row.getString("payload_revision"),
                row.getString("aggregate_id"),
                row.getLong("sequence_number"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBytes("payload"));
    }
}
