package org.defter.query.commission;

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

/** The row of a commission. */
@Entity
@Table(name = "commission_dossier")
class CommissionDossierEntry extends DossierEntry<CommissionDossierView> {

    @Embedded
    private @Nullable CommissionColumns columns;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private CommissionDossierView view;

    /** A row that shows nothing yet. */
    protected CommissionDossierEntry() {}

    @Override
    protected CommissionDossierView stored() {
        return view;
    }

    @Override
    protected void show(CommissionDossierView view) {
        this.view = view;
        this.columns = CommissionColumns.of(view);
    }
}
