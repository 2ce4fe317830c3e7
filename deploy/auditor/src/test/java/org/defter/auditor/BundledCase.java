package org.defter.auditor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.ledger.LedgerPage;
import org.defter.kernel.ledger.ZipForm;
import org.defter.kernel.platform.ledger.LedgerBundle;
import org.defter.kernel.platform.ledger.LedgerFixture;

/** Bundles of stories, made as the server makes them, and the tool asked about them. */
final class BundledCase {

    /** What came of a command. */
    record Answer(int status, String out) {}

    private BundledCase() {}

    /** Records a story by one clerk of the council office, covers and exports it. */
    static Path export(Path folder, List<? extends DomainEvent> story) throws Exception {
        Path bundle = folder.resolve("bundle.zip");
        try (LedgerFixture ledger = new LedgerFixture(folder)) {
            ledger.record(
                    story,
                    Map.of("actorIssuer", "https://giris.example", "actorSubject", "ayse", "office", "council-office"));
            ledger.coverAll();
            Files.writeString(folder.resolve("policy.txt"), ledger.key().policy());
            try (var out = Files.newOutputStream(bundle)) {
                new LedgerBundle(ledger.dataSource())
                        .write(
                                new LedgerBundle.Attached(
                                        ledger.key().policy(), List.of(), Map.of("verifier.html", LedgerPage.text())),
                                out);
            }
        }
        return bundle;
    }

    static Answer run(String... arguments) {
        StringWriter text = new StringWriter();
        int status = Auditor.execute(new PrintWriter(text), arguments);
        return new Answer(status, text.toString());
    }

    static TreeMap<String, byte[]> unzip(byte[] zip) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    /** A zip as an older release wrote it, with the files and lists there are. */
    static byte[] olderZip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A zip of the one form with these files, whatever the lists among them say; the lists come last. */
    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        List<ZipForm.File> records = new ArrayList<>();
        List<String> names = new ArrayList<>(files.keySet());
        for (String list : List.of(ZipForm.PACKED_SUMS, ZipForm.SUMS)) {
            if (names.remove(list)) {
                names.add(list);
            }
        }
        for (String name : names) {
            byte[] contents = files.getOrDefault(name, new byte[0]);
            byte[] packed = ZipForm.isList(name) ? contents : deflated(contents);
            CRC32 crc = new CRC32();
            crc.update(contents);
            ZipForm.File file = new ZipForm.File(name, crc.getValue(), contents.length, packed.length, zip.size());
            zip.writeBytes(ZipForm.before(file).bytes());
            zip.writeBytes(packed);
            zip.writeBytes(ZipForm.behind(file).bytes());
            records.add(file);
        }
        int directory = zip.size();
        records.forEach(file -> zip.writeBytes(ZipForm.listed(file).bytes()));
        zip.writeBytes(
                ZipForm.end(records.size(), directory, zip.size() - directory).bytes());
        return zip.toByteArray();
    }

    static byte[] deflated(byte[] contents) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(contents);
        deflater.finish();
        byte[] packed = new byte[contents.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    /** A bundle of these files whose sums are right, so that only what they say can tell that one was changed. */
    static byte[] summed(Map<String, byte[]> files) throws Exception {
        TreeMap<String, byte[]> summed = new TreeMap<>(files);
        summed.remove(ZipForm.SUMS);
        summed.remove(ZipForm.PACKED_SUMS);
        StringBuilder packed = new StringBuilder();
        StringBuilder sums = new StringBuilder();
        for (var file : summed.entrySet()) {
            packed.append(line(deflated(file.getValue()), file.getKey()));
            sums.append(line(file.getValue(), file.getKey()));
        }
        byte[] list = packed.toString().getBytes(StandardCharsets.UTF_8);
        sums.append(line(list, ZipForm.PACKED_SUMS));
        summed.put(ZipForm.PACKED_SUMS, list);
        summed.put(ZipForm.SUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
        return zip(summed);
    }

    private static String line(byte[] bytes, String name) throws Exception {
        return sha256(bytes) + "  " + name + "\n";
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
