package org.defter.kernel.platform.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** The bytes of a file as they are read, and at their end the question whether they are the ones that were kept. */
final class CheckedBytes extends FilterInputStream {

    private final Sha256 expected;
    private final MessageDigest digest = Sha256.digest();

    CheckedBytes(InputStream bytes, Sha256 expected) {
        super(bytes);
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (count > 0) {
            digest.update(into, offset, count);
        } else if (count < 0 && !Sha256.ofDigest(digest.digest()).equals(expected)) {
            throw new DamagedFile(expected);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
