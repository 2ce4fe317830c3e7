package org.defter.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.defter.kernel.ledger.LedgerAudit.Check;
import org.defter.kernel.ledger.LedgerAudit.Finding;
import org.defter.kernel.ledger.ZipForm;
import org.defter.kernel.ledger.ZipWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Zips for which fields of two and four bytes are too small (zip64, docs/BUNDLE.md): more files than can be counted in two, and files that
 * take, hold and begin at more than four can say. What we write is read by a reader we did not write, and a byte that is changed in the
 * large fields is named.
 */
@Tag("long")
class LargeZipIT {

    private static final int MANY = 65_535;
    private static final long LARGE = 0x1_0000_0000L + 4_321;

    @TempDir
    Path folder;

    @Test
    void moreFilesThanTwoBytesCanCount() throws Exception {
        Path zip = folder.resolve("many.zip");
        write(zip, out -> {
            for (int i = 0; i < MANY; i++) {
                byte[] content = ("tile " + i).getBytes(StandardCharsets.UTF_8);
                out.file("tile/many/" + i, to -> to.write(content));
            }
        });

        assertThat(differences(zip)).isEmpty();
        try (ZipFile other = new ZipFile(zip.toFile())) {
            assertThat(other.size()).isEqualTo(MANY + 2);
            assertThat(other.getInputStream(other.getEntry("tile/many/65534")).readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("tile 65534");
        }
        byte[] intact = Files.readAllBytes(zip);
        Path policy = Files.writeString(folder.resolve("policy"), "");
        int from = intact.length - ZipForm.LARGE_END_LENGTH;
        int stride = 12;
        Map<Integer, TamperedByteIT.Said> second = TamperedByteIT.said(SecondVerifier.run(
                folder, "tampered", zip.toString(), policy.toString(), Integer.toString(from), Integer.toString(stride))
                .stream());
        assertThat(second).hasSize(9);
        for (int at = from; at < intact.length; at += stride) {
            byte[] changed = intact.clone();
            changed[at] ^= (byte) (1 << at % 8);
            Path other = Files.write(folder.resolve("changed.zip"), changed);
            List<String> found = differences(other);
            assertThat(found).as("byte %d of the end", at - from).isNotEmpty();
            assertThat(second.get(at).container())
                    .as("byte %d of the end", at - from)
                    .containsAll(found)
                    .isEqualTo(container(other));
        }
    }

    @Test
    void largerFilesThanFourBytesCanSay() throws Exception {
        Path zip = folder.resolve("large.zip");
        write(zip, out -> {
            // Much that takes little: only its size is large.
            out.file("tile/zeros", to -> fill(to, null));
            // What cannot be made smaller: both are, and what follows begins beyond.
            out.file("tile/noise", to -> fill(to, new SplittableRandom(64)));
            out.file("tile/after", to -> to.write(new byte[] {42}));
        });

        assertThat(differences(zip)).isEmpty();
        try (ZipFile other = new ZipFile(zip.toFile())) {
            assertThat(other.stream().map(ZipEntry::getName))
                    .containsExactly("tile/zeros", "tile/noise", "tile/after", ZipForm.PACKED_SUMS, ZipForm.SUMS);
            assertThat(other.getEntry("tile/zeros").getSize()).isEqualTo(LARGE);
            assertThat(other.getEntry("tile/noise").getSize()).isEqualTo(LARGE);
            assertThat(other.getEntry("tile/noise").getCompressedSize()).isGreaterThan(LARGE);
            assertThat(other.getInputStream(other.getEntry("tile/after")).readAllBytes())
                    .containsExactly(42);
        }
    }

    /** The large fields one by one, in a zip with nothing but much that takes little. */
    @Test
    void everyLargeFieldOfALargeFileIsHeldAgainstTheForm() throws Exception {
        Path zip = folder.resolve("zeros.zip");
        write(zip, out -> out.file("tile/zeros", to -> fill(to, null)));
        byte[] bytes = Files.readAllBytes(zip);
        Map<Integer, String> fields = new LinkedHashMap<>();
        int behind = find(bytes, ZipForm.BEHIND);
        fields.put(behind + 8, "tile/zeros, behind the file: packed size");
        fields.put(behind + 23, "tile/zeros, behind the file: size");
        int listed = find(bytes, ZipForm.LISTED);
        fields.put(listed + 46 + "tile/zeros".length() + 4, "tile/zeros, in the directory: large size or offset");
        for (Map.Entry<Integer, String> field : fields.entrySet()) {
            byte[] changed = bytes.clone();
            changed[field.getKey()] ^= 1;
            assertThat(differences(Files.write(folder.resolve("changed.zip"), changed)))
                    .anyMatch(found -> found.startsWith(field.getValue()));
        }
    }

    private interface Files64 {
        void to(ZipWriter zip) throws IOException;
    }

    private static void write(Path path, Files64 files) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 20)) {
            ZipWriter zip = new ZipWriter(out);
            files.to(zip);
            zip.finish();
        }
    }

    private static void fill(OutputStream to, SplittableRandom noise) throws IOException {
        byte[] some = new byte[1 << 20];
        for (long left = LARGE; left > 0; left -= some.length) {
            if (noise != null) {
                noise.nextBytes(some);
            }
            to.write(some, 0, (int) Math.min(some.length, left));
        }
    }

    private static int find(byte[] bytes, long signature) {
        ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bytes.length - 4; at++) {
            if (little.getInt(at) == (int) signature) {
                return at;
            }
        }
        throw new AssertionError("no such record");
    }

    private static List<String> differences(Path zip) throws IOException {
        List<String> differences = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(zip, StandardOpenOption.READ)) {
            new CanonicalZip(channel, differences::add).read();
        }
        return differences;
    }

    private static List<String> container(Path zip) throws IOException {
        return BundleVerifier.verify(zip, Optional.of("")).findings().stream()
                .filter(finding -> finding.check() == Check.CONTAINER)
                .map(Finding::what)
                .sorted()
                .toList();
    }
}
