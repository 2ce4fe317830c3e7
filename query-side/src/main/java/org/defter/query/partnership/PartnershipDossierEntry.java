package org.defter.query.partnership;

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

/** The row of a partnership. */
@Entity
@Table(name = "partnership_dossier")
class PartnershipDossierEntry extends DossierEntry<PartnershipDossierView> {

    @Embedded
    private @Nullable PartnershipColumns columns;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private PartnershipDossierView view;

    /** A row that shows nothing yet. */
    protected PartnershipDossierEntry() {}

    @Override
    protected PartnershipDossierView stored() {
        return view;
    }

    @Override
    protected void show(PartnershipDossierView view) {
        this.view = view;
        this.columns = PartnershipColumns.of(view);
    }
}
