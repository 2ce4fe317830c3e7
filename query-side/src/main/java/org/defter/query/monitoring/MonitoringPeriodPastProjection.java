package org.defter.query.monitoring;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.PastProjection;
import org.defter.query.platform.dossier.PastRows;
import org.springframework.stereotype.Component;

/** Keeps what lists of monitoring periods showed at any moment. */
@Component
@ProcessingGroup("view-monitoring-period-past")
class MonitoringPeriodPastProjection
        extends PastProjection<MonitoringPeriodView, MonitoringEvent, MonitoringPeriodPastEntry> {

    MonitoringPeriodPastProjection(PastRows rows) {
        super(new MonitoringPeriodFold(), MonitoringPeriodPastEntry::new, rows);
    }

    @EventHandler
    void on(MonitoringEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }
}
