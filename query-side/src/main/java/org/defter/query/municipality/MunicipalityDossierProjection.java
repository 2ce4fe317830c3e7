package org.defter.query.municipality;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.query.platform.Page;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.DossierFilter;
import org.defter.query.platform.dossier.DossierList;
import org.defter.query.platform.dossier.DossierLists;
import org.defter.query.platform.dossier.DossierProjection;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.springframework.stereotype.Component;

/** Keeps the dossiers of municipalities. */
@Component
@ProcessingGroup("view-municipality-dossier")
class MunicipalityDossierProjection
        extends DossierProjection<MunicipalityDossierView, MunicipalityEvent, MunicipalityDossierEntry> {

    private final DossierLists lists;

    MunicipalityDossierProjection(
            MunicipalityDossierRepository rows, DossierLists lists, Batches batches, Streams streams) {
        super(new MunicipalityDossierFold(), rows, MunicipalityDossierEntry::new, batches, streams);
        this.lists = lists;
    }

    @EventHandler
    void on(MunicipalityEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }

    @QueryHandler
    Optional<MunicipalityDossierView> find(FindMunicipalityDossier query) {
        return view(query.municipalityId().value(), query.moment());
    }

    @QueryHandler
    Page<MunicipalitySummaryView> find(FindMunicipalities query) {
        return lists.find(
                new DossierList<>(
                        MunicipalityDossierEntry.class, MunicipalityPastEntry.class, MunicipalitySummaryView.class),
                query.filter().conditions(),
                DossierFilter.all(),
                query.filter().sortAttribute(),
                query.paging(),
                query.moment());
    }
}
