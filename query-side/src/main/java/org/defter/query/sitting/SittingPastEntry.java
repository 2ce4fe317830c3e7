package org.defter.query.sitting;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.defter.query.platform.dossier.PastEntry;
import org.jspecify.annotations.Nullable;

/** A row of a sitting as it was. */
@Entity
@Table(name = "sitting_past")
class SittingPastEntry extends PastEntry<SittingDossierView> {

    @Embedded
    private @Nullable SittingColumns columns;

    /** A row that shows nothing yet. */
    protected SittingPastEntry() {}

    @Override
    protected void show(SittingDossierView view) {
        this.columns = SittingColumns.of(view);
    }
}
