package org.defter.query.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.plan.PlanKind;
import org.defter.query.platform.dossier.DossierEntry;
import org.defter.query.platform.dossier.Ids;
import org.defter.query.platform.dossier.TurkishText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The row of a plan. */
@Entity
@Table(name = "plan_dossier")
class PlanDossierEntry extends DossierEntry<PlanDossierView> {

    @Column(nullable = false)
    private UUID municipalityId;

    @Column(nullable = false)
    private UUID unitId;

    @Column
    private @Nullable UUID authorisedUnitId;

    @Column(nullable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PlanKind kind;

    @Column(nullable = false)
    private int firstYear;

    @Column(nullable = false)
    private int lastYear;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PlanState state;

    @Column(nullable = false)
    private LocalDate proposedOn;

    @Column
    private @Nullable Integer versionInForce;

    @Column(nullable = false)
    private boolean inForce;

    @Column(nullable = false)
    private byte[] sortKey;

    @Column(nullable = false)
    private String searchText;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private PlanDossierView view;

    /** A row that shows nothing yet. */
    protected PlanDossierEntry() {}

    @Override
    protected PlanDossierView stored() {
        return view;
    }

    @Override
    protected void show(PlanDossierView view) {
        this.view = view;
        this.municipalityId = view.municipalityId().value();
        this.unitId = view.unitId().value();
        this.authorisedUnitId = Ids.raw(view.authorisedUnit());
        this.title = view.profile().title();
        this.kind = view.kind();
        this.firstYear = view.firstYear();
        this.lastYear = view.lastYear();
        this.state = view.state();
        this.proposedOn = view.proposedOn();
        this.versionInForce = view.versionInForce();
        this.inForce = view.versionInForce() != null;
        this.sortKey = TurkishText.sortKey(view.profile().title());
        this.searchText = TurkishText.searchable(view.profile().title());
    }
}
