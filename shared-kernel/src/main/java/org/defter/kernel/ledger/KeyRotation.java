package org.defter.kernel.ledger;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * A log's statement, signed with its old key, that another key follows: the new key's only title to trust.
 *
 * @param successor the new key, of the same name
 * @param from when it takes over, to the second
 */
public record KeyRotation(NoteKey successor, Instant from) {

    private static final String HEADER = "defter ledger key rotation v1";

    /** The text to be signed with the old key. */
    public String text() {
        return HEADER + "\n" + successor.name() + "\n" + successor + "\n" + from + "\n";
    }

    /**
     * Reads the text of a note.
     *
     * @throws MalformedLedger if it is no such statement
     */
    public static KeyRotation parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 5 || !lines[0].equals(HEADER) || !lines[4].isEmpty()) {
            throw new MalformedLedger("not the statement that another key follows");
        }
        NoteKey successor = NoteKey.parse(lines[2]);
        if (!successor.name().equals(lines[1]) || successor.kind() != NoteKey.Kind.LOG) {
            throw new MalformedLedger("a log's key is followed by a key of the same name");
        }
        try {
            return new KeyRotation(successor, Instant.parse(lines[3]));
        } catch (DateTimeParseException e) {
            throw new MalformedLedger("not a moment: " + lines[3], e);
        }
    }

    /**
     * The keys that follow from those one trusts.
     *
     * @param trusted keys of logs
     * @param statements notes, in the order in which the keys followed each other
     * @return the trusted keys, and each that was named by one of them, or by one that follows from them
     * @throws MalformedLedger if a statement is signed by none of them
     */
    public static List<NoteKey> follow(List<NoteKey> trusted, List<SignedNote> statements) {
        return follow(trusted, statements, false);
    }

    /**
     * The same where every statement must hold, also one that names a key which is trusted anyhow: what a log says of itself is whole.
     *
     * @throws MalformedLedger if a statement is signed by none of them
     */
    public static List<NoteKey> followEach(List<NoteKey> trusted, List<SignedNote> statements) {
        return follow(trusted, statements, true);
    }

    private static List<NoteKey> follow(List<NoteKey> trusted, List<SignedNote> statements, boolean each) {
        List<NoteKey> keys = new ArrayList<>(trusted);
        for (SignedNote statement : statements) {
            KeyRotation rotation = parse(statement.text());
            boolean known = keys.contains(rotation.successor());
            if (each || !known) {
                statement.verify(keys.stream()
                        .filter(it -> it.name().equals(rotation.successor().name()))
                        .toList());
            }
            if (!known) {
                keys.add(rotation.successor());
            }
        }
        return keys;
    }
}
