package org.defter.query.municipality;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.query.platform.dossier.DossierEntry;
import org.defter.query.platform.dossier.TurkishText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** The row of a municipality. */
@Entity
@Table(name = "municipality_dossier")
class MunicipalityDossierEntry extends DossierEntry<MunicipalityDossierView> {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MunicipalityKind kind;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String province;

    @Column(nullable = false)
    private byte[] sortKey;

    @Column(nullable = false)
    private String searchText;

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
        this.kind = view.kind();
        this.name = view.name();
        this.province = view.province();
        this.sortKey = TurkishText.sortKey(view.name());
        this.searchText = TurkishText.searchable(view.name(), view.province());
    }
}
