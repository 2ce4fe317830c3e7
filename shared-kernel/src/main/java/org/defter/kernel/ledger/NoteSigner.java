package org.defter.kernel.ledger;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A private key with the public key that belongs to it: signs notes as a log, or checkpoints as a witness.
 *
 * <p>It is written as two lines, {@code PRIVATE+KEY+name+hex(id)+base64(type, seed)} and the verifier key.
 */
public final class NoteSigner {

    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final String PREFIX = "PRIVATE+KEY+";
    private static final byte[] PROBE = Hash.utf8("does this private key belong to this public key?");

    private final NoteKey key;
    private final byte[] seed;
    private final PrivateKey signer;

    private NoteSigner(NoteKey key, byte[] seed) {
        this.key = key;
        this.seed = seed;
        this.signer = privateKey(seed);
    }

    /**
     * Draws a new key.
     *
     * @param random where chance comes from
     * @throws MalformedLedger if the name could not stand in a signature line
     */
    public static NoteSigner draw(String name, NoteKey.Kind kind, SecureRandom random) {
        NoteKey.requireName(name);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, random);
            KeyPair pair = generator.generateKeyPair();
            byte[] open = tail(pair.getPublic().getEncoded());
            return new NoteSigner(
                    new NoteKey(name, kind, open), tail(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no Ed25519", e);
        }
    }

    private static byte[] tail(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private static PrivateKey privateKey(byte[] seed) {
        byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + seed.length);
        System.arraycopy(seed, 0, encoded, PKCS8.length, seed.length);
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new MalformedLedger("not an Ed25519 private key", e);
        }
    }

    /**
     * Reads what {@link #secretText()} wrote.
     *
     * @throws MalformedLedger if it has another form, or its two halves do not belong together; the message tells nothing
     *     of the key
     */
    public static NoteSigner parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 2 || !lines.getFirst().startsWith(PREFIX)) {
            throw new MalformedLedger("not a signing key: two lines are expected, a private key and its verifier key");
        }
        NoteKey key = NoteKey.parse(lines.getLast());
        String head = PREFIX + key.name() + "+" + key.hexId() + "+";
        if (!lines.getFirst().startsWith(head)) {
            throw new MalformedLedger("the private key has another name or identifier than its verifier key");
        }
        byte[] typed;
        try {
            typed = StrictBase64.decode(lines.getFirst().substring(head.length()));
        } catch (MalformedLedger e) {
            throw new MalformedLedger("the private key is not base64");
        }
        if (typed.length != 33) {
            throw new MalformedLedger("an Ed25519 private key has 32 bytes");
        }
        NoteSigner signer = new NoteSigner(key, Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.signed(PROBE, signer.ed25519(PROBE))) {
            throw new MalformedLedger("the private key does not belong to its verifier key");
        }
        return signer;
    }

    /** The private key and its verifier key, to be kept where nobody else reads. */
    public String secretText() {
        byte[] typed = new byte[33];
        typed[0] = (byte) (key.kind() == NoteKey.Kind.LOG ? 0x01 : 0x04);
        System.arraycopy(seed, 0, typed, 1, 32);
        return PREFIX + key.name() + "+" + key.hexId() + "+" + StrictBase64.encode(typed) + "\n" + key + "\n";
    }

    /** The public key. */
    public NoteKey key() {
        return key;
    }

    /**
     * Signs a text as a log.
     *
     * @param text ends in a newline
     * @throws MalformedLedger if the text cannot be the text of a note
     */
    public SignedNote sign(String text) {
        require(NoteKey.Kind.LOG);
        return new SignedNote(text, List.of(line(ed25519(Hash.utf8(text)))));
    }

    /**
     * Signs a checkpoint as a witness (C2SP tlog-cosignature, {@code cosignature/v1}).
     *
     * @param note the checkpoint's note
     * @param epochSecond when, seconds since 1970
     * @return the signature line to be added to the note
     */
    public SignedNote.Line cosign(SignedNote note, long epochSecond) {
        require(NoteKey.Kind.WITNESS);
        byte[] signature = ed25519(SignedNote.cosigned(note.text(), epochSecond));
        return line(ByteBuffer.allocate(8 + signature.length)
                .putLong(epochSecond)
                .put(signature)
                .array());
    }

    private void require(NoteKey.Kind kind) {
        if (key.kind() != kind) {
            throw new IllegalStateException("the key of a " + key.kind() + " does not sign this");
        }
    }

    private SignedNote.Line line(byte[] signature) {
        byte[] named = ByteBuffer.allocate(4 + signature.length)
                .putInt(key.id())
                .put(signature)
                .array();
        return new SignedNote.Line(key.name(), StrictBase64.encode(named));
    }

    private byte[] ed25519(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(signer);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform cannot sign with Ed25519", e);
        }
    }

    /** Without the private key: this ends in logs. */
    @Override
    public String toString() {
        return key.toString();
    }
}
