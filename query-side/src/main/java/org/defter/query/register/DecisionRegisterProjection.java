package org.defter.query.register;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.EventStamp;
import org.springframework.stereotype.Component;

/** Keeps the register of decisions. */
@Component
@ProcessingGroup("view-decision-register")
class DecisionRegisterProjection {

    private final DecisionRegisterRepository decisions;
    private final RegisterProposalRepository proposals;
    private final RegisterUnitRepository units;
    private final RegisterFormerNumberRepository formerNumbers;
    private final Batches batches;

    DecisionRegisterProjection(
            DecisionRegisterRepository decisions,
            RegisterProposalRepository proposals,
            RegisterUnitRepository units,
            RegisterFormerNumberRepository formerNumbers,
            Batches batches) {
        this.formerNumbers = formerNumbers;
        this.decisions = decisions;
        this.proposals = proposals;
        this.units = units;
        this.batches = batches;
    }

    @EventHandler
    void on(MunicipalityEvent event) {
        register().happened(event);
    }

    @EventHandler
    void on(ProposalEvent event, EventStamp stamp) {
        register().happened(event, stamp);
    }

    @ResetHandler
    void reset() {
        decisions.deleteAllInBatch();
        proposals.deleteAllInBatch();
        units.deleteAllInBatch();
        formerNumbers.deleteAllInBatch();
    }

    private RegisterEvents register() {
        return new RegisterEvents(batches.current(this, RegisterBatch::begin));
    }
}
