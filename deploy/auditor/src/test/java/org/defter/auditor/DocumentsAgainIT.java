package org.defter.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.defter.auditor.BundledCase.Answer;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.archive.ArchiveHistories;
import org.defter.kernel.document.DocumentKind;
import org.defter.kernel.document.DocumentRendered;
import org.defter.kernel.document.DocumentSigned;
import org.defter.kernel.document.Told;
import org.defter.kernel.document.template.Rendering;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.platform.signing.DemoKeys;
import org.defter.kernel.platform.signing.PdfSignatures;
import org.defter.kernel.platform.signing.SigningTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who distrusts a town hall makes its documents again from the bundle, without it. */
class DocumentsAgainIT {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 2);
    private static final String ADDRESS = "https://defter.example/public/documents/x";

    @TempDir
    private Path folder;

    /** The real case, and documents of before it that were entered. */
    private static List<DomainEvent> story() {
        List<DomainEvent> story = new ArrayList<>(RealCase.story());
        story.addAll(ArchiveHistories.corrected());
        return story;
    }

    private static DocumentRendered rendered(DocumentKind kind, UUID subject, boolean honest) throws Exception {
        List<DomainEvent> story = story();
        DocumentId id = new DocumentId(new UUID(7, kind.ordinal()));
        byte[] bytes = Rendering.of(
                        id, kind.template() + "@1", subject, story.size(), ADDRESS, DAY, Told.upTo(story, story.size()))
                .orElseThrow()
                .bytes();
        if (!honest) {
            bytes[bytes.length / 2] ^= 1;
        }
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        return new DocumentRendered(
                id, kind, kind.template() + "@1", subject, story.size(), "Belge", ADDRESS, digest, bytes.length, DAY);
    }

    private Answer verify(DomainEvent... documents) throws Exception {
        return verify(List.of(), documents);
    }

    /** Verifies a bundle that has these files, too. */
    private Answer verify(List<byte[]> papers, DomainEvent... documents) throws Exception {
        List<DomainEvent> story = story();
        story.addAll(List.of(documents));
        Path place = Files.createTempDirectory(folder, "bundle");
        Path bundle = BundledCase.export(place, story);
        Map<String, byte[]> files = BundledCase.unzip(Files.readAllBytes(bundle));
        for (byte[] paper : papers) {
            files.put("documents/" + BundledCase.sha256(paper), paper);
        }
        Files.write(bundle, BundledCase.summed(files));
        return BundledCase.run(
                "verify",
                bundle.toString(),
                "--policy",
                place.resolve("policy.txt").toString());
    }

    @Test
    void comeOutAsTheyWereRecorded() throws Exception {
        UUID review = RealCase.review(RealCase.AUTHORITY).value();
        Answer answer = verify(
                rendered(DocumentKind.REPORT, review, true),
                rendered(DocumentKind.DECISION, RealCase.ADOPTION.value(), true),
                rendered(
                        DocumentKind.MINUTES,
                        RealCase.sitting(LocalDate.of(2024, 9, 13)).value(),
                        true),
                rendered(DocumentKind.AUDIT_EXTRACT, RealCase.ADOPTION.value(), true));
        assertThat(answer.status()).as(answer.out()).isZero();
        assertThat(answer.out()).contains("checked      4 documents made again from the record");
    }

    /** What was entered of old papers is written anew of their events as well, and what was forged is told. */
    @Test
    void writeAnewWhatWasEnteredOfExistingDocuments() throws Exception {
        UUID record = ArchiveHistories.corrected().getFirst().archiveRecordId().value();

        Answer honest = verify(rendered(DocumentKind.IMPORTED_DOCUMENT, record, true));
        assertThat(honest.status()).as(honest.out()).isZero();
        assertThat(honest.out()).contains("checked      1 documents made again from the record");

        Answer forged = verify(rendered(DocumentKind.IMPORTED_DOCUMENT, record, false));
        assertThat(forged.status()).as(forged.out()).isNotZero();
        assertThat(forged.out()).contains("DIFFERS").contains("imported-document@1");
    }

    @Test
    void areNamedIfSomethingElseWasRecorded() throws Exception {
        Answer answer = verify(
                rendered(DocumentKind.DECISION, RealCase.ADOPTION.value(), true),
                rendered(
                        DocumentKind.AGENDA,
                        RealCase.sitting(LocalDate.of(2024, 9, 9)).value(),
                        false));
        assertThat(answer.status()).as(answer.out()).isNotZero();
        assertThat(answer.out()).contains("DIFFERS").contains("agenda@1").contains("made again it is");
    }

    /** What stops one template must not keep the others from being compared, nor end well. */
    @Test
    void oneThatCannotBeMadeHidesNoForgedOne() throws Exception {
        DocumentRendered whole = rendered(
                DocumentKind.REPORT, RealCase.review(RealCase.AUTHORITY).value(), true);
        DocumentRendered unmade = new DocumentRendered(
                whole.documentId(),
                whole.kind(),
                whole.template(),
                whole.subjectId(),
                whole.position(),
                whole.title(),
                "https://defter.example/" + "x".repeat(8_000),
                whole.sha256(),
                whole.size(),
                whole.occurredOn());
        Answer answer = verify(
                unmade,
                rendered(
                        DocumentKind.AGENDA,
                        RealCase.sitting(LocalDate.of(2024, 9, 9)).value(),
                        false),
                rendered(DocumentKind.DECISION, RealCase.ADOPTION.value(), true));
        assertThat(answer.status()).as(answer.out()).isNotZero();
        assertThat(answer.out())
                .contains("report@1", "cannot be written as a code")
                .contains("agenda@1")
                .contains("1 documents made again from the record");
    }

    @Test
    void areSignedOverTheBytesThatWereThere() throws Exception {
        DocumentRendered made = rendered(DocumentKind.DECISION, RealCase.ADOPTION.value(), true);
        String first = "1".repeat(64);
        String second = "2".repeat(64);

        Answer honest = verify(made, signed(made, made.sha256(), first), signed(made, first, second));
        assertThat(honest.status()).as(honest.out()).isZero();

        DocumentRendered unrecorded = rendered(
                DocumentKind.REPORT, RealCase.review(RealCase.AUTHORITY).value(), true);
        Answer forged = verify(
                made,
                signed(made, made.sha256(), first),
                signed(made, "3".repeat(64), second),
                signed(unrecorded, unrecorded.sha256(), first));
        assertThat(forged.status()).as(forged.out()).isNotZero();
        assertThat(forged.out())
                .contains("was " + first + ", and what was signed is 3333")
                .contains(unrecorded.documentId() + " was signed, and nothing says that it was made");
    }

    @Test
    void areExaminedWithTheirSignaturesWhereTheFileIsThere() throws Exception {
        DemoKeys keys = new DemoKeys();
        DocumentRendered made = rendered(DocumentKind.DECISION, RealCase.ADOPTION.value(), true);
        List<DomainEvent> story = story();
        byte[] unsigned = Rendering.again(made, Told.upTo(story, story.size()))
                .orElseThrow()
                .bytes();
        SigningTerms terms = new SigningTerms(
                "Ali POLAT", "Katip", Instant.now().truncatedTo(ChronoUnit.SECONDS), keys.certificate("Ali POLAT"));
        byte[] whole = PdfSignatures.signed(
                unsigned, terms, keys.sign("Ali POLAT", PdfSignatures.dataToSign(unsigned, terms)));
        byte[] broken = whole.clone();
        broken[broken.length / 2] ^= 1;

        Answer honest = verify(List.of(whole), made, signed(made, made.sha256(), BundledCase.sha256(whole)));
        assertThat(honest.status()).as(honest.out()).isZero();
        assertThat(honest.out()).contains("1 signed files by their signatures");

        for (byte[] other : List.of(broken, unsigned)) {
            Answer forged = verify(List.of(other), made, signed(made, made.sha256(), BundledCase.sha256(other)));
            assertThat(forged.status()).as(forged.out()).isNotZero();
            assertThat(forged.out())
                    .contains("file " + BundledCase.sha256(other))
                    .contains("signature");
        }
    }

    private static DocumentSigned signed(DocumentRendered made, String before, String after) {
        return new DocumentSigned(
                made.documentId(),
                "Ali POLAT",
                null,
                "Katip",
                "CN=Ali POLAT, 1",
                before,
                after,
                1,
                made.position(),
                DAY);
    }
}
