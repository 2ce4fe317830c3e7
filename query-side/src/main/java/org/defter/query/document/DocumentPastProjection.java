package org.defter.query.document;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.document.DocumentEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.PastProjection;
import org.defter.query.platform.dossier.PastRows;
import org.springframework.stereotype.Component;

/** Keeps what lists of documents showed at any moment. */
@Component
@ProcessingGroup("view-document-past")
class DocumentPastProjection extends PastProjection<DocumentDossierView, DocumentEvent, DocumentPastEntry> {

    DocumentPastProjection(PastRows rows) {
        super(new DocumentDossierFold(), DocumentPastEntry::new, rows);
    }

    @EventHandler
    void on(DocumentEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }
}
