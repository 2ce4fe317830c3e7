package org.defter.query.monitoring;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.query.platform.Page;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.DossierFilter;
import org.defter.query.platform.dossier.DossierList;
import org.defter.query.platform.dossier.DossierLists;
import org.defter.query.platform.dossier.DossierProjection;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.springframework.stereotype.Component;

/** Keeps the dossiers of monitoring periods. */
@Component
@ProcessingGroup("view-monitoring-period-dossier")
class MonitoringPeriodProjection
        extends DossierProjection<MonitoringPeriodView, MonitoringEvent, MonitoringPeriodEntry> {

    private final DossierLists lists;

    MonitoringPeriodProjection(MonitoringPeriodRepository rows, DossierLists lists, Batches batches, Streams streams) {
        super(new MonitoringPeriodFold(), rows, MonitoringPeriodEntry::new, batches, streams);
        this.lists = lists;
    }

    @EventHandler
    void on(MonitoringEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }

    @QueryHandler
    Optional<MonitoringPeriodView> find(FindMonitoringPeriod query) {
        return view(query.periodId().value(), query.moment());
    }

    @QueryHandler
    Page<MonitoringPeriodSummaryView> find(FindMonitoringPeriods query) {
        return lists.find(
                new DossierList<>(
                        MonitoringPeriodEntry.class,
                        MonitoringPeriodPastEntry.class,
                        MonitoringPeriodSummaryView.class),
                query.filter().conditions(),
                DossierFilter.all(),
                query.filter().sortAttribute(),
                query.paging(),
                query.moment());
    }
}
