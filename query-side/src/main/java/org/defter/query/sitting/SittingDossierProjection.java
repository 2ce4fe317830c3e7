package org.defter.query.sitting;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.query.platform.Page;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.DossierFilter;
import org.defter.query.platform.dossier.DossierList;
import org.defter.query.platform.dossier.DossierLists;
import org.defter.query.platform.dossier.DossierProjection;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.springframework.stereotype.Component;

/** Keeps the dossiers of sittings. */
@Component
@ProcessingGroup("view-sitting-dossier")
class SittingDossierProjection extends DossierProjection<SittingDossierView, SittingEvent, SittingDossierEntry> {

    private final DossierLists lists;

    SittingDossierProjection(SittingDossierRepository rows, DossierLists lists, Batches batches, Streams streams) {
        super(new SittingDossierFold(), rows, SittingDossierEntry::new, batches, streams);
        this.lists = lists;
    }

    @EventHandler
    void on(SittingEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }

    @QueryHandler
    Optional<SittingDossierView> find(FindSittingDossier query) {
        return view(query.sittingId().value(), query.moment(), query.audience(), SittingDossierView::forPublic);
    }

    @QueryHandler
    Page<SittingSummaryView> find(FindSittings query) {
        return lists.find(
                new DossierList<>(SittingDossierEntry.class, SittingPastEntry.class, SittingSummaryView.class),
                query.filter().conditions(),
                visible(query),
                query.filter().sortAttribute(),
                query.paging(),
                query.moment());
    }

    private static DossierFilter visible(FindSittings query) {
        return switch (query.audience()) {
            case STAFF -> DossierFilter.all();
            case PUBLIC -> DossierFilter.all().with("announced", true);
        };
    }
}
