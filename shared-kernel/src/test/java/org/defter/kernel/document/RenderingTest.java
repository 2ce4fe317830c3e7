package org.defter.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.archive.ArchiveHistories;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReportText;
import org.defter.kernel.document.paper.PaperPdf;
import org.defter.kernel.document.paper.VeraPdf;
import org.defter.kernel.document.template.Rendering;
import org.defter.kernel.document.template.Templates;
import org.defter.kernel.id.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every template on the real case. */
class RenderingTest {

    private static final DocumentId ID = new DocumentId(UUID.fromString("704d0f0e-1f0b-4a39-9f7e-6f6a1c2f9b10"));
    private static final LocalDate DAY = LocalDate.of(2025, 5, 2);

    static UUID subject(DocumentKind kind) {
        return switch (kind) {
            case REPORT, REFERRAL_LETTER -> RealCase.review(RealCase.AUTHORITY).value();
            case DECISION, CIVIL_AUTHORITY_LETTER, ANNOUNCEMENT, AUDIT_EXTRACT -> RealCase.ADOPTION.value();
            case AGENDA, MINUTES -> RealCase.sitting(LocalDate.of(2024, 9, 13)).value();
            case MONITORING_TABLE -> MonitoredStory.PERIOD.value();
            case IMPORTED_DOCUMENT ->
                ArchiveHistories.corrected().getFirst().archiveRecordId().value();
        };
    }

    static byte[] rendered(DocumentKind kind) {
        return rendered(kind, Templates.current(kind));
    }

    /** The real case with its monitoring, and documents of before it entered last: the imprints of all others stay as they are. */
    private static List<DomainEvent> story() {
        List<DomainEvent> story = new ArrayList<>(MonitoredStory.story());
        story.addAll(ArchiveHistories.corrected());
        return story;
    }

    private static byte[] rendered(DocumentKind kind, String template) {
        List<DomainEvent> story = kind == DocumentKind.IMPORTED_DOCUMENT ? story() : MonitoredStory.story();
        return Rendering.of(
                        ID,
                        template,
                        subject(kind),
                        story.size(),
                        "https://defter.example/public/documents/" + ID,
                        DAY,
                        Told.upTo(story, story.size()))
                .orElseThrow()
                .bytes();
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** Run by itself: prints the digest of every kind. */
    public static void main(String[] arguments) throws Exception {
        StringBuilder all = new StringBuilder();
        for (DocumentKind kind : DocumentKind.values()) {
            all.append(kind).append(' ').append(sha256(rendered(kind))).append('\n');
        }
        Files.writeString(Path.of(arguments[0]), all);
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void complyWithPdfA2aAndPdfUa1(DocumentKind kind) throws Exception {
        assertThat(VeraPdf.faults(rendered(kind))).isEmpty();
    }

    /** A used template never changes: who must change one adds the next version and leaves this line as it is. */
    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void haveTheBytesTheyAlwaysHad(DocumentKind kind) throws Exception {
        Map<String, String> pinned = new TreeMap<>();
        try (var lines = getClass().getResourceAsStream("/documents/pinned.txt")) {
            new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .forEach(line -> pinned.put(line[0], line[1]));
        }
        assertThat(pinned).containsKey(Templates.current(kind));
        for (var used : pinned.entrySet()) {
            if (used.getKey().startsWith(kind.template() + "@")) {
                assertThat(sha256(rendered(kind, used.getKey())))
                        .as(used.getKey())
                        .isEqualTo(used.getValue());
            }
        }
    }

    @Test
    void areTheSameBytesInTwoJavaVirtualMachines() throws Exception {
        Path there = Files.createTempFile("rendered", ".txt");
        try {
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Duser.timezone=America/New_York",
                            "-Duser.language=tr",
                            "-Djava.awt.headless=true",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            RenderingTest.class.getName(),
                            there.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(other.waitFor(120, TimeUnit.SECONDS)).isTrue();
            StringBuilder here = new StringBuilder();
            for (DocumentKind kind : DocumentKind.values()) {
                here.append(kind).append(' ').append(sha256(rendered(kind))).append('\n');
            }
            assertThat(Files.readString(there)).isEqualTo(here.toString());
        } finally {
            Files.deleteIfExists(there);
        }
    }

    @Test
    void areMadeOnlyOfWhatTheRecordHoldsUpToTheirPosition() {
        List<DomainEvent> story = RealCase.story();
        int issued = 0;
        while (!(story.get(issued) instanceof ReportIssued)) {
            issued++;
        }
        UUID review = RealCase.review(RealCase.AUTHORITY).value();
        assertThat(Templates.paper("report@1", review, Told.upTo(story, issued)))
                .isEmpty();
        assertThat(Templates.paper("report@1", review, Told.upTo(story, issued + 1)))
                .isEqualTo(Templates.paper("report@1", review, Told.whole()))
                .isPresent();
        assertThat(Templates.paper("decision@1", RealCase.AUTHORITY.value(), Told.upTo(story, issued + 1)))
                .isEmpty();
    }

    @Test
    void areMadeAgainFromTheirEventAlone() {
        byte[] once = rendered(DocumentKind.DECISION);
        List<DomainEvent> story = MonitoredStory.story();
        DocumentRendered event = new DocumentRendered(
                ID,
                DocumentKind.DECISION,
                "decision@1",
                subject(DocumentKind.DECISION),
                story.size(),
                "x",
                "https://defter.example/public/documents/" + ID,
                "0".repeat(64),
                once.length,
                DAY);
        assertThat(Rendering.again(event, Told.upTo(story, story.size()))
                        .orElseThrow()
                        .bytes())
                .isEqualTo(once);
    }

    /** The real report of the document, recorded and rendered: the same words in the same order, three signatures to a row. */
    @Test
    void rendersTheRealReportAsItIs() throws Exception {
        Path seed = Path.of(System.getProperty("defter.reference", "../shared"), "seed", "komisyon-raporu-2024-03.txt");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(seed), "the reference is not there");
        List<String> lines = Files.readAllLines(seed).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        int from = lines.indexOf("KOMİSYON RAPORU") + 1;
        int operative = 0;
        int closing = 0;
        for (int i = from; i < lines.size(); i++) {
            operative = lines.get(i).startsWith("5393 sayılı") ? i : operative;
            closing = lines.get(i).startsWith("İşbu") ? i : closing;
        }
        String reasons = String.join("\n", lines.subList(from, operative));
        String words = lines.get(operative);
        List<DomainEvent> story = new ArrayList<>();
        UUID review = RealCase.review(RealCase.AUTHORITY).value();
        for (DomainEvent event : RealCase.story()) {
            story.add(
                    event instanceof ReportIssued issued && issued.streamId().equals(review.toString())
                            ? withText(
                                    issued,
                                    new ReportText(
                                            reasons,
                                            words,
                                            issued.text().opinion(),
                                            issued.text().vote()))
                            : event instanceof org.defter.kernel.commission.review.ReviewOpened opened
                                            && opened.streamId().equals(review.toString())
                                    ? withTitle(opened)
                                    : event);
        }
        byte[] file = Rendering.of(
                        ID,
                        "report@1",
                        review,
                        story.size(),
                        "https://defter.example/x",
                        DAY,
                        Told.upTo(story, story.size()))
                .orElseThrow()
                .bytes();

        String printed =
                PaperPdf.textOf(file).replaceAll("Sayfa \\d+ / \\d+", " ").replaceAll("(?m)^Belge .*$", " ");
        String squeezed = printed.replaceAll("\\s+", "");
        String expected = String.join("", lines).replaceAll("\\s+", "");
        assertThat(squeezed.substring(0, expected.length())).isEqualTo(expected);
        assertThat(closing).isPositive();
        assertThat(VeraPdf.faults(file)).isEmpty();
    }

    private static DomainEvent withTitle(org.defter.kernel.commission.review.ReviewOpened e) {
        return new org.defter.kernel.commission.review.ReviewOpened(
                e.reviewId(),
                e.proposalId(),
                "Uluslararasılaşma Eylem Planı",
                e.municipalityId(),
                e.meetingId(),
                e.sittingId(),
                e.itemNumber(),
                e.mode(),
                e.commissions(),
                e.clockKind(),
                e.occurredOn());
    }

    private static ReportIssued withText(ReportIssued e, ReportText text) {
        return new ReportIssued(
                e.reviewId(),
                e.proposalId(),
                e.number(),
                e.reportDate(),
                text,
                e.textHash(),
                e.positions(),
                e.members(),
                e.signaturesNeeded(),
                e.late(),
                e.ruleset(),
                e.explanation(),
                e.occurredOn());
    }
}
