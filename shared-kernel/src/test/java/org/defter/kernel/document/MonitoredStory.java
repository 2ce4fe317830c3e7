package org.defter.kernel.document;

import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.monitoring.MonitoringPeriods;

/** The real case, and a monitoring period of another plan. */
final class MonitoredStory {

    static final MonitoringPeriodId PERIOD = MonitoringPeriods.YEAR_2024.periodId();

    private MonitoredStory() {}

    static List<DomainEvent> story() {
        List<DomainEvent> story = new ArrayList<>(RealCase.story());
        story.addAll(MonitoringPeriods.settled(MonitoringPeriods.YEAR_2024, "15", "3.5"));
        return List.copyOf(story);
    }
}
