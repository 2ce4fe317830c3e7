package org.defter.query.document;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.defter.kernel.document.DocumentEvent;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.DossierFilter;
import org.defter.query.platform.dossier.DossierList;
import org.defter.query.platform.dossier.DossierLists;
import org.defter.query.platform.dossier.DossierProjection;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.springframework.stereotype.Component;

/** Keeps the dossiers of documents. */
@Component
@ProcessingGroup("view-document-dossier")
class DocumentDossierProjection extends DossierProjection<DocumentDossierView, DocumentEvent, DocumentDossierEntry> {

    private final DossierLists lists;
    private final PublicDocuments publicly;

    DocumentDossierProjection(
            DocumentDossierRepository rows,
            DossierLists lists,
            Batches batches,
            Streams streams,
            PublicDocuments publicly) {
        super(new DocumentDossierFold(), rows, DocumentDossierEntry::new, batches, streams);
        this.lists = lists;
        this.publicly = publicly;
    }

    @EventHandler
    void on(DocumentEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }

    @QueryHandler
    Optional<DocumentDossierView> find(FindDocumentDossier query) {
        return view(query.documentId().value(), query.moment(), query.audience(), view -> publicly.shown(view));
    }

    @QueryHandler
    Page<DocumentSummaryView> find(FindDocuments query) {
        return lists.find(
                new DossierList<>(DocumentDossierEntry.class, DocumentPastEntry.class, DocumentSummaryView.class),
                query.filter().conditions(),
                DossierFilter.all(),
                "place",
                query.paging().order() == null
                        ? new Paging(query.paging().page(), query.paging().size(), Paging.Order.DESC)
                        : query.paging(),
                query.moment());
    }
}
