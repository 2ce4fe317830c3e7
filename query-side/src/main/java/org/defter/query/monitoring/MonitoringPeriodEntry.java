package org.defter.query.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.MonitoringReport;
import org.defter.query.platform.dossier.DossierEntry;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The row of a monitoring period. */
@Entity
@Table(name = "monitoring_period_dossier")
class MonitoringPeriodEntry extends DossierEntry<MonitoringPeriodView> {

    @Column(nullable = false)
    private UUID municipalityId;

    @Column(nullable = false)
    private UUID planId;

    @Column(nullable = false)
    private UUID unitId;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false, name = "reported_year")
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MonitoringReport report;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MonitoringPeriodState state;

    @Column(nullable = false)
    private LocalDate periodEnd;

    @Column(nullable = false)
    private LocalDate openedOn;

    @Column
    private @Nullable LocalDate closedOn;

    @Column
    private @Nullable LocalDate dueOn;

    @Column(nullable = false)
    private int missing;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private MonitoringPeriodView view;

    /** A row that shows nothing yet. */
    protected MonitoringPeriodEntry() {}

    @Override
    protected MonitoringPeriodView stored() {
        return view;
    }

    @Override
    protected void show(MonitoringPeriodView view) {
        Clock clock = view.clock().clock();
        this.view = view;
        this.municipalityId = view.municipalityId().value();
        this.planId = view.planId().value();
        this.unitId = view.unitId().value();
        this.title = view.title();
        this.year = view.year();
        this.report = view.report();
        this.state = view.state();
        this.periodEnd = view.periodEnd();
        this.openedOn = view.openedOn();
        this.closedOn = view.closedOn();
        this.dueOn = clock == null ? null : clock.lastDay();
        this.missing = view.missing().size();
    }
}
