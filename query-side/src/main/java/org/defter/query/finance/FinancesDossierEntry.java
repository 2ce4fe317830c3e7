package org.defter.query.finance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.defter.query.platform.dossier.DossierEntry;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** The row of the finances of a year. */
@Entity
@Table(name = "finances_year")
class FinancesDossierEntry extends DossierEntry<FinancesYearView> {

    @Column(nullable = false)
    private UUID municipalityId;

    @Column(nullable = false)
    private int year;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private FinancesYearView view;

    /** A row that shows nothing yet. */
    protected FinancesDossierEntry() {}

    @Override
    protected FinancesYearView stored() {
        return view;
    }

    @Override
    protected void show(FinancesYearView view) {
        this.view = view;
        this.municipalityId = view.municipalityId().value();
        this.year = view.file().year();
    }
}
