package org.defter.kernel.archive;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.PartialDate;
import org.defter.kernel.RealCase;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.CitedLaw;
import org.defter.kernel.extraction.DocumentContent;
import org.defter.kernel.extraction.ListedItem;
import org.defter.kernel.extraction.NamedPerson;
import org.defter.kernel.extraction.StatedOpinion;
import org.defter.kernel.extraction.StatedOutcome;
import org.defter.kernel.id.ArchiveRecordId;
import org.defter.kernel.id.Identifiers;
import org.jspecify.annotations.Nullable;

/** Existing documents that were entered: a file with a decision and minutes, of which one was corrected, and a report without a subject. */
public final class ArchiveHistories {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 7);

    private ArchiveHistories() {}

    private static ArchiveRecordId record(String name) {
        return new ArchiveRecordId(Identifiers.derived("archive", name));
    }

    private static DocumentContent content(
            @Nullable String subject,
            @Nullable String decisionNumber,
            List<String> commissions,
            List<ListedItem> items,
            @Nullable List<String> text) {
        return new DocumentContent(
                "Örnekköy Belediyesi",
                commissions,
                "Fen İşleri Müdürlüğü",
                null,
                null,
                subject,
                null,
                null,
                null,
                decisionNumber,
                List.of(new CitedLaw("5393", List.of("18"))),
                commissions.isEmpty() ? null : StatedOpinion.FAVOURABLE,
                decisionNumber == null ? null : StatedOutcome.ACCEPTED,
                List.of(),
                null,
                List.of(new NamedPerson("Yıldız ÖRNEK", "Başkan", NamedPerson.Status.SIGNED)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                items,
                text);
    }

    private static DocumentImported imported(
            ArchiveRecordId record, int entry, int entries, ArchiveKind kind, DocumentContent content) {
        return new DocumentImported(
                record,
                RealCase.MUNICIPALITY,
                entry,
                entries,
                kind,
                content,
                "ab".repeat(32),
                "tarama-" + entry + ".pdf",
                List.of(),
                new PartialDate(1998, 5, null),
                LocalDate.of(1998, 5, 1));
    }

    /** A file with two documents, the first of them corrected. */
    public static List<ArchiveEvent> corrected() {
        ArchiveRecordId record = record("corrected");
        ListedItem item = new ListedItem("1", "Mezarlık duvarı (örnek)", null, null, List.of(), "61", null);
        return List.of(
                imported(
                        record,
                        1,
                        2,
                        ArchiveKind.COUNCIL_DECISION,
                        content("Köprü onrımı (örnek)", "60", List.of(), List.of(), null)),
                imported(
                        record,
                        2,
                        2,
                        ArchiveKind.MINUTES,
                        content("Mayıs toplantısı (örnek)", null, List.of(), List.of(item), null)),
                new ImportedDocumentCorrected(
                        record,
                        1,
                        ArchiveKind.COUNCIL_DECISION,
                        content(
                                "Köprü onarımı (örnek)",
                                "60",
                                List.of(),
                                List.of(),
                                List.of("Köprünün onarılmasına karar verildi (örnek).")),
                        List.of("subject", "text"),
                        new PartialDate(1998, 5, null),
                        LocalDate.of(1998, 5, 1),
                        "Bir harf eksikti (örnek)",
                        DAY));
    }

    /** A report that says nothing of its subject. */
    public static List<ArchiveEvent> withoutSubject() {
        return List.of(imported(
                record("without-subject"),
                1,
                1,
                ArchiveKind.COMMISSION_REPORT,
                content(null, null, List.of("İmar Komisyonu"), List.of(), null)));
    }

    /** All of them. */
    public static List<List<ArchiveEvent>> all() {
        return List.of(corrected(), withoutSubject());
    }
}
