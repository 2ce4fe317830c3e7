package org.defter.query.partnership;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.defter.query.platform.dossier.PastEntry;
import org.jspecify.annotations.Nullable;

/** A row of a partnership as it was. */
@Entity
@Table(name = "partnership_past")
class PartnershipPastEntry extends PastEntry<PartnershipDossierView> {

    @Embedded
    private @Nullable PartnershipColumns columns;

    /** A row that shows nothing yet. */
    protected PartnershipPastEntry() {}

    @Override
    protected void show(PartnershipDossierView view) {
        this.columns = PartnershipColumns.of(view);
    }
}
