package org.defter.query.sitting;

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

/** The row of a sitting. */
@Entity
@Table(name = "sitting_dossier")
class SittingDossierEntry extends DossierEntry<SittingDossierView> {

    @Embedded
    private @Nullable SittingColumns columns;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private SittingDossierView view;

    /** A row that shows nothing yet. */
    protected SittingDossierEntry() {}

    @Override
    protected SittingDossierView stored() {
        return view;
    }

    @Override
    protected void show(SittingDossierView view) {
        this.view = view;
        this.columns = SittingColumns.of(view);
    }
}
