package org.defter.query.monitoring;

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

/** The row of a monitoring period. */
@Entity
@Table(name = "monitoring_period_dossier")
class MonitoringPeriodEntry extends DossierEntry<MonitoringPeriodView> {

    @Embedded
    private @Nullable MonitoringPeriodColumns columns;

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
        this.view = view;
        this.columns = MonitoringPeriodColumns.of(view);
    }
}
