package org.defter.query.council;

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

/** The row of a council. */
@Entity
@Table(name = "council_dossier")
class CouncilDossierEntry extends DossierEntry<CouncilDossierView> {

    @Embedded
    private @Nullable CouncilColumns columns;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private CouncilDossierView view;

    /** A row that shows nothing yet. */
    protected CouncilDossierEntry() {}

    @Override
    protected CouncilDossierView stored() {
        return view;
    }

    @Override
    protected void show(CouncilDossierView view) {
        this.view = view;
        this.columns = CouncilColumns.of(view);
    }
}
