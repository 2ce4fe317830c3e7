package org.defter.kernel.ledger;

import java.util.List;

/**
 * What a log sends to a witness: a checkpoint, and the proof that it goes on from the one the witness has seen (C2SP
 * tlog-witness, {@code add-checkpoint}).
 *
 * @param oldSize leaves of the tree the witness has seen last; 0 if none
 * @param proof of consistency from there
 * @param checkpoint the new one, signed by the log
 */
public record AddCheckpoint(long oldSize, List<Hash> proof, SignedNote checkpoint) {

    /** Refuses what could not be read again. */
    public AddCheckpoint {
        if (oldSize < 0 || proof.size() > MerkleProof.MOST_HASHES) {
            throw new MalformedLedger("not a request to a witness");
        }
        Checkpoint.parse(checkpoint.text());
        proof = List.copyOf(proof);
    }

    /**
     * Reads the body of a request.
     *
     * @throws MalformedLedger if it has another form
     */
    public static AddCheckpoint parse(byte[] body) {
        String text = SignedNote.utf8(body);
        int split = text.indexOf("\n\n");
        if (split < 0 || !text.startsWith("old ")) {
            throw new MalformedLedger("the request has no old size, or no checkpoint");
        }
        List<String> lines = List.of(text.substring(0, split).split("\n", -1));
        if (lines.size() - 1 > MerkleProof.MOST_HASHES) {
            throw new MalformedLedger("a proof has at most 63 hashes, this one " + (lines.size() - 1));
        }
        return new AddCheckpoint(
                Decimal.parse(lines.getFirst().substring("old ".length())),
                lines.subList(1, lines.size()).stream().map(Hash::fromBase64).toList(),
                SignedNote.parse(text.substring(split + 2)));
    }

    /** The body of the request. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("old ").append(oldSize).append('\n');
        proof.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
