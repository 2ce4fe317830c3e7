package org.defter.query.register;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.past.JoinedPast;
import org.defter.query.platform.past.PastTables;

/** The register of decisions, for whoever asks what it says of any record. */
public final class RegisterHandling implements JoinedPast.Handling<RegisterBatch> {

    @Override
    public RegisterBatch over(PastTables tables) {
        return RegisterBatch.over(tables);
    }

    @Override
    public void happened(RegisterBatch rows, DomainEvent event, EventStamp stamp) {
        switch (event) {
            case MunicipalityEvent e -> new RegisterEvents(rows).happened(e);
            case ProposalEvent e -> new RegisterEvents(rows).happened(e, stamp);
            default -> {
                // Not for the register.
            }
        }
    }
}
