package org.defter.query.document;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.document.DocumentKind;

/** What lists of documents show, filter and sort by, of today and of the past. */
@Embeddable
record DocumentColumns(
        @Enumerated(EnumType.STRING) DocumentKind kind,
        UUID subjectId,
        LocalDate renderedOn,
        long place,
        String title,
        String sha256,
        int signatures) {

    static DocumentColumns of(DocumentDossierView view) {
        return new DocumentColumns(
                view.kind(),
                view.subjectId(),
                view.renderedOn(),
                view.position(),
                view.title(),
                view.sha256(),
                view.signatures().size());
    }
}
