package org.defter.kernel.ledger;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The first entry of a log that follows another which could not be continued, for instance because its end was lost with a
 * database: it says which log that was and how far it had got, so that nobody can pretend it never was.
 *
 * @param last the last checkpoint the other log is known to have signed
 */
public record Predecessor(Checkpoint last) {

    private static final String TYPE = "ledger.predecessor";

    /** The bytes of the entry. */
    public byte[] encode() {
        SortedMap<String, Object> members = new TreeMap<>();
        members.put("origin", last.origin());
        members.put("root", last.root().base64());
        members.put("size", last.size());
        members.put("type", TYPE);
        members.put("v", 1L);
        return FlatJson.write(members);
    }

    /**
     * Reads the entry.
     *
     * @throws MalformedLedger if it is another
     */
    public static Predecessor parse(byte[] entry) {
        RecordedEvent.Members members = new RecordedEvent.Members(FlatJson.read(entry));
        if (!members.text("type").equals(TYPE) || members.number("v") != 1) {
            throw new MalformedLedger("not the entry that names an earlier log");
        }
        Predecessor predecessor = new Predecessor(
                new Checkpoint(members.text("origin"), members.number("size"), Hash.fromBase64(members.text("root"))));
        members.requireNothingElse();
        return predecessor;
    }
}
