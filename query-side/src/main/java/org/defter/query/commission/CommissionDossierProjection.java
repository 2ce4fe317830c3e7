package org.defter.query.commission;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.query.platform.Page;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.DossierFilter;
import org.defter.query.platform.dossier.DossierList;
import org.defter.query.platform.dossier.DossierLists;
import org.defter.query.platform.dossier.DossierProjection;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.springframework.stereotype.Component;

/** Keeps the dossiers of commissions. */
@Component
@ProcessingGroup("view-commission-dossier")
class CommissionDossierProjection
        extends DossierProjection<CommissionDossierView, CommissionEvent, CommissionDossierEntry> {

    private final DossierLists lists;

    CommissionDossierProjection(
            CommissionDossierRepository rows, DossierLists lists, Batches batches, Streams streams) {
        super(new CommissionDossierFold(), rows, CommissionDossierEntry::new, batches, streams);
        this.lists = lists;
    }

    @EventHandler
    void on(CommissionEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }

    @QueryHandler
    Optional<CommissionDossierView> find(FindCommissionDossier query) {
        return view(query.commissionId().value(), query.moment());
    }

    @QueryHandler
    Page<CommissionSummaryView> find(FindCommissions query) {
        return lists.find(
                new DossierList<>(CommissionDossierEntry.class, CommissionPastEntry.class, CommissionSummaryView.class),
                query.filter().conditions(),
                DossierFilter.all(),
                query.filter().sortAttribute(),
                query.paging(),
                query.moment());
    }
}
