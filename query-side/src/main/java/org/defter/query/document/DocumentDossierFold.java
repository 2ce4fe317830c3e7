package org.defter.query.document;

import java.util.Set;
import org.defter.kernel.document.DocumentEvent;
import org.defter.kernel.document.DocumentRendered;
import org.defter.kernel.document.DocumentSigned;
import org.defter.kernel.document.ScannedSignatureAttached;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;

/** How the events of a document add up to its dossier. */
public final class DocumentDossierFold implements DossierFold<DocumentDossierView, DocumentEvent> {

    private static final Set<Class<? extends DocumentEvent>> IGNORES = Set.of();

    @Override
    public Class<DocumentEvent> root() {
        return DocumentEvent.class;
    }

    @Override
    public Set<Class<? extends DocumentEvent>> ignores() {
        return IGNORES;
    }

    @Override
    public DocumentDossierView evolve(@Nullable DocumentDossierView view, DocumentEvent event, EventStamp stamp) {
        return switch (event) {
            case DocumentRendered e -> DocumentDossierView.of(e, stamp.version());
            case DocumentSigned e -> DossierFold.begun(view, e).signed(e);
            case ScannedSignatureAttached e -> DossierFold.begun(view, e).scanned(e);
        };
    }
}
