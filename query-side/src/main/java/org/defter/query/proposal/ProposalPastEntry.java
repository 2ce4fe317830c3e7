package org.defter.query.proposal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.defter.query.platform.dossier.PastEntry;
import org.jspecify.annotations.Nullable;

/** A row of a proposal as it was. */
@Entity
@Table(name = "proposal_past")
class ProposalPastEntry extends PastEntry<ProposalDossierView> {

    @Embedded
    private @Nullable ProposalColumns columns;

    /** A row that shows nothing yet. */
    protected ProposalPastEntry() {}

    @Override
    protected void show(ProposalDossierView view) {
        this.columns = ProposalColumns.of(view);
    }
}
