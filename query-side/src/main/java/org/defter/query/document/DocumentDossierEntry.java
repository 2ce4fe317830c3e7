package org.defter.query.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.query.platform.dossier.DossierEntry;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** The row of a document. */
@Entity
@Table(name = "document_dossier")
class DocumentDossierEntry extends DossierEntry<DocumentDossierView> {

    @Column(nullable = false)
    private String kind = "";

    @Column(nullable = false)
    private UUID subjectId = new UUID(0, 0);

    @Column(nullable = false)
    private LocalDate renderedOn = LocalDate.EPOCH;

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
        this.kind = view.kind().name();
        this.subjectId = view.subjectId();
        this.renderedOn = view.renderedOn();
    }
}
