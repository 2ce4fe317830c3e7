package org.defter.query.monitoring;

import java.util.Set;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.PeriodOpened;
import org.defter.kernel.monitoring.PeriodRecord;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;

/** How the events of a monitoring period add up to its dossier: by the kernel's {@link PeriodRecord}. */
public final class MonitoringPeriodFold implements DossierFold<MonitoringPeriodView, MonitoringEvent> {

    private static final Set<Class<? extends MonitoringEvent>> IGNORES = Set.of();

    @Override
    public Class<MonitoringEvent> root() {
        return MonitoringEvent.class;
    }

    @Override
    public Set<Class<? extends MonitoringEvent>> ignores() {
        return IGNORES;
    }

    @Override
    public MonitoringPeriodView evolve(@Nullable MonitoringPeriodView view, MonitoringEvent event, EventStamp stamp) {
        PeriodRecord record = view == null && event instanceof PeriodOpened opened
                ? PeriodRecord.initial(opened)
                : DossierFold.begun(view, event).toRecord().evolve(event);
        return MonitoringPeriodView.of(record, stamp.version());
    }
}
