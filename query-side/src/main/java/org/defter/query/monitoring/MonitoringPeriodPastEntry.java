package org.defter.query.monitoring;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.defter.query.platform.dossier.PastEntry;
import org.jspecify.annotations.Nullable;

/** A row of a monitoring period as it was. */
@Entity
@Table(name = "monitoring_period_past")
class MonitoringPeriodPastEntry extends PastEntry<MonitoringPeriodView> {

    @Embedded
    private @Nullable MonitoringPeriodColumns columns;

    /** A row that shows nothing yet. */
    protected MonitoringPeriodPastEntry() {}

    @Override
    protected void show(MonitoringPeriodView view) {
        this.columns = MonitoringPeriodColumns.of(view);
    }
}
