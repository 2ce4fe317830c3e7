package org.defter.query.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.defter.query.platform.dossier.DossierEntry;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The row of a proposal. */
@Entity
@Table(name = "proposal_dossier")
class ProposalDossierEntry extends DossierEntry<ProposalDossierView> {

    @Embedded
    private @Nullable ProposalColumns columns;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private ProposalDossierView view;

    /** A row that shows nothing yet. */
    protected ProposalDossierEntry() {}

    @Override
    protected ProposalDossierView stored() {
        return view;
    }

    @Override
    protected void show(ProposalDossierView view) {
        this.view = view;
        this.columns = ProposalColumns.of(view);
    }
}
