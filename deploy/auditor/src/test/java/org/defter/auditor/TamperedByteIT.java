package org.defter.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.defter.kernel.RealCase;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.ledger.LedgerAudit.Check;
import org.defter.kernel.ledger.LedgerAudit.Finding;
import org.defter.kernel.platform.ledger.LedgerBundle;
import org.defter.kernel.platform.ledger.LedgerFixture;
import org.defter.kernel.platform.ledger.LedgerKey;
import org.defter.kernel.proposal.DocumentAttached;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole bundle with a file of every kind, of which one bit of one byte was changed: both verifiers find it, agree in which
 * checks do, and name the file and the field. {@code -Ddefter.tampered.stride=1} leaves no byte out,
 * otherwise it is every fifth.
 */
class TamperedByteIT {

    /** A record of the zip as it is documented: its fields and how many bytes each has, 0 for the name. */
    private static final Map<String, Integer> BEFORE =
            fields("signature 4, version 2, flags 2, method 2, time 2, date 2, check sum 4, packed size 4, size 4,"
                    + " length of the name 2, length of extra fields 2, name 0");

    private static final Map<String, Integer> BEHIND = fields("signature 4, check sum 4, packed size 4, size 4");
    private static final Map<String, Integer> LISTED = fields(
            "signature 4, made by 2, version 2, flags 2, method 2, time 2, date 2, check sum 4, packed size 4, size 4,"
                    + " length of the name 2, length of extra fields 2, length of the comment 2, disk 2,"
                    + " internal attributes 2, external attributes 4, offset 4, name 0");
    private static final Map<String, Integer> END = fields(
            "signature 4, disk 2, disk of the directory 2, files on this disk 2, files 2, size of the directory 4,"
                    + " offset of the directory 4, length of the comment 2");

    @TempDir
    static Path folder;

    static Path policy;
    static Path bundle;
    private static byte[] bytes;

    @BeforeAll
    static void export() throws Exception {
        byte[] paper = "Komisyon raporu, Komisyon raporu".getBytes(StandardCharsets.UTF_8);
        String ruleset = "{\"id\":\"tr\"}";
        String sum = BundledCase.sha256(ruleset.getBytes(StandardCharsets.UTF_8));
        try (LedgerFixture ledger = new LedgerFixture(folder)) {
            ledger.record(1);
            ledger.record(
                    List.of(new DocumentAttached(
                            RealCase.ADOPTION,
                            DocumentId.random(),
                            "Ek",
                            "application/pdf",
                            BundledCase.sha256(paper),
                            LocalDate.of(2024, 9, 9))),
                    Map.of("office", "council-office"));
            LedgerKey key = ledger.key().rotate(Instant.parse("2026-01-01T00:00:00Z"));
            ledger.coverAll(key);
            policy = Files.writeString(folder.resolve("policy.txt"), key.policy());
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            new LedgerBundle(ledger.dataSource())
                    .write(
                            new LedgerBundle.Attached(
                                    key.policy(),
                                    key.rotations(),
                                    Map.of(
                                            "rulesets/" + sum + ".json",
                                            ruleset,
                                            "calendars/tr." + sum.substring(0, 12) + ".json",
                                            ruleset),
                                    _ -> Optional.of(new ByteArrayInputStream(paper))),
                            zip);
            bytes = zip.toByteArray();
        }
        bundle = Files.write(folder.resolve("bundle.zip"), bytes);
    }

    private static Map<String, Integer> fields(String said) {
        Map<String, Integer> fields = new LinkedHashMap<>();
        for (String field : said.split(", ")) {
            int at = field.lastIndexOf(' ');
            fields.put(field.substring(0, at), Integer.valueOf(field.substring(at + 1)));
        }
        return fields;
    }

    /** What was said of a changed byte. */
    record Said(String checks, List<String> container) {}

    /** Bytes of which a verifier must say one of these; whether they are the zip's own and no file's. */
    private record Region(int to, List<String> expected, boolean form) {}

    /** The regions by their first byte. */
    private static TreeMap<Integer, Region> regions() {
        TreeMap<Integer, Region> regions = new TreeMap<>();
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int directory = zip.getInt(bytes.length - 6);
        int listed = directory;
        while (zip.getInt(listed) == 0x02014b50) {
            int length = zip.getShort(listed + 28);
            String name = new String(bytes, listed + 46, length, StandardCharsets.UTF_8);
            int before = zip.getInt(listed + 42);
            int packed = zip.getInt(listed + 20);
            int contents = before + 30 + length;
            add(regions, BEFORE, name + ", before the file", name, before);
            if (name.startsWith("SHA256SUMS")) {
                regions.put(contents, new Region(contents + packed, List.of(name), false));
            } else {
                regions.put(
                        contents,
                        new Region(
                                contents + packed,
                                List.of(name + " is not packed as in SHA256SUMS.packed", name + " cannot be unpacked"),
                                false));
                add(regions, BEHIND, name + ", behind the file", name, contents + packed);
            }
            listed = add(regions, LISTED, name + ", in the directory", name, listed);
        }
        assertThat(add(regions, END, "the end of the zip", "", listed)).isEqualTo(bytes.length);
        return regions;
    }

    private static int add(
            TreeMap<Integer, Region> regions, Map<String, Integer> fields, String where, String name, int from) {
        int at = from;
        for (var field : fields.entrySet()) {
            int to = at + (field.getValue() == 0 ? name.length() : field.getValue());
            regions.put(at, new Region(to, List.of(where + ": " + field.getKey(), where + "|" + field.getKey()), true));
            at = to;
        }
        return at;
    }

    @Test
    void eachChangedByteIsFoundAndNamedAlikeByBothVerifiers() throws Exception {
        TreeMap<Integer, Region> regions = regions();
        int last = 0;
        for (var region : regions.entrySet()) {
            assertThat(region.getKey()).as("every byte is of a region").isEqualTo(last);
            last = region.getValue().to();
        }
        assertThat(last).isEqualTo(bytes.length);
        assertThat(first(bytes)).isEqualTo(new Said("", List.of()));

        Map<Integer, Said> second = second(0, stride());
        List<String> wrong = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += stride()) {
            byte[] changed = bytes.clone();
            changed[at] ^= (byte) (1 << at % 8);
            Said one = first(changed);
            Said two = second.getOrDefault(at, new Said("", List.of()));
            Region region = regions.floorEntry(at).getValue();
            if (!one.checks().equals(two.checks())) {
                wrong.add(at + " " + region.expected() + ": the first says " + one + ", the second " + two);
            } else if (region.form() && !one.equals(two)) {
                wrong.add(at + " is named otherwise: " + one + ", by the second " + two);
            } else if (!one.checks().contains("CONTAINER") || !named(one, region) || !named(two, region)) {
                wrong.add(at + " should be " + region.expected() + ": " + one + two);
            }
        }
        assertThat(second).hasSize((bytes.length + stride() - 1) / stride());
        assertThat(wrong).isEmpty();
    }

    private static boolean named(Said said, Region region) {
        return region.expected().stream()
                .anyMatch(expected ->
                        said.container().stream().anyMatch(what -> what.contains(expected) || lists(what, expected)));
    }

    /** Whether a finding of several fields of a record has this one among them. */
    private static boolean lists(String what, String expected) {
        int at = expected.indexOf('|');
        return at > 0
                && what.startsWith(expected.substring(0, at) + ": ")
                && Arrays.asList(what.substring(at + 2).split(", ")).contains(expected.substring(at + 1));
    }

    private static Said first(byte[] changed) throws IOException {
        Path zip = Files.write(folder.resolve("changed.zip"), changed);
        List<Finding> findings = BundleVerifier.verify(zip, Optional.of(Files.readString(policy)))
                .findings();
        return new Said(
                String.join(
                        " ",
                        findings.stream()
                                .map(finding -> finding.check().name())
                                .distinct()
                                .sorted()
                                .toList()),
                findings.stream()
                        .filter(finding -> finding.check() == Check.CONTAINER)
                        .map(Finding::what)
                        .sorted()
                        .toList());
    }

    /** How many bytes the next one is further. */
    int stride() {
        return Integer.getInteger("defter.tampered.stride", 5);
    }

    /** What the second verifier says, here run by Node, by the byte that was changed. */
    Map<Integer, Said> second(int from, int stride) throws Exception {
        return said(SecondVerifier.run(
                folder,
                "tampered",
                bundle.toString(),
                policy.toString(),
                Integer.toString(from),
                Integer.toString(stride))
                .stream());
    }

    static Map<Integer, Said> said(Stream<String> lines) {
        Map<Integer, Said> said = new TreeMap<>();
        lines.forEach(line -> {
            List<String> words = List.of(line.split("\t", -1));
            said.put(Integer.valueOf(words.getFirst()), new Said(words.get(1), words.subList(2, words.size())));
        });
        return said;
    }
}
