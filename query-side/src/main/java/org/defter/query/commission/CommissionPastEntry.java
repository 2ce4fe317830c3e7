package org.defter.query.commission;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.defter.query.platform.dossier.PastEntry;
import org.jspecify.annotations.Nullable;

/** A row of a commission as it was. */
@Entity
@Table(name = "commission_past")
class CommissionPastEntry extends PastEntry<CommissionDossierView> {

    @Embedded
    private @Nullable CommissionColumns columns;

    /** A row that shows nothing yet. */
    protected CommissionPastEntry() {}

    @Override
    protected void show(CommissionDossierView view) {
        this.columns = CommissionColumns.of(view);
    }
}
