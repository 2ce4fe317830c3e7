package org.defter.kernel.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Computes a whole ledger anew from the stored bytes of its events and says what differs from what was published: events,
 * entries, tiles and heads, each difference under the name of the check that saw it.
 *
 * <p>It trusts none of its inputs; only the heads are worth something, once their signatures have been verified elsewhere.
 */
public final class LedgerAudit {

    /** What was compared. */
    public enum Check {
        /** The stored bytes of a payload, or the salt in the metadata, are not those that were covered. */
        PAYLOAD,
        /** The stored bytes of a metadata are not those that were covered. */
        METADATA,
        /** Another column of an event is not what was covered. */
        EVENT,
        /** An event that was covered is gone. */
        EVENT_MISSING,
        /** An event is there that the ledger does not know. */
        EVENT_NOT_COVERED,
        /** An entry of the ledger is not the one that was hashed. */
        ENTRY,
        /** A tile is not the one its leaves give. */
        TILE,
        /** A head does not fit the leaves, or its signature does not hold. */
        CHECKPOINT,
        /** A stream does not count 0, 1, 2 … */
        STREAM,
        /** What surrounds the ledger: a file of a bundle, a row that keeps count. */
        CONTAINER
    }

    /**
     * One difference, for a person.
     *
     * @param check what was compared
     * @param what how it differs
     * @param stream the stream of the event concerned; null if none is
     * @param position the place of that event in the record; null if none is concerned
     */
    public record Finding(
            Check check,
            String what,
            @Nullable String stream,
            @Nullable Long position) {

        /** A difference that is not about one event. */
        public Finding(Check check, String what) {
            this(check, what, null, null);
        }

        @Override
        public String toString() {
            return check + ": " + what;
        }
    }

    /**
     * Tiles as they were published; the narrow ones at the right edge as well.
     *
     * <p>Answers empty for a tile that is not there.
     */
    @FunctionalInterface
    public interface PublishedTiles {
        /** The bytes of a tile, however many they are. */
        Optional<byte[]> read(Tile tile);
    }

    /** Findings kept; a broken tree has one for each of its leaves, and a person reads the first. */
    private static final int MOST_FINDINGS = 100;

    private final long size;
    private final PublishedTiles tiles;
    private final SortedMap<Long, List<Checkpoint>> heads = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final boolean counting;
    private final Map<String, Long> streams = new HashMap<>();
    private final CompactRange range = new CompactRange();
    private final TileEdge edge = new TileEdge(0, List.of());
    private long found;
    private long events;
    private long tileNumber = -1;
    private byte[] tileHashes = new byte[0];

    /**
     * An audit of a tree of some size.
     *
     * @param size leaves it is said to have
     * @param heads checkpoints of it, of any size up to that
     */
    public LedgerAudit(long size, PublishedTiles tiles, List<Checkpoint> heads) {
        this(size, tiles, heads, true);
    }

    private LedgerAudit(long size, PublishedTiles tiles, List<Checkpoint> heads, boolean counting) {
        this.counting = counting;
        this.size = size;
        this.tiles = tiles;
        heads.forEach(head ->
                this.heads.computeIfAbsent(head.size(), it -> new ArrayList<>()).add(head));
    }

    /**
     * An audit that does not follow the numbers of streams, for a record of any length: it keeps nothing of the events it has
     * seen. A gap of a stream is seen by others; a missing event that was covered is found all the same.
     */
    public static LedgerAudit ofAnyLength(long size, PublishedTiles tiles, List<Checkpoint> heads) {
        return new LedgerAudit(size, tiles, heads, false);
    }

    /** Notes a difference that someone else has seen. */
    public void add(Check check, String what) {
        add(new Finding(check, what));
    }

    private void add(Check check, RecordedEvent event, String what) {
        add(new Finding(check, what, event.stream(), event.globalIndex()));
    }

    /** Notes a difference of one event that someone else has seen. */
    public void add(Finding finding) {
        found++;
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    /** The differences, at most a hundred of them, in the order in which they were seen. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** How many differences there are. */
    public long found() {
        return found;
    }

    /** How many events were compared. */
    public long events() {
        return events;
    }

    /**
     * Compares.
     *
     * @param entries of the ledger, by their index
     * @param recorded events by their global index, as far as the ledger is said to cover them
     */
    public void run(Iterator<byte[]> entries, Iterator<RecordedEvent> recorded) {
        checkHeads();
        Ahead next = new Ahead(recorded);
        while (entries.hasNext()) {
            leaf(entries.next(), next);
            checkHeads();
        }
        if (range.size() != size) {
            add(Check.ENTRY, "the tree is said to have " + size + " leaves, there are " + range.size() + " entries");
        }
        checkEdge();
        heads.tailMap(range.size() + 1)
                .values()
                .forEach(missing -> missing.forEach(head -> add(
                        Check.CHECKPOINT, "a checkpoint of " + head.size() + " leaves is there, but not its leaves")));
        for (RecordedEvent event = next.peek(); event != null; event = next.peek()) {
            add(Check.EVENT_NOT_COVERED, event, event + " has no entry in the ledger");
            inStream(event);
            next.take();
        }
    }

    /** The events, one of them looked at before it is taken. */
    private static final class Ahead {

        private final Iterator<RecordedEvent> events;
        private @Nullable RecordedEvent event;

        Ahead(Iterator<RecordedEvent> events) {
            this.events = events;
            take();
        }

        @Nullable
        RecordedEvent peek() {
            return event;
        }

        void take() {
            event = events.hasNext() ? events.next() : null;
        }
    }

    private void leaf(byte[] entry, Ahead next) {
        long index = range.size();
        Hash hash = Hash.ofLeaf(entry);
        Optional<Hash> published = publishedLeaf(index);
        RecordedEvent event = next.peek();
        byte[] expected = event == null ? null : event.entry();
        if (event != null && Arrays.equals(entry, expected)) {
            inStream(event);
            next.take();
        } else if (!isPredecessor(index, entry)) {
            hash = differing(index, entry, published, next);
        }
        Hash computed = hash;
        if (published.isPresent() && !published.get().equals(computed)) {
            add(Check.TILE, "the published hash of leaf " + index + " is not that of its entry");
        }
        range.append(computed);
        edge.append(computed, this::checkFullTile);
    }

    private static boolean isPredecessor(long index, byte[] entry) {
        if (index != 0) {
            return false;
        }
        try {
            Predecessor.parse(entry);
            return true;
        } catch (MalformedLedger e) {
            return false;
        }
    }

    /** Finds out which of event, entry and tile was changed, and answers the hash that was the leaf's. */
    private Hash differing(long index, byte[] entry, Optional<Hash> published, Ahead next) {
        LeafEnvelope envelope;
        try {
            envelope = LeafEnvelope.parse(entry);
        } catch (MalformedLedger e) {
            add(Check.ENTRY, "entry " + index + " cannot be read: " + e.getMessage());
            return takeInsteadOf(entry, published, next);
        }
        for (RecordedEvent event = next.peek();
                event != null && event.globalIndex() < envelope.globalIndex();
                event = next.peek()) {
            if (isPublished(event.envelope(), published)) {
                // The entry's own number was changed; the event is the one the tile knows.
                add(Check.ENTRY, "entry " + index + " is not the one of " + event);
                return takeInsteadOf(entry, published, next);
            }
            add(Check.EVENT_NOT_COVERED, event, event + " has no entry in the ledger");
            inStream(event);
            next.take();
        }
        RecordedEvent event = next.peek();
        if (event == null || event.globalIndex() > envelope.globalIndex()) {
            if (event != null && isPublished(event.envelope(), published)) {
                add(Check.ENTRY, "entry " + index + " is not the one of " + event);
                return takeInsteadOf(entry, published, next);
            }
            add(new Finding(
                    Check.EVENT_MISSING,
                    String.format(
                            Locale.ROOT,
                            "event %d (%s, number %d of stream %s) is gone",
                            envelope.globalIndex(),
                            envelope.eventId(),
                            envelope.sequence(),
                            envelope.stream()),
                    envelope.stream(),
                    envelope.globalIndex()));
            skipped(envelope);
            return Hash.ofLeaf(entry);
        }
        LeafEnvelope expected = event.envelope();
        if (isPublished(expected, published) && !isPublished(envelope, published)) {
            add(Check.ENTRY, "entry " + index + " is not the one of " + event);
            return takeInsteadOf(entry, published, next);
        }
        name(event, envelope, expected);
        inStream(event);
        next.take();
        return Hash.ofLeaf(entry);
    }

    private static boolean isPublished(LeafEnvelope envelope, Optional<Hash> published) {
        return published.equals(Optional.of(Hash.ofLeaf(envelope.encode())));
    }

    private Hash takeInsteadOf(byte[] entry, Optional<Hash> published, Ahead next) {
        RecordedEvent event = next.peek();
        if (event == null) {
            return Hash.ofLeaf(entry);
        }
        inStream(event);
        next.take();
        Hash expected = Hash.ofLeaf(event.envelope().encode());
        return published.equals(Optional.of(expected)) ? expected : Hash.ofLeaf(entry);
    }

    private void name(RecordedEvent event, LeafEnvelope covered, LeafEnvelope found) {
        if (!covered.metadataHash().equals(found.metadataHash())) {
            add(Check.METADATA, event, "the metadata of " + event + " is not the one that was covered");
        }
        if (!covered.payloadHash().equals(found.payloadHash())) {
            add(
                    Check.PAYLOAD,
                    event,
                    "the payload of " + event + ", or the salt in its metadata, is not the one covered");
        }
        if (!covered.eventId().equals(found.eventId())
                || !covered.stream().equals(found.stream())
                || covered.sequence() != found.sequence()
                || !covered.type().equals(found.type())
                || !covered.revision().equals(found.revision())
                || !covered.recordedAt().equals(found.recordedAt())) {
            add(Check.EVENT, event, "stream, number, type or time of " + event + " is not the one that was covered");
        }
    }

    private void inStream(RecordedEvent event) {
        events++;
        if (!counting) {
            return;
        }
        long expected = streams.getOrDefault(event.stream(), 0L);
        if (event.sequence() != expected) {
            add(
                    Check.STREAM,
                    event,
                    String.format(
                            Locale.ROOT,
                            "stream %s goes on with number %d instead of %d at %s",
                            event.stream(),
                            event.sequence(),
                            expected,
                            event));
        }
        streams.put(event.stream(), event.sequence() + 1);
    }

    /** A gap is named once, as the missing event, not again as a gap of its stream. */
    private void skipped(LeafEnvelope envelope) {
        if (counting) {
            streams.merge(envelope.stream(), envelope.sequence() + 1, Math::max);
        }
    }

    private Optional<Hash> publishedLeaf(long index) {
        long n = index / Tile.WIDTH;
        if (n != tileNumber) {
            tileNumber = n;
            tileHashes = Tile.in(size, 0, n).flatMap(tiles::read).orElseGet(() -> new byte[0]);
        }
        int place = (int) (index % Tile.WIDTH);
        return (place + 1) * Hash.LENGTH <= tileHashes.length
                ? Optional.of(Hash.at(tileHashes, place))
                : Optional.empty();
    }

    private void checkFullTile(Tile tile, byte[] computed) {
        check(tile, computed);
    }

    private void checkEdge() {
        List<byte[]> levels = edge.levels();
        for (int level = 0; level < levels.size(); level++) {
            if (levels.get(level).length > 0) {
                long n = (edge.size() >>> (8 * level)) / Tile.WIDTH;
                check(new Tile(level, n, levels.get(level).length / Hash.LENGTH), levels.get(level));
            }
        }
    }

    private void check(Tile tile, byte[] computed) {
        Optional<byte[]> published = tiles.read(tile);
        if (published.isEmpty()) {
            add(Check.TILE, "tile " + tile.path() + " is missing");
        } else if (!Arrays.equals(published.get(), computed)) {
            add(Check.TILE, "tile " + tile.path() + " is not the one its leaves give");
        }
    }

    private void checkHeads() {
        List<Checkpoint> here = heads.getOrDefault(range.size(), List.of());
        if (!here.isEmpty()) {
            Hash root = range.root();
            here.stream()
                    .filter(head -> !head.root().equals(root))
                    .forEach(head -> add(
                            Check.CHECKPOINT,
                            "the root of the first " + head.size() + " leaves is not the one that was signed"));
        }
    }

    /** The root of all leaves that were seen. */
    public Hash root() {
        return range.root();
    }
}
