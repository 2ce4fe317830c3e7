package org.defter.query.document;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** What lists of documents filter and sort by. */
@Embeddable
record DocumentColumns(String kind, UUID subjectId, LocalDate renderedOn) {

    static DocumentColumns of(DocumentDossierView view) {
        return new DocumentColumns(view.kind().name(), view.subjectId(), view.renderedOn());
    }
}
