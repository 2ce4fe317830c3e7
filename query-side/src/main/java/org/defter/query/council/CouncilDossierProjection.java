package org.defter.query.council;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.defter.kernel.council.CouncilEvent;
import org.defter.query.platform.Page;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.DossierFilter;
import org.defter.query.platform.dossier.DossierList;
import org.defter.query.platform.dossier.DossierLists;
import org.defter.query.platform.dossier.DossierProjection;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.springframework.stereotype.Component;

/** Keeps the dossiers of councils. */
@Component
@ProcessingGroup("view-council-dossier")
class CouncilDossierProjection extends DossierProjection<CouncilDossierView, CouncilEvent, CouncilDossierEntry> {

    private final DossierLists lists;

    CouncilDossierProjection(CouncilDossierRepository rows, DossierLists lists, Batches batches, Streams streams) {
        super(new CouncilDossierFold(), rows, CouncilDossierEntry::new, batches, streams);
        this.lists = lists;
    }

    @EventHandler
    void on(CouncilEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }

    @QueryHandler
    Optional<CouncilDossierView> find(FindCouncilDossier query) {
        return view(query.councilId().value(), query.moment());
    }

    @QueryHandler
    Page<CouncilSummaryView> find(FindCouncils query) {
        return lists.find(
                new DossierList<>(CouncilDossierEntry.class, CouncilPastEntry.class, CouncilSummaryView.class),
                query.filter().conditions(),
                DossierFilter.all(),
                query.filter().sortAttribute(),
                query.paging(),
                query.moment());
    }
}
