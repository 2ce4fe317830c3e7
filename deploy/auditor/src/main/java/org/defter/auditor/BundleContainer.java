package org.defter.auditor;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.defter.kernel.ledger.LedgerAudit.Check;
import org.defter.kernel.ledger.LedgerAudit.Finding;
import org.defter.kernel.ledger.ZipForm;

/**
 * What a bundle is packed in: a zip of one form, with each file once, under a name a bundle has, with the sums of its contents
 * and of its packed bytes. A bundle of an older release has neither the form nor the second sums; of it names, contents, sums
 * and check sums are compared. The page verifies the same ({@code verifier.html}).
 */
final class BundleContainer {

    /** What of an older zip nobody reads, and so nobody can check. */
    static final String OLDER =
            "the form of the zip, which an older release wrote: its dates, versions, flags, attributes,"
                    + " extra fields and comments, bytes between its files, and how they are packed";

    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64})  (.+)");
    private static final Pattern NAME =
            Pattern.compile("SHA256SUMS|SHA256SUMS\\.packed|checkpoint|keys|events\\.jsonl|verifier\\.html"
                    + "|(?:rotations|rulesets|calendars|documents|tile)/[!-~]+");
    private static final int BUFFER = 65_536;

    /**
     * The outcome.
     *
     * @param findings differences between the zip and what a bundle is
     * @param sums of the contents, by the names of the files
     * @param older whether an older release wrote it, see {@link #OLDER}
     * @param whole whether each file can be read
     */
    record Contents(List<Finding> findings, Map<String, String> sums, boolean older, boolean whole) {
        Contents {
            findings = List.copyOf(findings);
            sums = Map.copyOf(sums);
        }
    }

    private final List<Finding> findings = new ArrayList<>();

    private BundleContainer() {}

    /** Reads it and hashes each byte of the files once, so that nobody need do it again. */
    static Contents compare(Path bundle) throws IOException {
        BundleContainer container = new BundleContainer();
        if (!isOlder(bundle)) {
            return container.canonical(bundle);
        }
        try (ZipFile zip = new ZipFile(bundle.toFile(), StandardCharsets.UTF_8)) {
            return container.older(zip);
        }
    }

    /** Whether it neither has nor lists what only a bundle of the one form has. */
    private static boolean isOlder(Path bundle) throws IOException {
        try (ZipFile zip = new ZipFile(bundle.toFile(), StandardCharsets.UTF_8)) {
            return isOlder(zip);
        } catch (ZipException | EOFException e) {
            // Whoever reads it record by record can say where it is broken.
            return false;
        }
    }

    private static boolean isOlder(ZipFile zip) throws IOException {
        return zip.getEntry(ZipForm.PACKED_SUMS) == null && !text(zip).contains("  " + ZipForm.PACKED_SUMS + "\n");
    }

    private static String text(ZipFile zip) throws IOException {
        ZipEntry sums = zip.getEntry(ZipForm.SUMS);
        if (sums == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(sums)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Whether a file of a bundle can have this name. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private void add(String what) {
        // Whoever wrote the bundle chose the names in it: none of them is to write a line of its own.
        findings.add(new Finding(Check.CONTAINER, what.replaceAll("\\p{Cntrl}", "?")));
    }

    private Contents canonical(Path bundle) throws IOException {
        try (FileChannel file = FileChannel.open(bundle)) {
            CanonicalZip zip = new CanonicalZip(file, this::add);
            zip.read();
            SequencedMap<String, String> contents = new LinkedHashMap<>();
            SequencedMap<String, String> packed = new LinkedHashMap<>();
            for (String name : zip.names()) {
                named(name);
                contents.put(name, zip.sums(name).contents());
                if (!ZipForm.isList(name)) {
                    packed.put(name, zip.sums(name).packed());
                }
            }
            if (zip.whole()) {
                compare(ZipForm.PACKED_SUMS, zip.list(ZipForm.PACKED_SUMS), packed, " is not packed as in ");
                compare(ZipForm.SUMS, zip.list(ZipForm.SUMS), contents, " is not the file in ");
            }
            return new Contents(findings, contents, false, zip.whole());
        }
    }

    private Contents older(ZipFile zip) throws IOException {
        Map<String, String> sums = new HashMap<>();
        List<? extends ZipEntry> entries = zip.stream().toList();
        SequencedMap<String, String> listed = listed(ZipForm.SUMS, text(zip));
        for (ZipEntry entry : entries) {
            String name = entry.getName();
            named(name);
            String sum = sum(zip, entry);
            if (sums.put(name, sum) != null) {
                add("a file stands in the zip twice: " + name);
            }
            if (!name.equals(ZipForm.SUMS) && !sum.equals(listed.remove(name))) {
                add(name + " is not the file in " + ZipForm.SUMS);
            }
        }
        listed.keySet().forEach(name -> add(name + " stands in " + ZipForm.SUMS + " and is missing"));
        return new Contents(findings, sums, true, true);
    }

    private void named(String name) {
        if (!isName(name)) {
            add(name + " is no file of a bundle");
        }
    }

    /** The sums by name; every byte of the list is read, so that none can be changed unseen. */
    private SequencedMap<String, String> listed(String name, String list) {
        SequencedMap<String, String> listed = new LinkedHashMap<>();
        if (list.isEmpty()) {
            return listed;
        }
        List<String> lines = List.of(list.split("\n", -1));
        for (String line : lines.subList(0, lines.size() - 1)) {
            Matcher sum = SUM.matcher(line);
            if (!sum.matches() || listed.put(sum.group(2), sum.group(1)) != null) {
                add("a line of " + name + " is not the sum of a file");
            }
        }
        if (!lines.getLast().isEmpty()) {
            add(name + " does not end with a line");
        }
        return listed;
    }

    /** A list has a line for each file, in their order. */
    private void compare(String name, String list, SequencedMap<String, String> sums, String differs) {
        int before = findings.size();
        SequencedMap<String, String> listed = listed(name, list);
        StringBuilder form = new StringBuilder();
        sums.forEach((file, sum) -> {
            if (!file.equals(ZipForm.SUMS)) {
                form.append(sum).append("  ").append(file).append('\n');
                if (!sum.equals(listed.remove(file))) {
                    add(file + differs + name);
                }
            }
        });
        listed.keySet().forEach(file -> add(file + " stands in " + name + " and is missing"));
        if (findings.size() == before && !list.contentEquals(form)) {
            add("the lines of " + name + " are not in the order of the files");
        }
    }

    private String sum(ZipFile zip, ZipEntry entry) throws IOException {
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

    /** A new SHA-256. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
