package org.defter.query.partnership;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.query.platform.Page;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.DossierFilter;
import org.defter.query.platform.dossier.DossierList;
import org.defter.query.platform.dossier.DossierLists;
import org.defter.query.platform.dossier.DossierProjection;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.springframework.stereotype.Component;

/** Keeps the dossiers of partnerships. */
@Component
@ProcessingGroup("view-partnership-dossier")
class PartnershipDossierProjection
        extends DossierProjection<PartnershipDossierView, PartnershipEvent, PartnershipDossierEntry> {

    private final DossierLists lists;
    private final Streams streams;

    PartnershipDossierProjection(
            PartnershipDossierRepository rows, DossierLists lists, Batches batches, Streams streams) {
        super(new PartnershipDossierFold(), rows, PartnershipDossierEntry::new, batches, streams);
        this.lists = lists;
        this.streams = streams;
    }

    @EventHandler
    void on(PartnershipEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }

    @QueryHandler
    Optional<PartnershipDossierView> find(FindPartnershipDossier query) {
        return view(query.partnershipId().value(), query.moment());
    }

    @QueryHandler
    Page<PartnershipSummaryView> find(FindPartnerships query) {
        return lists.find(
                new DossierList<>(
                        PartnershipDossierEntry.class, PartnershipPastEntry.class, PartnershipSummaryView.class),
                query.filter().conditions(streams.day(query.moment(), query.today())),
                DossierFilter.all(),
                query.filter().sortAttribute(),
                query.paging(),
                query.moment());
    }

    @QueryHandler
    Page<RegisterLineView> find(FindPartnershipRegister query) {
        return lists.find(
                new DossierList<>(PartnershipDossierEntry.class, PartnershipPastEntry.class, RegisterLineView.class),
                query.filter().conditions(),
                RegisterFilter.visible(query.audience()),
                "sortKey",
                query.paging(),
                query.moment());
    }
}
