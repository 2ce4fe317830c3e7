package org.defter.kernel.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The right edge of a tiled tree: on each level the hashes that do not fill a tile yet. Appending a leaf to it hands out the
 * tiles that became full. Not for use by two threads at once.
 */
public final class TileEdge {

    private static final int FULL = Tile.WIDTH * Hash.LENGTH;

    /** A tile and its hashes. */
    @FunctionalInterface
    public interface Receiver {
        /** Takes a tile that has become full; the bytes are the receiver's. */
        void full(Tile tile, byte[] hashes);
    }

    private final List<byte[]> levels = new ArrayList<>();
    private long size;

    /**
     * The edge of a tree.
     *
     * @param size leaves
     * @param levels the hashes of the tile that is not full, for each level from 0; empty where none is begun
     * @throws MalformedLedger if they are not as many as a tree of that size has
     */
    public TileEdge(long size, List<byte[]> levels) {
        this.size = size;
        for (int level = 0; level < Math.max(levels.size(), height(size)); level++) {
            byte[] given = level < levels.size() ? levels.get(level) : new byte[0];
            long expected = width(size, level) * Hash.LENGTH;
            if (given.length != expected) {
                throw new MalformedLedger("level " + level + " of a tree of " + size + " leaves ends in " + expected
                        + " bytes, not in " + given.length);
            }
            this.levels.add(Arrays.copyOf(given, FULL));
        }
    }

    private static int height(long size) {
        int levels = 0;
        for (long rest = size; rest > 0; rest >>>= 8) {
            levels++;
        }
        return levels;
    }

    private static long width(long size, int level) {
        return level >= Tile.LEVELS ? 0 : (size >>> (8 * level)) % Tile.WIDTH;
    }

    /** Adds the hash of a leaf. */
    public void append(Hash leaf, Receiver receiver) {
        append(0, leaf, receiver);
        size++;
    }

    private void append(int level, Hash hash, Receiver receiver) {
        if (level == levels.size()) {
            levels.add(new byte[FULL]);
        }
        long place = size >>> (8 * level);
        byte[] hashes = levels.get(level);
        int width = (int) (place % Tile.WIDTH) + 1;
        hash.copyTo(hashes, (width - 1) * Hash.LENGTH);
        if (width == Tile.WIDTH) {
            receiver.full(new Tile(level, place / Tile.WIDTH, Tile.WIDTH), hashes.clone());
            append(level + 1, TiledTree.rootOfFullTile(hashes), receiver);
        }
    }

    /** Leaves so far. */
    public long size() {
        return size;
    }

    /** The hashes of the tile that is not full yet, for each level from 0; empty where none is begun. */
    public List<byte[]> levels() {
        List<byte[]> edges = new ArrayList<>();
        for (int level = 0; level < levels.size(); level++) {
            edges.add(Arrays.copyOf(levels.get(level), (int) width(size, level) * Hash.LENGTH));
        }
        return edges;
    }
}
