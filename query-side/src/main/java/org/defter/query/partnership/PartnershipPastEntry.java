package org.defter.query.partnership;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.defter.query.platform.dossier.PastEntry;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of a partnership as it was. */
@Entity
@Table(name = "partnership_past")
class PartnershipPastEntry extends PastEntry<PartnershipDossierView> {

    @Embedded
    private @Nullable PartnershipColumns columns;

    /** What it lacked, for the ready lists of auditors; none in rows from before it was kept. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    List<PartnershipViolation> violations;

    /** A row that shows nothing yet. */
    protected PartnershipPastEntry() {}

    @Override
    protected void show(PartnershipDossierView view) {
        this.columns = PartnershipColumns.of(view);
        this.violations = view.violations();
    }
}
