package org.defter.kernel.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is needed, besides the entry and the keys one trusts, to see offline that an entry is in a log: a
 * {@code .tlog-proof} (C2SP tlog-proof).
 *
 * @param index of the entry
 * @param proof of its inclusion, from the leaf's sibling up
 * @param checkpoint of the tree, with the signatures of log and witnesses
 */
public record TlogProof(long index, List<Hash> proof, SignedNote checkpoint) {

    /** The first line. */
    public static final String HEADER = "c2sp.org/tlog-proof@v1";

    /** Refuses what could not be read again. */
    public TlogProof {
        if (index < 0 || proof.size() > MerkleProof.MOST_HASHES) {
            throw new MalformedLedger("not a proof of inclusion");
        }
        Checkpoint.parse(checkpoint.text());
        proof = List.copyOf(proof);
    }

    /**
     * Reads a proof; extra data is passed over, because nothing vouches for it.
     *
     * @throws MalformedLedger if it has another form
     */
    public static TlogProof parse(byte[] bytes) {
        String text = SignedNote.utf8(bytes);
        int split = text.indexOf("\n\n");
        if (split < 0) {
            throw new MalformedLedger("not a proof: the checkpoint is missing");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, split).split("\n", -1)));
        if (!lines.removeFirst().equals(HEADER)) {
            throw new MalformedLedger("not a proof: it does not begin with " + HEADER);
        }
        if (!lines.isEmpty() && lines.getFirst().startsWith("extra ")) {
            StrictBase64.decode(lines.removeFirst().substring("extra ".length()));
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith("index ")) {
            throw new MalformedLedger("not a proof: it does not say which entry it is about");
        }
        long index = Decimal.parse(lines.removeFirst().substring("index ".length()));
        if (lines.size() > MerkleProof.MOST_HASHES) {
            throw new MalformedLedger("a proof has at most 63 hashes, this one " + lines.size());
        }
        return new TlogProof(
                index, lines.stream().map(Hash::fromBase64).toList(), SignedNote.parse(text.substring(split + 2)));
    }

    /**
     * Verifies that an entry is in the log.
     *
     * @param entry the bytes of the entry
     * @param policy whom the verifier trusts
     * @return the checkpoint it is in
     * @throws MalformedLedger if it is not proven
     */
    public Checkpoint verify(byte[] entry, TlogPolicy policy) {
        Checkpoint head = policy.verify(checkpoint).checkpoint();
        MerkleProof.verifyInclusion(index, head.size(), Hash.ofLeaf(entry), proof, head.root());
        return head;
    }

    /** As it is stored and sent. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(HEADER).append("\nindex ").append(index);
        proof.forEach(hash -> text.append('\n').append(hash.base64()));
        return text.append("\n\n").append(checkpoint).toString();
    }
}
