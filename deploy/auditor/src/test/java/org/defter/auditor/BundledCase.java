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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.ledger.LedgerPage;
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

    static byte[] zip(Map<String, byte[]> files) throws IOException {
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

    /** A bundle of these files whose sums are right, so that only what they say can tell that one was changed. */
    static byte[] summed(Map<String, byte[]> files) throws Exception {
        TreeMap<String, byte[]> summed = new TreeMap<>(files);
        summed.remove("SHA256SUMS");
        StringBuilder sums = new StringBuilder();
        for (var file : summed.entrySet()) {
            sums.append(sha256(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        summed.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        return zip(summed);
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
