package org.defter.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.defter.auditor.BundledCase.Answer;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.document.DocumentKind;
import org.defter.kernel.document.DocumentRendered;
import org.defter.kernel.document.Told;
import org.defter.kernel.document.template.Rendering;
import org.defter.kernel.id.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who distrusts a town hall makes its documents again from the bundle, without it. */
class DocumentsAgainIT {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 2);
    private static final String ADDRESS = "https://defter.example/public/documents/x";

    @TempDir
    private Path folder;

    private static DocumentRendered rendered(DocumentKind kind, UUID subject, boolean honest) throws Exception {
        List<DomainEvent> story = RealCase.story();
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
        List<DomainEvent> story = new ArrayList<>(RealCase.story());
        story.addAll(List.of(documents));
        Path bundle = BundledCase.export(folder, story);
        return BundledCase.run(
                "verify",
                bundle.toString(),
                "--policy",
                folder.resolve("policy.txt").toString());
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
}
