package org.defter.kernel.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A growing tree reduced to what is needed to go on: the roots of the complete subtrees it consists of, largest first, one
 * for each one-bit of its size. Appending costs one hash and, every second time, some more.
 *
 * <p>Not for use by two threads at once.
 */
public final class CompactRange {

    private final List<Hash> roots;
    private long size;

    /** A tree without leaves. */
    public CompactRange() {
        this(0, List.of());
    }

    /**
     * A tree that has grown already.
     *
     * @param size leaves
     * @param roots of its complete subtrees, largest first
     * @throws MalformedLedger if there are not as many as the size has one-bits
     */
    public CompactRange(long size, List<Hash> roots) {
        if (size < 0 || Long.bitCount(size) != roots.size()) {
            throw new MalformedLedger(
                    "a tree of " + size + " leaves does not consist of " + roots.size() + " subtrees");
        }
        this.size = size;
        this.roots = new ArrayList<>(roots);
    }

    /** Adds the hash of a leaf. */
    public void append(Hash leaf) {
        Hash hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Hash.ofNode(roots.removeLast(), hash);
        }
        roots.add(hash);
        size++;
    }

    /** Leaves so far. */
    public long size() {
        return size;
    }

    /** The roots of the complete subtrees, largest first. */
    public List<Hash> roots() {
        return List.copyOf(roots);
    }

    /** The root of the whole tree (RFC 6962 section 2.1). */
    public Hash root() {
        if (roots.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        Hash root = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = Hash.ofNode(roots.get(i), root);
        }
        return root;
    }

    /** The same tree, to grow apart. */
    public CompactRange copy() {
        return new CompactRange(size, roots);
    }
}
