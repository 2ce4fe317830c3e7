package org.defter.query.proposal;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.platform.Page;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.DossierFilter;
import org.defter.query.platform.dossier.DossierList;
import org.defter.query.platform.dossier.DossierLists;
import org.defter.query.platform.dossier.DossierProjection;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.springframework.stereotype.Component;

/** Keeps the dossiers of proposals. */
@Component
@ProcessingGroup("view-proposal-dossier")
class ProposalDossierProjection extends DossierProjection<ProposalDossierView, ProposalEvent, ProposalDossierEntry> {

    private final DossierLists lists;

    ProposalDossierProjection(ProposalDossierRepository rows, DossierLists lists, Batches batches, Streams streams) {
        super(new ProposalDossierFold(), rows, ProposalDossierEntry::new, batches, streams);
        this.lists = lists;
    }

    @EventHandler
    void on(ProposalEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }

    @QueryHandler
    Optional<ProposalDossierView> find(FindProposalDossier query) {
        return view(query.proposalId().value(), query.moment(), query.audience(), ProposalDossierView::forPublic);
    }

    @QueryHandler
    Page<ProposalSummaryView> find(FindProposals query) {
        return lists.find(
                new DossierList<>(ProposalDossierEntry.class, ProposalPastEntry.class, ProposalSummaryView.class),
                query.filter().conditions(),
                visible(query),
                query.filter().sortAttribute(),
                query.paging(),
                query.moment());
    }

    private static DossierFilter visible(FindProposals query) {
        return switch (query.audience()) {
            case STAFF -> DossierFilter.all();
            case PUBLIC -> DossierFilter.all().with("announced", true);
        };
    }
}
