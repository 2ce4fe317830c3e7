package org.defter.kernel.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree of a certain size, read from tiles: its root, and proofs about it (RFC 6962 section 2.1). It reads the few tiles
 * it needs, each once; not for use by two threads at once.
 */
public final class TiledTree {

    private static final int BITS = 8;

    private final long size;
    private final TileReader reader;
    private final Map<Tile, byte[]> read = new HashMap<>();

    /**
     * A tree in tiles.
     *
     * @param size leaves, 0 or more
     */
    public TiledTree(long size, TileReader reader) {
        if (size < 0) {
            throw new MalformedLedger("a tree has no " + size + " leaves");
        }
        this.size = size;
        this.reader = reader;
    }

    /** The root of the tree. */
    public Hash root() {
        return size == 0 ? Hash.EMPTY_TREE : hash(0, size);
    }

    /** The hash of one leaf. */
    public Hash leaf(long index) {
        requireInside(index);
        return node(0, index);
    }

    /** What is needed to let the tree grow. */
    public CompactRange range() {
        List<Hash> roots = new ArrayList<>();
        long begin = 0;
        for (long bit = Long.highestOneBit(size); bit > 0; bit >>= 1) {
            if ((size & bit) != 0) {
                roots.add(hash(begin, begin + bit));
                begin += bit;
            }
        }
        return new CompactRange(size, roots);
    }

    /**
     * The proof that a leaf is in the tree.
     *
     * @return from the leaf's sibling up to the root's child
     * @throws MalformedLedger if it is not, or a tile is missing
     */
    public List<Hash> inclusionProof(long index) {
        requireInside(index);
        List<Hash> proof = new ArrayList<>();
        path(index, 0, size, proof);
        return proof;
    }

    /**
     * The proof that an older tree is the beginning of this one.
     *
     * @param oldSize leaves of the older tree, from 0; 0 and the size of this tree need no hashes
     * @throws MalformedLedger if this tree is smaller, or a tile is missing
     */
    public List<Hash> consistencyProof(long oldSize) {
        if (oldSize < 0 || oldSize > size) {
            throw new MalformedLedger("a tree of " + size + " leaves does not begin with " + oldSize);
        }
        List<Hash> proof = new ArrayList<>();
        if (oldSize > 0) {
            subproof(oldSize, 0, size, true, proof);
        }
        return proof;
    }

    private void requireInside(long index) {
        if (index < 0 || index >= size) {
            throw new MalformedLedger("leaf " + index + " is not in a tree of " + size);
        }
    }

    private void path(long index, long begin, long end, List<Hash> proof) {
        if (end - begin == 1) {
            return;
        }
        long middle = begin + split(end - begin);
        if (index < middle) {
            path(index, begin, middle, proof);
            proof.add(hash(middle, end));
        } else {
            path(index, middle, end, proof);
            proof.add(hash(begin, middle));
        }
    }

    private void subproof(long oldEnd, long begin, long end, boolean whole, List<Hash> proof) {
        if (oldEnd == end) {
            if (!whole) {
                proof.add(hash(begin, end));
            }
            return;
        }
        long middle = begin + split(end - begin);
        if (oldEnd <= middle) {
            subproof(oldEnd, begin, middle, whole, proof);
            proof.add(hash(middle, end));
        } else {
            subproof(oldEnd, middle, end, false, proof);
            proof.add(hash(begin, middle));
        }
    }

    /** The hash of some leaves of which the first is a multiple of a power of two that is not smaller than their number. */
    private Hash hash(long begin, long end) {
        long leaves = end - begin;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return node(level, begin >>> level);
        }
        long middle = begin + split(leaves);
        return Hash.ofNode(hash(begin, middle), hash(middle, end));
    }

    /** The largest power of two below a number greater than 1. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private Hash node(int level, long index) {
        int tileLevel = level / BITS;
        int height = level % BITS;
        long first = index << height;
        Tile tile = Tile.in(size, tileLevel, first / Tile.WIDTH)
                .orElseThrow(() -> new MalformedLedger("the tree does not reach there"));
        byte[] hashes = read.computeIfAbsent(tile, this::read);
        return subtree(hashes, (int) (first % Tile.WIDTH), 1 << height);
    }

    private byte[] read(Tile tile) {
        byte[] hashes = reader.hashes(tile);
        if (hashes.length < tile.width() * Hash.LENGTH) {
            throw new MalformedLedger("tile " + tile.path() + " is cut off");
        }
        return hashes;
    }

    /**
     * The root of a full tile.
     *
     * @param hashes of the tile, 256 of them
     */
    public static Hash rootOfFullTile(byte[] hashes) {
        if (hashes.length != Tile.WIDTH * Hash.LENGTH) {
            throw new MalformedLedger("a full tile has 8192 bytes, this one " + hashes.length);
        }
        return subtree(hashes, 0, Tile.WIDTH);
    }

    private static Hash subtree(byte[] hashes, int first, int count) {
        Hash[] level = new Hash[count];
        for (int i = 0; i < count; i++) {
            level[i] = Hash.at(hashes, first + i);
        }
        for (int left = count / 2; left > 0; left /= 2) {
            for (int i = 0; i < left; i++) {
                level[i] = Hash.ofNode(level[2 * i], level[2 * i + 1]);
            }
        }
        return level[0];
    }
}
