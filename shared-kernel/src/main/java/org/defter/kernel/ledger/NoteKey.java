package org.defter.kernel.ledger;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A public key by which signatures of notes are verified: a <i>verifier key</i> of C2SP signed-note, with Ed25519 only.
 *
 * <p>Written as one line, {@code name+hex(id)+base64(type, key)}. Two keys are equal if they are so written.
 */
public final class NoteKey {

    /** What a key signs. */
    public enum Kind {
        /** A log's signature of a note's text (type 1). */
        LOG(0x01),
        /** A witness's dated signature of a checkpoint (type 4, C2SP tlog-cosignature). */
        WITNESS(0x04);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }
    }

    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_LENGTH = 32;

    private final String name;
    private final Kind kind;
    private final byte[] key;
    private final int id;
    private final PublicKey verifier;

    /**
     * A key by its parts.
     *
     * @param name of its holder; for a log its origin
     * @param key 32 bytes as in RFC 8032
     * @throws MalformedLedger if the name has white space or a plus sign, or the key is none
     */
    public NoteKey(String name, Kind kind, byte[] key) {
        requireName(name);
        if (key.length != KEY_LENGTH) {
            throw new MalformedLedger("an Ed25519 key has 32 bytes, this one " + key.length);
        }
        this.name = name;
        this.kind = kind;
        this.key = key.clone();
        byte[] digest =
                Hash.of(Hash.utf8(name + "\n"), new byte[] {kind.code}, key).bytes();
        this.id = idAt(digest);
        this.verifier = publicKey(key);
    }

    /** The number in the first four bytes, the highest first. */
    static int idAt(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }

    private static PublicKey publicKey(byte[] key) {
        byte[] encoded = Arrays.copyOf(SPKI, SPKI.length + KEY_LENGTH);
        System.arraycopy(key, 0, encoded, SPKI.length, KEY_LENGTH);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new MalformedLedger("not an Ed25519 key", e);
        }
    }

    /** Refuses a name that could not stand in a signature line. */
    static void requireName(String name) {
        if (name.isEmpty()
                || name.codePoints()
                        .anyMatch(c -> c == '+' || c < 0x20 || Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw new MalformedLedger("not the name of a key: '" + name + "'");
        }
    }

    /**
     * Reads a verifier key.
     *
     * @throws MalformedLedger if it has another form, another algorithm, or an identifier that is not its own
     */
    public static NoteKey parse(String line) {
        int first = line.indexOf('+');
        int second = line.indexOf('+', first + 1);
        if (first < 0 || second < 0) {
            throw new MalformedLedger("not a verifier key: " + line);
        }
        byte[] typed = StrictBase64.decode(line.substring(second + 1));
        if (typed.length != KEY_LENGTH + 1) {
            throw new MalformedLedger("not an Ed25519 verifier key: " + line);
        }
        Kind kind = Arrays.stream(Kind.values())
                .filter(it -> it.code == typed[0])
                .findFirst()
                .orElseThrow(() -> new MalformedLedger("a verifier key of an algorithm not known here: " + line));
        NoteKey key = new NoteKey(line.substring(0, first), kind, Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.hexId().equals(line.substring(first + 1, second))) {
            throw new MalformedLedger("the identifier of the verifier key is not its own: " + line);
        }
        return key;
    }

    /** The name of its holder. */
    public String name() {
        return name;
    }

    /** What it signs. */
    public Kind kind() {
        return kind;
    }

    /** The first four bytes of the hash of name, type and key; with the name it says which key signed. */
    public int id() {
        return id;
    }

    /** Whether two keys are one under different names; a policy must not count such twice. */
    public boolean sameKeyAs(NoteKey other) {
        return Arrays.equals(key, other.key);
    }

    byte[] key() {
        return key.clone();
    }

    String hexId() {
        return HexFormat.of().toHexDigits(id);
    }

    /** Whether the bytes are this key's signature of the message (RFC 8032). */
    boolean signed(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(verifier);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // A signature that cannot even be read is none.
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey that
                && name.equals(that.name)
                && kind == that.kind
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, kind, id);
    }

    /** The verifier key in one line. */
    @Override
    public String toString() {
        byte[] typed = new byte[KEY_LENGTH + 1];
        typed[0] = kind.code;
        System.arraycopy(key, 0, typed, 1, KEY_LENGTH);
        return name + "+" + hexId() + "+" + StrictBase64.encode(typed);
    }
}
