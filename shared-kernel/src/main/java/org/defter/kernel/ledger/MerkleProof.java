package org.defter.kernel.ledger;

import java.util.List;

/**
 * Verifies inclusion and consistency proofs (RFC 9162 sections 2.1.3.2 and 2.1.4.2), strictly: an index must lie in the
 * tree, a proof must have exactly the length the numbers demand, and nothing is proven by default.
 *
 * <p>A failed check is a {@link MalformedLedger}; a method that returns has verified.
 */
public final class MerkleProof {

    /** Most hashes any proof can have; a longer one is refused unread. */
    public static final int MOST_HASHES = 63;

    private MerkleProof() {}

    /**
     * Verifies that a leaf stands at a place of a tree.
     *
     * @param index of the leaf, from 0
     * @param size leaves of the tree
     * @param leaf hash of the leaf
     * @param proof from the leaf's sibling up to the root's child
     * @param root of the tree
     * @throws MalformedLedger if it is not proven
     */
    public static void verifyInclusion(long index, long size, Hash leaf, List<Hash> proof, Hash root) {
        if (!rootFromInclusion(index, size, leaf, proof).equals(root)) {
            throw new MalformedLedger(
                    "the inclusion proof of leaf " + index + " does not lead to the root of the tree");
        }
    }

    /**
     * The root a tree must have for a proof to hold.
     *
     * @throws MalformedLedger if no tree of that size can have such a proof
     */
    public static Hash rootFromInclusion(long index, long size, Hash leaf, List<Hash> proof) {
        if (index < 0 || index >= size) {
            throw new MalformedLedger("leaf " + index + " is not in a tree of " + size);
        }
        requirePossible(proof);
        long fn = index;
        long sn = size - 1;
        Hash hash = leaf;
        for (Hash next : proof) {
            if (sn == 0) {
                throw new MalformedLedger("the inclusion proof is longer than the tree is high");
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = Hash.ofNode(next, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, next);
            }
            fn >>= 1;
            sn >>= 1;
        }
        if (sn != 0) {
            throw new MalformedLedger("the inclusion proof is shorter than the tree is high");
        }
        return hash;
    }

    /**
     * Verifies that a tree is the beginning of another. Nothing follows from an empty tree, so a proof that starts from one
     * is refused.
     *
     * @param oldSize leaves of the older tree, at least 1
     * @param newSize leaves of the newer tree, not less
     * @throws MalformedLedger if it is not proven
     */
    public static void verifyConsistency(long oldSize, long newSize, List<Hash> proof, Hash oldRoot, Hash newRoot) {
        if (oldSize < 1) {
            throw new MalformedLedger("a proof of consistency with an empty tree proves nothing");
        }
        if (newSize < oldSize) {
            throw new MalformedLedger("the newer tree has " + newSize + " leaves, the older " + oldSize);
        }
        requirePossible(proof);
        if (oldSize == newSize) {
            if (!proof.isEmpty()) {
                throw new MalformedLedger("trees of one size need no proof of consistency");
            }
            requireRoot(oldRoot, newRoot);
            return;
        }
        if (proof.isEmpty()) {
            throw new MalformedLedger("the proof of consistency is empty");
        }
        boolean complete = Long.bitCount(oldSize) == 1;
        Hash fr = complete ? oldRoot : proof.getFirst();
        Hash sr = fr;
        long fn = oldSize - 1;
        long sn = newSize - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        for (Hash next : complete ? proof : proof.subList(1, proof.size())) {
            if (sn == 0) {
                throw new MalformedLedger("the proof of consistency is longer than the tree is high");
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.ofNode(next, fr);
                sr = Hash.ofNode(next, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Hash.ofNode(sr, next);
            }
            fn >>= 1;
            sn >>= 1;
        }
        if (sn != 0) {
            throw new MalformedLedger("the proof of consistency is shorter than the tree is high");
        }
        requireRoot(fr, oldRoot);
        requireRoot(sr, newRoot);
    }

    private static void requireRoot(Hash proven, Hash claimed) {
        if (!proven.equals(claimed)) {
            throw new MalformedLedger("the proof of consistency does not lead to both roots");
        }
    }

    private static void requirePossible(List<Hash> proof) {
        if (proof.size() > MOST_HASHES) {
            throw new MalformedLedger("a proof has at most 63 hashes, this one " + proof.size());
        }
    }
}
