package org.defter.auditor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.defter.kernel.ledger.LedgerAudit.Check;
import org.defter.kernel.ledger.LedgerAudit.Finding;

/**
 * What a bundle is packed in: each file once, under a name a bundle has, with the sum that {@code SHA256SUMS} lists, and with
 * the check sum of the zip's directory. The page verifies the same ({@code verifier.html}).
 */
final class BundleContainer {

    /** What of a zip nobody reads, and so nobody can check. */
    static final String UNREAD =
            "what the zip says besides names and contents: dates, comments, the headers before each file";

    private static final String SUMS = "SHA256SUMS";
    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64})  (.+)");
    private static final Pattern NAME = Pattern.compile("SHA256SUMS|checkpoint|keys|events\\.jsonl|verifier\\.html"
            + "|(?:rotations|rulesets|calendars|documents|tile)/.+");
    private static final int BUFFER = 65_536;

    private final ZipFile zip;
    private final List<Finding> findings = new ArrayList<>();

    private BundleContainer(ZipFile zip) {
        this.zip = zip;
    }

    /** Differences between the zip and what a bundle is. */
    static List<Finding> compare(ZipFile zip) throws IOException {
        BundleContainer container = new BundleContainer(zip);
        container.files(container.listed());
        return container.findings;
    }

    private void add(String what) {
        findings.add(new Finding(Check.CONTAINER, what));
    }

    /** The sums by name; every byte of the list is read, so that none can be changed unseen. */
    private Map<String, String> listed() throws IOException {
        Map<String, String> listed = new HashMap<>();
        ZipEntry sums = zip.getEntry(SUMS);
        if (sums == null) {
            return listed;
        }
        String text;
        try (InputStream in = zip.getInputStream(sums)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> lines = List.of(text.split("\n", -1));
        for (String line : lines.subList(0, lines.size() - 1)) {
            Matcher sum = SUM.matcher(line);
            if (!sum.matches() || listed.put(sum.group(2), sum.group(1)) != null) {
                add("a line of " + SUMS + " is not the sum of a file");
            }
        }
        if (!lines.getLast().isEmpty()) {
            add(SUMS + " does not end with a line");
        }
        return listed;
    }

    private void files(Map<String, String> listed) throws IOException {
        List<? extends ZipEntry> entries = zip.stream().toList();
        for (ZipEntry entry : entries) {
            String name = entry.getName();
            String sum = sum(entry);
            if (!NAME.matcher(name).matches()) {
                add(name + " is no file of a bundle");
            }
            if (!name.equals(SUMS) && !sum.equals(listed.remove(name))) {
                add(name + " is not the file in " + SUMS);
            }
        }
        listed.keySet().forEach(name -> add(name + " stands in " + SUMS + " and is missing"));
        if (entries.stream().map(ZipEntry::getName).distinct().count() != entries.size()) {
            add("a file stands in the zip twice");
        }
    }

    private String sum(ZipEntry entry) throws IOException {
        MessageDigest digest = sha256();
        CRC32 check = new CRC32();
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                check.update(buffer, 0, read);
            }
        }
        if (check.getValue() != entry.getCrc()) {
            add("the zip is broken at " + entry.getName());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
