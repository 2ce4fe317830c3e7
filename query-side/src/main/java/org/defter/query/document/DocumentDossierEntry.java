package org.defter.query.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.defter.query.platform.dossier.DossierEntry;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The row of a document. */
@Entity
@Table(name = "document_dossier")
class DocumentDossierEntry extends DossierEntry<DocumentDossierView> {

    @Embedded
    private @Nullable DocumentColumns columns;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private DocumentDossierView view;

    /** A row that shows nothing yet. */
    protected DocumentDossierEntry() {}

    @Override
    protected DocumentDossierView stored() {
        return view;
    }

    @Override
    protected void show(DocumentDossierView view) {
        this.view = view;
        this.columns = DocumentColumns.of(view);
    }
}
