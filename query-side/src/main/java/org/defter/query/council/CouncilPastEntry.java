package org.defter.query.council;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.defter.query.platform.dossier.PastEntry;
import org.jspecify.annotations.Nullable;

/** A row of a council as it was. */
@Entity
@Table(name = "council_past")
class CouncilPastEntry extends PastEntry<CouncilDossierView> {

    @Embedded
    private @Nullable CouncilColumns columns;

    /** A row that shows nothing yet. */
    protected CouncilPastEntry() {}

    @Override
    protected void show(CouncilDossierView view) {
        this.columns = CouncilColumns.of(view);
    }
}
