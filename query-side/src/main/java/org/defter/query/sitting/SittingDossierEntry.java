package org.defter.query.sitting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.defter.query.platform.dossier.DossierEntry;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** The row of a sitting. */
@Entity
@Table(name = "sitting_dossier")
class SittingDossierEntry extends DossierEntry<SittingDossierView> {

    @Column(nullable = false)
    private UUID meetingId;

    @Column(nullable = false)
    private UUID councilId;

    @Column(nullable = false)
    private UUID municipalityId;

    @Column(nullable = false)
    private LocalDate day;

    @Column(nullable = false)
    private LocalTime time;

    @Column(nullable = false)
    private int ordinal;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SittingState state;

    @Column(nullable = false)
    private int items;

    @Column(nullable = false)
    private boolean announced;

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
        this.meetingId = view.meetingId().value();
        this.councilId = view.councilId().value();
        this.municipalityId = view.municipalityId().value();
        this.day = view.day();
        this.time = view.time();
        this.ordinal = view.ordinal();
        this.state = view.state();
        this.items = view.agenda().size();
        this.announced = view.announcement() != null;
    }
}
