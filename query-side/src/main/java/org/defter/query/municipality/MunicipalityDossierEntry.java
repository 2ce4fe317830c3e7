package org.defter.query.municipality;

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

/** The row of a municipality. */
@Entity
@Table(name = "municipality_dossier")
class MunicipalityDossierEntry extends DossierEntry<MunicipalityDossierView> {

    @Embedded
    private @Nullable MunicipalityColumns columns;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private MunicipalityDossierView view;

    /** A row that shows nothing yet. */
    protected MunicipalityDossierEntry() {}

    @Override
    protected MunicipalityDossierView stored() {
        return view;
    }

    @Override
    protected void show(MunicipalityDossierView view) {
        this.view = view;
        this.columns = MunicipalityColumns.of(view);
    }
}
