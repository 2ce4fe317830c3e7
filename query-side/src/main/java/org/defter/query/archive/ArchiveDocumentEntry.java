package org.defter.query.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.defter.kernel.PartialDate;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentContent;
import org.defter.query.platform.dossier.TurkishText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The row of a document. */
@Entity
@Table(name = "archive_document")
class ArchiveDocumentEntry {

    @Id
    private String id = "";

    @Column(nullable = false)
    private UUID recordId = new UUID(0, 0);

    @Column
    private int entry;

    @Column
    private long position;

    @Column(nullable = false)
    private Instant recordedAt = Instant.EPOCH;

    @Column(nullable = false)
    private LocalDate occurredOn = LocalDate.EPOCH;

    @Column(nullable = false)
    private LocalDate sinceDay = LocalDate.EPOCH;

    @Column
    private @Nullable Long untilPosition;

    @Column
    private @Nullable Instant untilRecorded;

    @Column
    private @Nullable LocalDate untilDay;

    @Column(nullable = false)
    private UUID municipalityId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ArchiveKind kind = ArchiveKind.UNKNOWN;

    @Column
    private @Nullable String issuer;

    @Column
    private @Nullable String number;

    @Column
    private @Nullable String documentDate;

    @Column
    private @Nullable String subject;

    @Column(nullable = false)
    private String sha256 = "";

    @Column(nullable = false)
    private String fileName = "";

    @Column(nullable = false)
    private String searchText = "";

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private @Nullable ArchiveDocumentView view;

    /** A row that shows nothing yet. */
    protected ArchiveDocumentEntry() {}

    ArchiveDocumentEntry(ArchiveDocumentView view, long position) {
        DocumentContent content = view.content();
        PartialDate date = view.documentDate();
        ArchiveCorrectionView correction = view.correction();
        String first = view.recordId() + ":" + view.entry();
        this.id = correction == null ? first : first + ":" + view.version();
        this.recordId = view.recordId().value();
        this.entry = view.entry();
        this.position = position;
        this.recordedAt = correction == null ? view.recordedAt() : correction.correctedAt();
        this.sinceDay = correction == null ? view.occurredOn() : correction.correctedOn();
        this.occurredOn = view.occurredOn();
        this.municipalityId = view.municipalityId().value();
        this.kind = view.kind();
        this.issuer =
                content.commissions().isEmpty() ? content.municipality() : String.join(", ", content.commissions());
        this.number = view.number();
        this.documentDate = date == null ? null : date.toString();
        this.subject = content.subject();
        this.sha256 = view.sha256();
        this.fileName = view.fileName();
        this.searchText = TurkishText.searchable(
                content.subject(), content.unit(), issuer, content.municipality(), number, view.fileName());
        this.view = view;
    }

    String id() {
        return id;
    }

    UUID recordId() {
        return recordId;
    }

    /** Whether this is what stands of the document. */
    boolean stands(int wanted) {
        return entry == wanted && stands();
    }

    /** Whether it was not corrected since. */
    boolean stands() {
        return untilPosition == null;
    }

    /** What it shows. */
    ArchiveDocumentView view() {
        return Objects.requireNonNull(view);
    }

    /** Another row says from here on what the document says. */
    void endsWith(ArchiveCorrectionView correction) {
        this.untilPosition = correction.position();
        this.untilRecorded = correction.correctedAt();
        this.untilDay = correction.correctedOn();
    }
}
