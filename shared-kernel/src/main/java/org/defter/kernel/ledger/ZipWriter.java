package org.defter.kernel.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes files into a zip of the one form ({@link ZipForm}), and at last the two lists of their sums. Goes forward only, so
 * that a bundle of any size can be sent while it is made.
 */
public final class ZipWriter {

    /** Writes the contents of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes them all and leaves the stream open. */
        void to(OutputStream out) throws IOException;
    }

    private static final int BUFFER = 65_536;

    private final OutputStream out;
    private final List<ZipForm.File> files = new ArrayList<>();
    private final StringBuilder sums = new StringBuilder();
    private final StringBuilder packedSums = new StringBuilder();
    private long at;

    /**
     * Begins a zip.
     *
     * @param out left open
     */
    public ZipWriter(OutputStream out) {
        this.out = out;
    }

    /** Adds a file. */
    public void file(String name, Content content) throws IOException {
        long offset = at;
        write(ZipForm.before(new ZipForm.File(name, 0, 0, 0, offset)).bytes());
        MessageDigest plain = sha256();
        MessageDigest packed = sha256();
        CRC32 crc = new CRC32();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        ZipForm.File file;
        try {
            DeflaterOutputStream deflated =
                    new DeflaterOutputStream(new DigestOutputStream(out, packed), deflater, BUFFER);
            content.to(new CheckedOutputStream(new DigestOutputStream(deflated, plain), crc));
            deflated.finish();
            file = new ZipForm.File(name, crc.getValue(), deflater.getBytesRead(), deflater.getBytesWritten(), offset);
        } finally {
            deflater.end();
        }
        at += file.packed();
        write(ZipForm.behind(file).bytes());
        files.add(file);
        line(sums, plain, name);
        line(packedSums, packed, name);
    }

    /** Adds the lists of sums and the directory. */
    public void finish() throws IOException {
        byte[] list = packedSums.toString().getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = sha256();
        digest.update(list);
        line(sums, digest, ZipForm.PACKED_SUMS);
        list(ZipForm.PACKED_SUMS, list);
        list(ZipForm.SUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
        long directory = at;
        for (ZipForm.File file : files) {
            write(ZipForm.listed(file).bytes());
        }
        write(ZipForm.end(files.size(), directory, at - directory).bytes());
        out.flush();
    }

    private void list(String name, byte[] contents) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(contents);
        ZipForm.File file = new ZipForm.File(name, crc.getValue(), contents.length, contents.length, at);
        write(ZipForm.before(file).bytes());
        write(contents);
        files.add(file);
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        at += bytes.length;
    }

    private static void line(StringBuilder list, MessageDigest sum, String name) {
        list.append(HexFormat.of().formatHex(sum.digest()))
                .append("  ")
                .append(name)
                .append('\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
