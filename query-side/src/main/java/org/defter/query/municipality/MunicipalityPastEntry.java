package org.defter.query.municipality;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.defter.query.platform.dossier.PastEntry;
import org.jspecify.annotations.Nullable;

/** A row of a municipality as it was. */
@Entity
@Table(name = "municipality_past")
class MunicipalityPastEntry extends PastEntry<MunicipalityDossierView> {

    @Embedded
    private @Nullable MunicipalityColumns columns;

    /** A row that shows nothing yet. */
    protected MunicipalityPastEntry() {}

    @Override
    protected void show(MunicipalityDossierView view) {
        this.columns = MunicipalityColumns.of(view);
    }
}
