package org.defter.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.defter.kernel.ledger.LedgerAudit.Check;
import org.defter.kernel.ledger.LedgerPage;
import org.defter.kernel.ledger.RecordedEvent;
import org.defter.kernel.platform.ledger.LedgerBundle;
import org.defter.kernel.platform.ledger.LedgerFixture;
import org.defter.kernel.platform.ledger.LedgerReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bundle of which one thing was changed, for every class of bytes there is: both verifiers find it, and name it alike. The
 * untouched bundle is the control.
 */
class BundleForgeryIT {

    private static final int EVENTS = 600;

    @TempDir
    static Path folder;

    private static LedgerFixture ledger;
    static Path policy;
    private static TreeMap<String, byte[]> files;

    @BeforeAll
    static void export() throws Exception {
        ledger = new LedgerFixture(folder);
        ledger.record(EVENTS);
        ledger.coverAll();
        policy = Files.writeString(folder.resolve("policy.txt"), ledger.key().policy());
        byte[] ruleset = "{\"id\":\"tr\"}".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        new LedgerBundle(ledger.dataSource())
                .write(
                        new LedgerBundle.Attached(
                                ledger.key().policy(),
                                List.of(),
                                Map.of(
                                        "verifier.html",
                                        LedgerPage.text(),
                                        "rulesets/" + BundledCase.sha256(ruleset) + ".json",
                                        "{\"id\":\"tr\"}")),
                        zip);
        files = BundledCase.unzip(zip.toByteArray());
        Files.write(folder.resolve("bundle.zip"), zip.toByteArray());
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    /** A change of a bundle. */
    @FunctionalInterface
    private interface Forgery {
        void apply(Map<String, byte[]> files) throws Exception;
    }

    /** Every class of bytes; the sums of the files are made right again, so that only the ledger itself can tell. */
    private static Map<String, Map.Entry<Forgery, Check>> forgeries() {
        Map<String, Map.Entry<Forgery, Check>> all = new LinkedHashMap<>();
        all.put("payload", Map.entry(event(300, "payload", BundleForgeryIT::flippedBase64), Check.PAYLOAD));
        all.put("metadata", Map.entry(event(300, "metadata", BundleForgeryIT::flippedBase64), Check.METADATA));
        all.put("stream", Map.entry(event(300, "agg", it -> it + "x"), Check.EVENT));
        all.put(
                "identifier",
                Map.entry(
                        event(
                                300,
                                "event_id",
                                it -> new StringBuilder(it)
                                        .reverse()
                                        .toString()
                                        .replaceAll("^(.{12})-(.{4})-(.{4})-(.{4})-(.{8})$", "$5-$4-$3-$2-$1")),
                        Check.EVENT));
        all.put("type", Map.entry(event(300, "type", it -> it + "x"), Check.EVENT));
        all.put("revision", Map.entry(event(300, "rev", it -> "2"), Check.EVENT));
        all.put("time", Map.entry(event(300, "ts", it -> it.replaceAll("^20..", "2001")), Check.EVENT));
        all.put("number", Map.entry(number(300, "seq", 99), Check.EVENT));
        all.put("event-gone", Map.entry(lines(lines -> lines.remove(300)), Check.EVENT_MISSING));
        all.put("last-event-gone", Map.entry(lines(List::removeLast), Check.EVENT_MISSING));
        all.put("event-twice", Map.entry(lines(lines -> lines.addLast(lines.getLast())), Check.EVENT_NOT_COVERED));
        all.put(
                "event-slipped-in",
                Map.entry(
                        lines(lines -> lines.addFirst(lines.getFirst().replaceFirst("\"gi\":[0-9]+", "\"gi\":0"))),
                        Check.EVENT_NOT_COVERED));
        all.put(
                "broken-line",
                Map.entry(lines(lines -> lines.set(3, lines.get(3).replace("\":", "\": "))), Check.CONTAINER));
        all.put("entry", Map.entry(flip("tile/entries/001", 20_000), Check.ENTRY));
        all.put("narrow-entry", Map.entry(flip("tile/entries/002.p/88", 300), Check.ENTRY));
        all.put("entry-length", Map.entry(flip("tile/entries/001", 1), Check.ENTRY));
        all.put("leaf-tile", Map.entry(flip("tile/0/001", 77), Check.TILE));
        all.put("narrow-leaf-tile", Map.entry(flip("tile/0/002.p/88", 77), Check.TILE));
        all.put("upper-tile", Map.entry(flip("tile/1/000.p/2", 33), Check.TILE));
        all.put("tile-gone", Map.entry(files -> files.remove("tile/1/000.p/2"), Check.TILE));
        all.put(
                "tile-longer",
                Map.entry(
                        files -> files.put("tile/1/000.p/2", java.util.Arrays.copyOf(files.get("tile/1/000.p/2"), 65)),
                        Check.TILE));
        all.put("head-origin", Map.entry(flip("checkpoint", 3), Check.CHECKPOINT));
        all.put("head-size", Map.entry(replace("checkpoint", "\n600\n", "\n599\n"), Check.CHECKPOINT));
        all.put(
                "head-root",
                Map.entry(
                        files -> {
                            String[] lines =
                                    new String(files.get("checkpoint"), StandardCharsets.UTF_8).split("\n", -1);
                            lines[2] = flippedBase64(lines[2]);
                            files.put("checkpoint", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
                        },
                        Check.CHECKPOINT));
        all.put(
                "head-signature",
                Map.entry(
                        files -> {
                            String text = new String(files.get("checkpoint"), StandardCharsets.UTF_8).stripTrailing();
                            int at = text.lastIndexOf(' ') + 1;
                            files.put(
                                    "checkpoint",
                                    (text.substring(0, at) + flippedBase64(text.substring(at)) + "\n")
                                            .getBytes(StandardCharsets.UTF_8));
                        },
                        Check.CHECKPOINT));
        all.put("head-gone", Map.entry(files -> files.remove("checkpoint"), Check.CHECKPOINT));
        all.put(
                "ruleset",
                Map.entry(
                        files -> files.put(
                                files.keySet().stream()
                                        .filter(it -> it.startsWith("rulesets/"))
                                        .findFirst()
                                        .orElseThrow(),
                                "{}".getBytes(StandardCharsets.UTF_8)),
                        Check.CONTAINER));
        all.put("file-too-much", Map.entry(files -> files.put("more.txt", new byte[1]), Check.CONTAINER));
        return all;
    }

    private static String flippedBase64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        bytes[bytes.length - 3] ^= 1;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Forgery flip(String name, int at) {
        return files -> {
            byte[] bytes = files.get(name).clone();
            bytes[at] ^= 1;
            files.put(name, bytes);
        };
    }

    private static Forgery replace(String name, String old, String with) {
        return files -> {
            String text = new String(files.get(name), StandardCharsets.UTF_8);
            assertThat(text).contains(old);
            files.put(name, text.replace(old, with).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Forgery lines(java.util.function.Consumer<List<String>> change) {
        return files -> {
            List<String> lines = new ArrayList<>(new String(files.get("events.jsonl"), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            change.accept(lines);
            files.put("events.jsonl", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Forgery event(int line, String member, java.util.function.UnaryOperator<String> change) {
        return lines(lines -> {
            java.util.regex.Matcher old = java.util.regex.Pattern.compile("\"" + member + "\":\"([^\"]*)\"")
                    .matcher(lines.get(line));
            assertThat(old.find()).isTrue();
            String changed = lines.get(line).substring(0, old.start(1))
                    + change.apply(old.group(1))
                    + lines.get(line).substring(old.end(1));
            assertThat(changed).isNotEqualTo(lines.get(line));
            RecordedEvent.parse(changed.getBytes(StandardCharsets.UTF_8));
            lines.set(line, changed);
        });
    }

    private static Forgery number(int line, String member, long value) {
        return lines(lines -> lines.set(
                line, lines.get(line).replaceFirst("\"" + member + "\":[0-9]+", "\"" + member + "\":" + value)));
    }

    @Test
    void everyClassOfBytesIsFoundAndNamedByBothVerifiers() throws Exception {
        Path forged = Files.createDirectories(folder.resolve("forged"));
        for (var forgery : forgeries().entrySet()) {
            TreeMap<String, byte[]> changed = new TreeMap<>(files);
            forgery.getValue().getKey().apply(changed);
            Files.write(forged.resolve(forgery.getKey() + ".zip"), BundledCase.summed(changed));
        }
        Files.copy(folder.resolve("bundle.zip"), forged.resolve("untouched.zip"));

        Map<String, Set<String>> second = second(forged);
        List<String> wrong = new ArrayList<>();
        for (var forgery : forgeries().entrySet()) {
            Check expected = forgery.getValue().getValue();
            Set<String> first = first(forged.resolve(forgery.getKey() + ".zip"));
            Set<String> other = second.getOrDefault(forgery.getKey() + ".zip", Set.of());
            if (!first.contains(expected.name()) || !other.contains(expected.name())) {
                wrong.add(forgery.getKey() + " is " + expected + ", the first says " + first + ", the second " + other);
            }
            if (!first.equals(other)) {
                wrong.add(forgery.getKey() + ": the first says " + first + ", the second " + other);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(first(forged.resolve("untouched.zip"))).isEmpty();
        assertThat(second.get("untouched.zip")).isEmpty();
    }

    @Test
    void anyChangedByteOfAnyFileIsFoundByBothVerifiers() throws Exception {
        Path flipped = Files.createDirectories(folder.resolve("flipped"));
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            List<String> names = List.copyOf(files.keySet());
            String name = names.get(round % names.size());
            TreeMap<String, byte[]> changed = new TreeMap<>(files);
            byte[] bytes = changed.get(name).clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            changed.put(name, bytes);
            Files.write(flipped.resolve(round + ".zip"), BundledCase.zip(changed));
        }
        for (var result : second(flipped).entrySet()) {
            assertThat(result.getValue()).as("the second, %s", result.getKey()).isNotEmpty();
            assertThat(first(flipped.resolve(result.getKey())))
                    .as("the first, %s", result.getKey())
                    .isNotEmpty();
        }
    }

    @Test
    void anyChangedByteOfTheSumsIsFoundByBothVerifiers() throws Exception {
        Path flipped = Files.createDirectories(folder.resolve("sums"));
        int length = files.get("SHA256SUMS").length;
        for (int at = 0; at < length; at += at < 80 || at > length - 3 ? 1 : 397) {
            TreeMap<String, byte[]> changed = new TreeMap<>(files);
            byte[] sums = changed.get("SHA256SUMS").clone();
            sums[at] ^= 1;
            changed.put("SHA256SUMS", sums);
            Files.write(flipped.resolve(at + ".zip"), BundledCase.zip(changed));
        }
        for (var result : second(flipped).entrySet()) {
            assertThat(result.getValue())
                    .as("the second, byte %s", result.getKey())
                    .containsExactly("CONTAINER");
            assertThat(first(flipped.resolve(result.getKey())))
                    .as("the first, byte %s", result.getKey())
                    .containsExactly("CONTAINER");
        }
    }

    /** Of what packs the files: the check sum of each in the directory of the zip, and its name there. */
    @Test
    void aChangedCheckSumOrNameInTheZipIsFoundByBothVerifiers() throws Exception {
        Path flipped = Files.createDirectories(folder.resolve("raw"));
        byte[] bundle = Files.readAllBytes(folder.resolve("bundle.zip"));
        ByteBuffer directory = ByteBuffer.wrap(bundle).order(ByteOrder.LITTLE_ENDIAN);
        int at = directory(bundle);
        int entries = 0;
        while (directory.getInt(at) == 0x02014b50) {
            for (int field : new int[] {at + 16, at + 46}) {
                byte[] changed = bundle.clone();
                changed[field] ^= 4;
                Files.write(flipped.resolve(field + ".zip"), changed);
            }
            at += 46 + directory.getShort(at + 28) + directory.getShort(at + 30) + directory.getShort(at + 32);
            entries++;
        }
        assertThat(entries).isEqualTo(files.size());
        for (var result : second(flipped).entrySet()) {
            assertThat(result.getValue())
                    .as("the second, byte %s", result.getKey())
                    .contains("CONTAINER");
            assertThat(first(flipped.resolve(result.getKey())))
                    .as("the first, byte %s", result.getKey())
                    .contains("CONTAINER");
        }
    }

    /** A directory that leads out of the zip is a finding, not the end of the page. */
    @Test
    void aDirectoryThatLeadsElsewhereIsFoundByTheSecondVerifier() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        byte[] bundle = Files.readAllBytes(folder.resolve("bundle.zip"));
        int at = directory(bundle);
        for (int field : new int[] {at + 28, at + 42, bundle.length - 12, bundle.length - 6}) {
            byte[] changed = bundle.clone();
            changed[field + 1] ^= (byte) 0xff;
            Files.write(elsewhere.resolve(field + ".zip"), changed);
        }
        for (var result : second(elsewhere).entrySet()) {
            assertThat(result.getValue())
                    .as("the second, byte %s", result.getKey())
                    .contains("CONTAINER");
        }
    }

    /** Where the directory of the zip begins. */
    private static int directory(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
    }

    @Test
    void aFileThatIsMissingOrTooMuchIsFound() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other"));
        TreeMap<String, byte[]> more = new TreeMap<>(files);
        more.put("more.txt", new byte[1]);
        Files.write(other.resolve("more.zip"), BundledCase.zip(more));
        TreeMap<String, byte[]> less = new TreeMap<>(files);
        less.remove("verifier.html");
        Files.write(other.resolve("less.zip"), BundledCase.zip(less));
        Files.write(other.resolve("nonsense.zip"), new byte[100]);
        Files.write(
                other.resolve("cut.zip"),
                java.util.Arrays.copyOf(Files.readAllBytes(folder.resolve("bundle.zip")), 5_000));

        second(other).forEach((name, checks) -> assertThat(checks).as(name).containsExactly("CONTAINER"));
        for (String name : List.of("more.zip", "less.zip", "nonsense.zip", "cut.zip")) {
            assertThat(first(other.resolve(name))).as(name).containsExactly("CONTAINER");
        }
    }

    /** What an older release wrote stays readable; what of its zip nobody checks is said. */
    @Test
    void aBundleOfAnOlderReleaseIsVerifiedAndCalledOne() throws Exception {
        Path older = Files.createDirectories(folder.resolve("older"));
        TreeMap<String, byte[]> written = new TreeMap<>(files);
        written.remove("SHA256SUMS.packed");
        String sums = new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8);
        written.put(
                "SHA256SUMS",
                sums.replaceAll("[0-9a-f]{64}  SHA256SUMS\\.packed\n", "").getBytes(StandardCharsets.UTF_8));
        Path zip = Files.write(older.resolve("older.zip"), BundledCase.olderZip(written));
        written.put("checkpoint", flippedChecked(written.get("checkpoint")));
        Files.write(older.resolve("other.zip"), BundledCase.olderZip(written));
        // The same zip with the list that only a bundle of the one form has must be of that form.
        Files.write(older.resolve("zipped-again.zip"), BundledCase.olderZip(files));

        Map<String, Set<String>> second = second(older);
        assertThat(second).containsEntry("older.zip", Set.of()).containsEntry("zipped-again.zip", Set.of("CONTAINER"));
        for (String name : List.of("older.zip", "other.zip", "zipped-again.zip")) {
            assertThat(first(older.resolve(name))).as(name).isEqualTo(second.get(name));
        }
        assertThat(second.get("other.zip")).contains("CONTAINER");
        Outcome said = run("verify", zip.toString(), "--policy", policy.toString());
        assertThat(said.status()).isZero();
        assertThat(said.text()).contains("NOT CHECKED  " + BundleContainer.OLDER);
    }

    private static byte[] flippedChecked(byte[] bytes) {
        byte[] changed = bytes.clone();
        changed[3] ^= 1;
        return changed;
    }

    /** Lines of the sums in another order are other bytes. */
    @Test
    void aListInAnotherOrderIsFoundByBothVerifiers() throws Exception {
        Path swapped = Files.createDirectories(folder.resolve("swapped"));
        byte[] whole = BundledCase.summed(files);
        String sums = new String(BundledCase.unzip(whole).get("SHA256SUMS"), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(sums.lines().toList());
        java.util.Collections.swap(lines, 0, 1);
        TreeMap<String, byte[]> changed = BundledCase.unzip(whole);
        changed.put("SHA256SUMS", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        Files.write(swapped.resolve("swapped.zip"), BundledCase.zip(changed));
        Files.write(swapped.resolve("whole.zip"), whole);

        assertThat(second(swapped))
                .containsEntry("swapped.zip", Set.of("CONTAINER"))
                .containsEntry("whole.zip", Set.of());
        assertThat(first(swapped.resolve("swapped.zip"))).containsExactly("CONTAINER");
        assertThat(first(swapped.resolve("whole.zip"))).isEmpty();
    }

    @Test
    void bothVerifiersAgreeOnAProof() throws Exception {
        RecordedEvent event = RecordedEvent.parse(new String(files.get("events.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .skip(400)
                .findFirst()
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8));
        LedgerReader.Proven proven =
                new LedgerReader(ledger.dataSource()).proof(event.eventId()).orElseThrow();
        Path entry = Files.writeString(folder.resolve("entry.json"), proven.entry());
        Path proof = Files.writeString(
                folder.resolve("event.tlog-proof"), proven.proof().toString());
        Path other =
                Files.writeString(folder.resolve("other.json"), proven.entry().replace("\"v\":1", "\"v\":2"));

        assertThat(run("proof", entry.toString(), proof.toString(), "--policy", policy.toString())
                        .status())
                .isZero();
        assertThat(run("proof", other.toString(), proof.toString(), "--policy", policy.toString())
                        .status())
                .isEqualTo(1);
        assertThat(accepts(entry, proof)).isTrue();
        assertThat(accepts(other, proof)).isFalse();
    }

    @Test
    void theToolSaysWhatItCheckedAndWhatNot() throws Exception {
        Outcome well = run("verify", folder.resolve("bundle.zip").toString(), "--policy", policy.toString());
        assertThat(well.status()).isZero();
        assertThat(well.text())
                .contains("checked      600 leaves, 600 events, tiles and root")
                .contains("NOT CHECKED  witnesses: the policy asks for none")
                .doesNotContain("older release")
                .contains("Nothing was altered.")
                .doesNotContain("give a --policy");
        assertThat(run("verify", folder.resolve("bundle.zip").toString()).text())
                .contains("give a --policy");

        TreeMap<String, byte[]> changed = new TreeMap<>(files);
        event(5, "payload", BundleForgeryIT::flippedBase64).apply(changed);
        Path forged = Files.write(folder.resolve("one.zip"), BundledCase.summed(changed));
        Outcome differs = run("verify", forged.toString(), "--policy", policy.toString());
        assertThat(differs.status()).isEqualTo(1);
        assertThat(differs.text()).contains("DIFFERS      PAYLOAD: the payload of StoneLaid 6");

        assertThat(run("verify", folder.resolve("nowhere.zip").toString()).status())
                .isEqualTo(2);
        assertThat(run("verify").status()).isEqualTo(2);
        assertThat(run().status()).isEqualTo(2);
        assertThat(run("doctor", "--policy", policy.toString()).status()).isZero();
        assertThat(run("doctor", "--policy", forged.toString()).status()).isEqualTo(1);
    }

    private record Outcome(int status, String text) {}

    private static Outcome run(String... arguments) {
        StringWriter text = new StringWriter();
        int status = Auditor.commandLine()
                .setOut(new PrintWriter(text))
                .setErr(new PrintWriter(text))
                .execute(arguments);
        return new Outcome(status, text.toString());
    }

    private static Set<String> first(Path bundle) throws IOException {
        return BundleVerifier.verify(bundle, Optional.of(Files.readString(policy))).findings().stream()
                .map(finding -> finding.check().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The checks that found something, by the name of the zip; here the verifier of the page run by Node. */
    Map<String, Set<String>> findings(Path bundles) throws Exception {
        Map<String, Set<String>> results = new TreeMap<>();
        for (String line : SecondVerifier.run(folder, "bundles", bundles.toString(), policy.toString())) {
            List<String> words = List.of(line.split(" "));
            results.put(words.getFirst(), new TreeSet<>(words.subList(1, words.size())));
        }
        return results;
    }

    /** Whether the second verifier accepts a proof. */
    boolean accepts(Path entry, Path proof) throws Exception {
        List<String> said = SecondVerifier.run(folder, "proof", entry.toString(), proof.toString(), policy.toString());
        assertThat(said).hasSize(1).isSubsetOf("accepted", "refused");
        return said.equals(List.of("accepted"));
    }

    private Map<String, Set<String>> second(Path bundles) throws Exception {
        Map<String, Set<String>> results = findings(bundles);
        try (var zips = Files.list(bundles)) {
            assertThat(results).hasSize((int) zips.count());
        }
        return results;
    }
}
