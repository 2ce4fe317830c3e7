package org.defter.kernel.ledger;

/**
 * The head of a log's tree (C2SP tlog-checkpoint), without extension lines: what they say nobody could audit.
 *
 * @param origin names the log
 * @param size leaves of the tree
 * @param root its root
 */
public record Checkpoint(String origin, long size, Hash root) {

    /** Refuses what could not be read again. */
    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(c -> c < 0x20)) {
            throw new MalformedLedger("not the origin of a log: '" + origin + "'");
        }
        if (size < 0 || (size == 0 && !root.equals(Hash.EMPTY_TREE))) {
            throw new MalformedLedger("not the head of a tree of " + size + " leaves");
        }
    }

    /**
     * Reads the text of a note.
     *
     * @throws MalformedLedger if it is no checkpoint, or has extension lines
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty()) {
            throw new MalformedLedger("a checkpoint has three lines: origin, size and root");
        }
        return new Checkpoint(lines[0], Decimal.parse(lines[1]), Hash.fromBase64(lines[2]));
    }

    /** The text to be signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
