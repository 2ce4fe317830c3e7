package org.defter.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.defter.auditor.BundledCase.Answer;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.law.Rulesets;
import org.defter.kernel.law.calendar.BusinessCalendar;
import org.defter.kernel.ledger.LedgerAudit.Check;
import org.defter.kernel.platform.ledger.LedgerFixture;
import org.defter.kernel.proposal.DocumentAttached;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle written by the tool itself, with everything that goes with it, and what is said of its documents. */
class ExportIT {

    private static final byte[] REPORT = "Komisyon raporu".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LOST = "kayıp ek".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path folder;

    private static Path bundle;
    private static Path policy;
    private static Answer exported;

    @BeforeAll
    static void export() throws Exception {
        List<DomainEvent> story = new ArrayList<>(RealCase.story());
        for (byte[] document : List.of(REPORT, LOST)) {
            story.add(new DocumentAttached(
                    RealCase.ADOPTION,
                    DocumentId.random(),
                    "Ek",
                    "application/pdf",
                    BundledCase.sha256(document),
                    LocalDate.of(2024, 9, 20)));
        }
        Path offered = Files.createDirectories(folder.resolve("offered/alt"));
        Files.write(offered.resolve("rapor.pdf"), REPORT);
        Files.write(offered.resolve("başka.pdf"), new byte[] {1, 2, 3});
        bundle = folder.resolve("bundle.zip");
        try (LedgerFixture ledger = new LedgerFixture(folder)) {
            ledger.record(story, Map.of("office", "council-office"));
            ledger.coverAll();
            policy =
                    Files.writeString(folder.resolve("policy.txt"), ledger.key().policy());
            Path rotation = Files.writeString(
                    folder.resolve("1.note"),
                    ledger.key()
                            .rotate(Instant.parse("2026-01-01T00:00:00Z"))
                            .rotations()
                            .getFirst()
                            .toString());
            exported = BundledCase.run(
                    "export",
                    "--url",
                    ledger.database().access().url(),
                    "--user",
                    ledger.database().access().application().user(),
                    "--policy",
                    policy.toString(),
                    "--documents",
                    folder.resolve("offered").toString(),
                    bundle.toString(),
                    "--rotations",
                    rotation.toString());
        }
    }

    @Test
    void everythingThatGoesWithABundleIsInIt() throws Exception {
        assertThat(exported.status()).as(exported.out()).isZero();
        assertThat(exported.out())
                .contains("document     ", "rapor.pdf " + BundledCase.sha256(REPORT))
                .contains("LEFT OUT     ", "başka.pdf")
                .contains("MISSING      " + BundledCase.sha256(LOST))
                .contains(bundle + " written\n")
                .contains("NOT LOGGED   that it was read");
        TreeMap<String, byte[]> files = BundledCase.unzip(Files.readAllBytes(bundle));
        assertThat(files.keySet().stream().filter(name -> name.startsWith("rulesets/")))
                .hasSize(Rulesets.builtIn().size());
        assertThat(files)
                .containsKeys(
                        "calendars/" + BusinessCalendar.turkiye().version() + ".json",
                        "verifier.html",
                        "rotations/0001.note",
                        "keys");
        assertThat(files.get("documents/" + BundledCase.sha256(REPORT))).isEqualTo(REPORT);
        assertThat(files.keySet().stream().filter(name -> name.startsWith("documents/")))
                .hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidAndWhatIsThereIsChecked() {
        Answer answer = BundledCase.run("verify", bundle.toString(), "--policy", policy.toString());

        assertThat(answer.status()).as(answer.out()).isZero();
        assertThat(answer.out())
                .contains("checked      1 documents")
                .contains(" documents that events name are not in the bundle: ")
                .contains("checked      texts of rulesets and calendars")
                .doesNotContain("NOT CHECKED  calendars");
    }

    /** A holiday slipped into the calendar, and a calendar that periods were counted with taken away. */
    @Test
    void aCalendarThatIsAnotherOrGoneIsNamedByBothVerifiers() throws Exception {
        Path forged = Files.createDirectories(folder.resolve("calendars"));
        String calendar = "calendars/" + BusinessCalendar.turkiye().version() + ".json";
        TreeMap<String, byte[]> changed = BundledCase.unzip(Files.readAllBytes(bundle));
        String text = new String(changed.get(calendar), StandardCharsets.UTF_8);
        changed.put(calendar, text.replaceFirst("\"days\": 4", "\"days\": 5").getBytes(StandardCharsets.UTF_8));
        Files.write(forged.resolve("changed.zip"), BundledCase.summed(changed));
        TreeMap<String, byte[]> less = BundledCase.unzip(Files.readAllBytes(bundle));
        less.remove(calendar);
        Files.write(forged.resolve("less.zip"), BundledCase.summed(less));
        TreeMap<String, byte[]> unnamed = new TreeMap<>(less);
        unnamed.put("calendars/tr.json", text.getBytes(StandardCharsets.UTF_8));
        Files.write(forged.resolve("unnamed.zip"), BundledCase.summed(unnamed));

        assertThat(findings(forged.resolve("changed.zip")))
                .containsExactly(calendar + " does not have the version periods pin");
        assertThat(findings(forged.resolve("less.zip"))).isEmpty();
        String gone = "calendars that periods were counted with are not in the bundle: "
                + BusinessCalendar.turkiye().version();
        assertThat(notChecked(forged.resolve("less.zip"))).contains(gone);
        assertThat(notChecked(forged.resolve("unnamed.zip")))
                .contains("calendars/tr.json: an older release wrote it without its version", gone);
        assertThat(SecondVerifier.run(folder, "bundles", forged.toString(), policy.toString()))
                .containsExactly("changed.zip CONTAINER", "less.zip", "unnamed.zip");
    }

    private static List<String> notChecked(Path zip) throws Exception {
        return BundleVerifier.verify(zip, java.util.Optional.of(Files.readString(policy)))
                .notChecked();
    }

    @Test
    void aDocumentThatIsAnotherOrOfNoEventIsNamedByBothVerifiers() throws Exception {
        Path forged = Files.createDirectories(folder.resolve("forged"));
        TreeMap<String, byte[]> changed = BundledCase.unzip(Files.readAllBytes(bundle));
        changed.put("documents/" + BundledCase.sha256(REPORT), LOST);
        Files.write(forged.resolve("changed.zip"), BundledCase.summed(changed));
        TreeMap<String, byte[]> more = BundledCase.unzip(Files.readAllBytes(bundle));
        more.put("documents/" + BundledCase.sha256(new byte[] {1, 2, 3}), new byte[] {1, 2, 3});
        Files.write(forged.resolve("more.zip"), BundledCase.summed(more));

        assertThat(findings(forged.resolve("changed.zip")))
                .containsExactly(
                        "documents/" + BundledCase.sha256(REPORT) + " is another file than the one events name");
        assertThat(findings(forged.resolve("more.zip")))
                .containsExactly("documents/" + BundledCase.sha256(new byte[] {1, 2, 3}) + " is named by no event");
        assertThat(SecondVerifier.run(folder, "bundles", forged.toString(), policy.toString()))
                .containsExactly("changed.zip CONTAINER", "more.zip CONTAINER");
    }

    private static List<String> findings(Path zip) throws Exception {
        return BundleVerifier.verify(zip, java.util.Optional.of(Files.readString(policy))).findings().stream()
                .filter(finding -> finding.check() == Check.CONTAINER)
                .map(finding -> finding.what())
                .toList();
    }
}
