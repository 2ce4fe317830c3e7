package org.defter.query.register;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.past.PastBatches;
import org.springframework.stereotype.Component;

/** Keeps what the register of decisions said at any moment. */
@Component
@ProcessingGroup("view-decision-register-past")
class DecisionRegisterPastProjection {

    private final PastBatches past;

    DecisionRegisterPastProjection(PastBatches past) {
        this.past = past;
    }

    @EventHandler
    void on(MunicipalityEvent event, EventStamp stamp) {
        past.tell(this, event, stamp, RegisterBatch::past, rows -> new RegisterEvents(rows).happened(event));
    }

    @EventHandler
    void on(ProposalEvent event, EventStamp stamp) {
        past.tell(this, event, stamp, RegisterBatch::past, rows -> new RegisterEvents(rows).happened(event, stamp));
    }

    @ResetHandler
    void reset() {
        past.clear(
                List.of(DecisionRegisterPastEntry.class, RegisterProposalPastEntry.class, RegisterUnitPastEntry.class));
    }
}
