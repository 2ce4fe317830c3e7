package org.defter.query.document;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.defter.query.platform.dossier.PastEntry;
import org.jspecify.annotations.Nullable;

/** A row of a document as it was. */
@Entity
@Table(name = "document_past")
class DocumentPastEntry extends PastEntry<DocumentDossierView> {

    @Embedded
    private @Nullable DocumentColumns columns;

    /** A row that shows nothing yet. */
    protected DocumentPastEntry() {}

    @Override
    protected void show(DocumentDossierView view) {
        this.columns = DocumentColumns.of(view);
    }
}
