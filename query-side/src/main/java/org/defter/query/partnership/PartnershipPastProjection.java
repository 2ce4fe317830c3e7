package org.defter.query.partnership;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.PastProjection;
import org.defter.query.platform.dossier.PastRows;
import org.springframework.stereotype.Component;

/** Keeps what lists of partnerships showed at any moment. */
@Component
@ProcessingGroup("view-partnership-past")
class PartnershipPastProjection extends PastProjection<PartnershipDossierView, PartnershipEvent, PartnershipPastEntry> {

    PartnershipPastProjection(PastRows rows) {
        super(new PartnershipDossierFold(), PartnershipPastEntry::new, rows);
    }

    @EventHandler
    void on(PartnershipEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }
}
