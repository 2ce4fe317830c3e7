package org.defter.kernel.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.RealCase;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.id.Identifiers;

/** Official documents of the real case, one of each kind; the decision is signed twice, also by hand. */
public final class DocumentHistories {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 7);
    private static final LocalDate SITTING = LocalDate.of(2024, 9, 9);

    private DocumentHistories() {}

    private static UUID subject(DocumentKind kind) {
        return switch (kind) {
            case DECISION, CIVIL_AUTHORITY_LETTER, ANNOUNCEMENT, AUDIT_EXTRACT -> RealCase.ADOPTION.value();
            case REPORT, REFERRAL_LETTER -> RealCase.review(RealCase.ADOPTION).value();
            case AGENDA, MINUTES -> RealCase.sitting(SITTING).value();
            case MONITORING_TABLE -> Identifiers.derived("document", "period");
            case IMPORTED_DOCUMENT -> Identifiers.derived("archive", "corrected");
        };
    }

    /** The stream of a document of a kind. */
    public static List<DocumentEvent> of(DocumentKind kind) {
        DocumentId id = new DocumentId(Identifiers.derived("document", kind.name()));
        List<DocumentEvent> events = new ArrayList<>();
        events.add(new DocumentRendered(
                id,
                kind,
                kind.template() + "@1",
                subject(kind),
                1,
                "Belge " + kind.ordinal() + " (örnek)",
                "https://kayit.ornek.bel.tr/public/documents/" + id,
                "a" + kind.ordinal() + "0".repeat(62),
                60_000,
                DAY));
        if (kind == DocumentKind.DECISION) {
            events.add(new DocumentSigned(
                    id,
                    "Ayşe ÖRNEK",
                    null,
                    "Meclis Başkanı",
                    "CN=Ayşe ÖRNEK, 1",
                    "a" + kind.ordinal() + "0".repeat(62),
                    "b1" + "0".repeat(62),
                    70_000,
                    2,
                    DAY));
            events.add(
                    new ScannedSignatureAttached(id, List.of("Elle İMZALAYAN"), "c1" + "0".repeat(62), 80_000, 3, DAY));
        }
        return events;
    }

    /** One stream of each kind. */
    public static List<List<DocumentEvent>> all() {
        return List.of(DocumentKind.values()).stream()
                .map(DocumentHistories::of)
                .toList();
    }
}
