package org.defter.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.defter.kernel.ledger.KeyRotation;
import org.defter.kernel.ledger.LedgerPage;
import org.defter.kernel.ledger.NoteKey;
import org.defter.kernel.ledger.NoteSigner;
import org.defter.kernel.platform.ledger.LedgerBundle;
import org.defter.kernel.platform.ledger.LedgerFixture;
import org.defter.kernel.platform.ledger.LedgerKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bundle of a log whose key was followed by another, and by one more, of which a statement about a key was changed and the sums made right
 * again: both verifiers find it, whether the caller knows the first key or all of them.
 */
class KeysForgeryIT {

    private static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");
    private static final String FIRST = "rotations/0001.note";
    private static final String SECOND = "rotations/0002.note";

    @TempDir
    private static Path folder;

    private static TreeMap<String, byte[]> files;
    private static String firstKey;
    private static String allKeys;
    private static String name;

    @BeforeAll
    static void export() throws Exception {
        try (LedgerFixture ledger = new LedgerFixture(folder)) {
            ledger.record(20);
            ledger.coverAll();
            firstKey = ledger.key().policy();
            name = ledger.key().origin();
            LedgerKey last = ledger.key().rotate(DAY).rotate(DAY.plusSeconds(86_400));
            allKeys = last.policy();
            ledger.record(20);
            ledger.coverAll(last);
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            new LedgerBundle(ledger.dataSource())
                    .write(
                            new LedgerBundle.Attached(
                                    last.policy(), last.rotations(), Map.of("verifier.html", LedgerPage.text())),
                            zip);
            files = BundledCase.unzip(zip.toByteArray());
        }
    }

    private static Map<String, TreeMap<String, byte[]>> forgeries() {
        NoteSigner stranger = NoteSigner.draw(name, NoteKey.Kind.LOG, new SecureRandom());
        String byStranger =
                stranger.sign(new KeyRotation(stranger.key(), DAY).text()).toString();
        Map<String, TreeMap<String, byte[]>> all = new TreeMap<>();
        all.put("signature", with(FIRST, flipped(text(FIRST))));
        all.put("moment", with(FIRST, text(FIRST).replace("2026-01-01", "2025-01-01")));
        all.put("by-a-stranger", with("rotations/0003.note", byStranger));
        all.put("nonsense", with(SECOND, "nonsense"));
        all.put("keys-of-a-stranger", with("keys", "log " + stranger.key() + "\nquorum none\n"));
        TreeMap<String, byte[]> without = new TreeMap<>(files);
        without.remove("keys");
        all.put("keys-gone", without);
        return all;
    }

    private static TreeMap<String, byte[]> with(String name, String text) {
        TreeMap<String, byte[]> changed = new TreeMap<>(files);
        changed.put(name, text.getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    private static String text(String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    /** Another letter in the middle of the signature, which ends the note. */
    private static String flipped(String note) {
        int at = note.length() - 20;
        return note.substring(0, at) + (note.charAt(at) == 'A' ? 'B' : 'A') + note.substring(at + 1);
    }

    private static String first(Path zip, String policy) throws Exception {
        return BundleVerifier.verify(zip, Optional.of(policy)).findings().stream()
                .map(finding -> finding.check().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> second(Path zips, String policy) throws Exception {
        Path trusted = Files.writeString(folder.resolve("policy.txt"), policy);
        Map<String, String> checks = new TreeMap<>();
        for (String line : SecondVerifier.run(folder, "bundles", zips.toString(), trusted.toString())) {
            String[] words = line.split(" ", 2);
            checks.put(words[0], words.length < 2 ? "" : words[1]);
        }
        return checks;
    }

    @Test
    void whateverIsSaidOfKeysIsCheckedWhomeverOneTrusts() throws Exception {
        Path forged = Files.createDirectories(folder.resolve("forged"));
        for (var forgery : forgeries().entrySet()) {
            Files.write(forged.resolve(forgery.getKey() + ".zip"), BundledCase.summed(forgery.getValue()));
        }
        Files.write(forged.resolve("untouched.zip"), BundledCase.summed(files));

        for (String policy : List.of(firstKey, allKeys)) {
            Map<String, String> first = new TreeMap<>();
            try (var zips = Files.list(forged)) {
                for (Path zip : zips.toList()) {
                    first.put(zip.getFileName().toString(), first(zip, policy));
                }
            }

            assertThat(second(forged, policy)).isEqualTo(first);
            assertThat(first.remove("untouched.zip")).isEmpty();
            assertThat(first).hasSize(6);
            assertThat(first.values()).containsOnly("CHECKPOINT");
        }
    }

    /** Who knows only the first key cannot come to the last one then; who knows all of them need not. */
    @Test
    void aStatementThatIsGoneLeavesTheLastKeyUnknown() throws Exception {
        TreeMap<String, byte[]> without = new TreeMap<>(files);
        without.remove(FIRST);
        Path zips = Files.createDirectories(folder.resolve("gone"));
        Path zip = Files.write(zips.resolve("gone.zip"), BundledCase.summed(without));

        assertThat(first(zip, firstKey)).isEqualTo("CHECKPOINT");
        assertThat(first(zip, allKeys)).isEmpty();
        assertThat(second(zips, firstKey)).containsEntry("gone.zip", "CHECKPOINT");
        assertThat(second(zips, allKeys)).containsEntry("gone.zip", "");
    }
}
