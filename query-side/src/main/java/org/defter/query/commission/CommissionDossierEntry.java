package org.defter.query.commission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.commission.CommissionKind;
import org.defter.query.platform.dossier.DossierEntry;
import org.defter.query.platform.dossier.TurkishText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The row of a commission. */
@Entity
@Table(name = "commission_dossier")
class CommissionDossierEntry extends DossierEntry<CommissionDossierView> {

    @Column(nullable = false)
    private UUID councilId;

    @Column(nullable = false)
    private UUID municipalityId;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private CommissionKind kind;

    @Column(nullable = false)
    private int size;

    @Column(nullable = false)
    private LocalDate formedOn;

    @Column
    private @Nullable LocalDate endedOn;

    @Column(nullable = false)
    private byte[] sortKey;

    @Column(nullable = false)
    private String searchText;

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
        this.councilId = view.councilId().value();
        this.municipalityId = view.municipalityId().value();
        this.name = view.name();
        this.kind = view.kind();
        this.size = view.size();
        this.formedOn = view.formedOn();
        this.endedOn = view.endedOn();
        this.sortKey = TurkishText.sortKey(view.name());
        this.searchText = TurkishText.searchable(view.name());
    }
}
