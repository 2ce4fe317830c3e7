package org.defter.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.defter.auditor.BundledCase.Answer;
import org.defter.kernel.accesslog.AccessLogSealed;
import org.defter.kernel.id.AccessLogId;
import org.defter.kernel.platform.operations.DayDigest;
import org.defter.kernel.platform.operations.OperationsEntry;
import org.defter.kernel.platform.operations.OperationsPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The access log of three sealed days and one that is not over, as an auditor has it, and what is said when it was altered. */
class SealsIT {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The third is a minute after midnight in Türkiye, on the second day. */
    private static final List<OperationsEntry> LOG = List.of(
            entry(1, "2026-03-01T08:00:00.123456Z", "ayşe"),
            entry(2, "2026-03-01T09:00:00Z", "mehmet"),
            entry(4, "2026-03-01T21:01:00Z", "ayşe"),
            entry(5, "2026-03-03T08:00:00Z", "ayşe"),
            entry(6, "2026-03-04T08:00:00Z", "ayşe"));

    @TempDir
    private static Path folder;

    private static Path bundle;
    private static Path broken;

    @BeforeAll
    static void export() throws Exception {
        String first = root(FIRST, LOG.subList(0, 2));
        String second = root(FIRST.plusDays(1), LOG.subList(2, 3));
        String third = root(FIRST.plusDays(2), LOG.subList(3, 4));
        bundle = BundledCase.export(
                folder, List.of(seal(0, 2, first, null), seal(1, 1, second, first), seal(2, 1, third, second)));
        broken = BundledCase.export(
                Files.createDirectory(folder.resolve("broken")),
                List.of(seal(0, 2, first, null), seal(2, 1, third, second)));
    }

    private static OperationsEntry entry(long id, String at, String actor) {
        return new OperationsEntry(
                id,
                Instant.parse(at),
                "AUDIT_READ",
                actor,
                "DONE",
                Map.of("rows", 3, "share", 0.25, "path", "/api/audit"));
    }

    private static String root(LocalDate day, List<OperationsEntry> entries) {
        return DayDigest.of(day, entries).root();
    }

    private static AccessLogSealed seal(int days, long entries, String root, @Nullable String previous) {
        return new AccessLogSealed(
                AccessLogId.ofInstallation(), FIRST.plusDays(days), entries, root, previous, FIRST.plusDays(days + 1L));
    }

    private static Answer seals(Path of, List<OperationsEntry> entries) throws Exception {
        Path log = folder.resolve("log.json");
        // Two pages one after the other, as they come from curl.
        int half = entries.size() / 2;
        Files.writeString(
                log,
                JSON.writeValueAsString(new OperationsPage(entries.subList(half, entries.size()), 0, 100, 9))
                        + JSON.writeValueAsString(new OperationsPage(entries.subList(0, half), 1, 100, 9)));
        return BundledCase.run("seals", of.toString(), log.toString());
    }

    @Test
    void saysWhatIsAsItWasSealedAndWhatNobodyCanTell() throws Exception {
        Answer answer = seals(bundle, LOG);

        assertThat(answer.out())
                .contains(
                        "checked      3 seals, each following the day before, 2026-03-01 to 2026-03-03",
                        "checked      2026-03-01: 2 entries, as they were sealed",
                        "checked      2026-03-02: 1 entries, as they were sealed",
                        "checked      2026-03-03: 1 entries, as they were sealed",
                        "NOT CHECKED  2026-03-04: 1 entries; no seal of that day is in the bundle",
                        "NOT CHECKED  that everything that was done was entered")
                .endsWith("Nothing was altered.%n".formatted());
        assertThat(answer.status()).isZero();
    }

    @Test
    void namesADayWithAChangedEntry() throws Exception {
        List<OperationsEntry> log = new ArrayList<>(LOG);
        log.set(2, entry(4, "2026-03-01T21:01:00Z", "fatma"));

        Answer answer = seals(bundle, log);

        assertThat(differences(answer))
                .containsExactly(
                        "DIFFERS      2026-03-02: one or more of its 1 entries (4 to 4) say something else than"
                                + " was sealed; GET /api/operations/log/seals/2026-03-02 tells which");
        assertThat(answer.status()).isEqualTo(1);
    }

    @Test
    void namesADayWithAnEntryMoreOrLess() throws Exception {
        List<OperationsEntry> less = new ArrayList<>(LOG);
        less.remove(2);
        List<OperationsEntry> more = new ArrayList<>(LOG);
        more.add(entry(3, "2026-03-01T10:00:00Z", "ayşe"));

        assertThat(differences(seals(bundle, less)))
                .containsExactly("DIFFERS      2026-03-02: 1 entries were sealed, here are 0");
        assertThat(differences(seals(bundle, more)))
                .containsExactly("DIFFERS      2026-03-01: 2 entries were sealed, here are 3 (1 to 3)");
    }

    @Test
    void namesAnEntryOfWhichThereAreTwo() throws Exception {
        List<OperationsEntry> log = new ArrayList<>(LOG);
        log.add(LOG.get(1));
        assertThat(seals(bundle, log).status()).isZero();
        log.add(entry(2, "2026-03-01T09:00:00Z", "fatma"));

        assertThat(differences(seals(bundle, log))).contains("DIFFERS      entry 2 is there twice, and not the same");
    }

    @Test
    void namesASealThatDoesNotFollowTheOneBefore() throws Exception {
        assertThat(differences(seals(broken, LOG)))
                .first()
                .isEqualTo("DIFFERS      2026-03-03: the seal before it is that of 2026-03-01");
    }

    @Test
    void saysWhichSealedDaysWereNotGiven() throws Exception {
        assertThat(seals(bundle, LOG.subList(2, 3)).out())
                .contains("NOT CHECKED  2 sealed days before or after the entries given");
    }

    @Test
    void saysThatAFileIsNoLog() throws Exception {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"title\":\"Forbidden\"}");

        Answer answer = BundledCase.run("seals", bundle.toString(), other.toString());

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.out()).contains("has no entries of the access log");
    }

    private static List<String> differences(Answer answer) {
        return answer.out().lines().filter(line -> line.startsWith("DIFFERS")).toList();
    }
}
