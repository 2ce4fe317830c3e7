package org.defter.kernel.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A text with the signatures of one or more keys under it (C2SP signed-note). Nothing the text says counts before
 * {@link #verify(Collection)} has returned.
 *
 * @param text ends in a newline
 * @param lines signatures, in the order in which they stand
 */
public record SignedNote(String text, List<Line> lines) {

    /** Most signatures a note is read with; the specification demands at least 16. */
    static final int MOST_SIGNATURES = 100;

    private static final int MOST_BYTES = 1_000_000;
    private static final int ED25519_BYTES = 64;
    private static final String DASH = "\u2014 ";

    /**
     * One signature.
     *
     * @param name of the key
     * @param base64 of the key's identifier in four bytes, and the signature
     */
    public record Line(String name, String base64) {

        /** Refuses what could not be read again. */
        public Line {
            NoteKey.requireName(name);
            if (StrictBase64.decode(base64).length < 5) {
                throw new MalformedLedger("a signature line holds no signature");
            }
        }

        int id() {
            return NoteKey.idAt(StrictBase64.decode(base64));
        }

        private byte[] signature() {
            byte[] named = StrictBase64.decode(base64);
            return Arrays.copyOfRange(named, 4, named.length);
        }

        /**
         * Reads a signature line, without its newline.
         *
         * @throws MalformedLedger if it has another form
         */
        public static Line parse(String line) {
            String[] words = line.split(" ", -1);
            if (words.length != 3 || !line.startsWith(DASH)) {
                throw new MalformedLedger("not a signature line: " + line);
            }
            return new Line(words[1], words[2]);
        }

        /** As it stands in a note, with its newline. */
        @Override
        public String toString() {
            return DASH + name + " " + base64 + "\n";
        }
    }

    /** A signature that was verified, and when it was made where it says so (seconds since 1970, otherwise 0). */
    public record Verified(NoteKey key, long epochSecond) {}

    /** Refuses what could not be read again. */
    public SignedNote {
        if (!text.endsWith("\n") || hasControlCharacters(text)) {
            throw new MalformedLedger("the text of a note ends in a newline and has no other control character");
        }
        if (lines.isEmpty() || lines.size() > MOST_SIGNATURES) {
            throw new MalformedLedger("a note has 1 to 100 signatures, this one " + lines.size());
        }
        lines = List.copyOf(lines);
    }

    /**
     * Reads a note.
     *
     * @throws MalformedLedger if it has another form
     */
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new MalformedLedger("a note of " + bytes.length + " bytes is refused unread");
        }
        return parse(utf8(bytes));
    }

    /**
     * Reads a note.
     *
     * @throws MalformedLedger if it has another form
     */
    public static SignedNote parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n") || split + 2 == note.length()) {
            throw new MalformedLedger("not a note: an empty line and signatures are missing");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : note.substring(split + 2, note.length() - 1).split("\n", -1)) {
            lines.add(Line.parse(line));
        }
        return new SignedNote(note.substring(0, split + 1), lines);
    }

    /** Bytes that are UTF-8 in its one valid form. */
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedLedger("not UTF-8", e);
        }
    }

    private static boolean hasControlCharacters(String text) {
        return text.chars().anyMatch(c -> c < 0x20 && c != '\n');
    }

    /**
     * Verifies the note: signatures of keys nobody knows are passed over, a signature of a known key that does not hold
     * spoils the whole note.
     *
     * @param known keys the verifier trusts
     * @return the signatures of known keys, each key once; at least one
     * @throws MalformedLedger if a known key's signature does not hold, or none is there
     */
    public List<Verified> verify(Collection<NoteKey> known) {
        List<Verified> verified = new ArrayList<>();
        for (Line line : lines) {
            Optional<NoteKey> key = known.stream()
                    .filter(it -> it.name().equals(line.name()) && it.id() == line.id())
                    .findFirst();
            if (key.isPresent()) {
                Verified signature = verify(key.get(), line.signature());
                if (verified.stream().noneMatch(it -> it.key().equals(key.get()))) {
                    verified.add(signature);
                }
            }
        }
        if (verified.isEmpty()) {
            throw new MalformedLedger("none of the signatures is by a key that is known");
        }
        return verified;
    }

    private Verified verify(NoteKey key, byte[] signature) {
        long time = 0;
        byte[] message = Hash.utf8(text);
        byte[] plain = signature;
        if (key.kind() == NoteKey.Kind.WITNESS) {
            if (signature.length != 8 + ED25519_BYTES) {
                throw new MalformedLedger("the cosignature of " + key.name() + " has another length");
            }
            time = ByteBuffer.wrap(signature).getLong();
            message = cosigned(text, time);
            plain = Arrays.copyOfRange(signature, 8, signature.length);
        }
        if (time < 0 || plain.length != ED25519_BYTES || !key.signed(message, plain)) {
            throw new MalformedLedger("the signature of " + key.name() + " does not hold");
        }
        return new Verified(key, time);
    }

    /** What a witness signs of a checkpoint (C2SP tlog-cosignature). */
    static byte[] cosigned(String text, long epochSecond) {
        if (epochSecond < 0) {
            throw new MalformedLedger("a cosignature from before 1970");
        }
        return Hash.utf8("cosignature/v1\ntime " + epochSecond + "\n" + text);
    }

    /** The same note with one more signature. */
    public SignedNote with(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new SignedNote(text, more);
    }

    /** The note as it is stored and sent. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        lines.forEach(note::append);
        return note.toString();
    }
}
