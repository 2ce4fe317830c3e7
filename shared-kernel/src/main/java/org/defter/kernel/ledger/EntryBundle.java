package org.defter.kernel.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The entries of a tile of level 0, each with its length in two bytes before it, the higher first (C2SP tlog-tiles). */
public final class EntryBundle {

    /** Most bytes an entry may have. */
    public static final int LONGEST_ENTRY = 65_535;

    private EntryBundle() {}

    /**
     * Writes entries one after the other.
     *
     * @throws MalformedLedger if one is too long
     */
    public static byte[] encode(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new MalformedLedger("an entry has at most 65535 bytes, this one " + entry.length);
            }
            bundle.write(entry.length >>> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /**
     * Reads the entries of a bundle.
     *
     * @param width how many there must be
     * @throws MalformedLedger if there are more or fewer, or the last is cut off
     */
    public static List<byte[]> decode(byte[] bundle, int width) {
        List<byte[]> entries = new ArrayList<>(width);
        int at = 0;
        while (at < bundle.length) {
            if (at + 2 > bundle.length) {
                throw new MalformedLedger("a bundle of entries is cut off");
            }
            int length = ((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff);
            at += 2;
            if (at + length > bundle.length) {
                throw new MalformedLedger("a bundle of entries is cut off");
            }
            entries.add(Arrays.copyOfRange(bundle, at, at + length));
            at += length;
        }
        if (entries.size() != width) {
            throw new MalformedLedger("a bundle of " + width + " entries holds " + entries.size());
        }
        return entries;
    }
}
