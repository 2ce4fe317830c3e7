package org.defter.query.proposal;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.PastProjection;
import org.defter.query.platform.dossier.PastRows;
import org.springframework.stereotype.Component;

/** Keeps what lists of proposals showed at any moment. */
@Component
@ProcessingGroup("view-proposal-past")
class ProposalPastProjection extends PastProjection<ProposalDossierView, ProposalEvent, ProposalPastEntry> {

    ProposalPastProjection(PastRows rows) {
        super(new ProposalDossierFold(), ProposalPastEntry::new, rows);
    }

    @EventHandler
    void on(ProposalEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }
}
