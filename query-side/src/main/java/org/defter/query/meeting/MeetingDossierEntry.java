package org.defter.query.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.law.MeetingKind;
import org.defter.query.platform.dossier.DossierEntry;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** The row of a meeting. */
@Entity
@Table(name = "meeting_dossier")
class MeetingDossierEntry extends DossierEntry<MeetingDossierView> {

    @Column(nullable = false)
    private UUID councilId;

    @Column(nullable = false)
    private UUID municipalityId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MeetingKind kind;

    @Column(nullable = false)
    private String month;

    @Column(nullable = false)
    private LocalDate firstDay;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MeetingState state;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private MeetingDossierView view;

    /** A row that shows nothing yet. */
    protected MeetingDossierEntry() {}

    @Override
    protected MeetingDossierView stored() {
        return view;
    }

    @Override
    protected void show(MeetingDossierView view) {
        this.view = view;
        this.councilId = view.councilId().value();
        this.municipalityId = view.municipalityId().value();
        this.kind = view.kind();
        this.month = view.month().toString();
        this.firstDay = view.firstDay();
        this.state = view.state();
    }
}
