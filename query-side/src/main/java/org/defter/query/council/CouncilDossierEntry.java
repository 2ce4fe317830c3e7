package org.defter.query.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
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

    @Column(nullable = false)
    private UUID municipalityId;

    @Column(nullable = false)
    private String term;

    @Column(nullable = false)
    private int fullMembership;

    @Column(nullable = false)
    private LocalDate convenedOn;

    @Column
    private @Nullable LocalDate endedOn;

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
        this.municipalityId = view.municipalityId().value();
        this.term = view.term();
        this.fullMembership = view.fullMembership();
        this.convenedOn = view.convenedOn();
        this.endedOn = view.endedOn();
    }
}
