package org.defter.kernel.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash: exactly 32 bytes, compared by value. */
public final class Hash {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** The root of a tree without leaves: the hash of nothing (RFC 6962 section 2.1). */
    public static final Hash EMPTY_TREE = of(new byte[0]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The SHA-256 of some parts, one after the other. */
    public static Hash of(byte[]... parts) {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    /** The hash of a leaf: SHA-256 of a zero byte and the entry (RFC 6962 section 2.1). */
    public static Hash ofLeaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        digest.update(entry);
        return new Hash(digest.digest());
    }

    /** The hash of a node: SHA-256 of a one byte and the two hashes below it (RFC 6962 section 2.1). */
    public static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        digest.update(right.bytes);
        return new Hash(digest.digest());
    }

    /**
     * A hash that was computed elsewhere.
     *
     * @throws MalformedLedger if it is not 32 bytes long
     */
    public static Hash fromBytes(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new MalformedLedger("a hash has 32 bytes, this one " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The hash at a place of a tile: the given number of hashes from its beginning. */
    static Hash at(byte[] hashes, int place) {
        return new Hash(Arrays.copyOfRange(hashes, place * LENGTH, (place + 1) * LENGTH));
    }

    /**
     * A hash written in base64, as proofs and checkpoints write it.
     *
     * @throws MalformedLedger if it is not the one base64 form of 32 bytes
     */
    public static Hash fromBase64(String text) {
        return fromBytes(StrictBase64.decode(text));
    }

    /** The 32 bytes, for the caller to keep. */
    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    /** In base64 with padding (RFC 4648 section 4). */
    public String base64() {
        return StrictBase64.encode(bytes);
    }

    /** Every Java platform has it. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In lower-case hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
