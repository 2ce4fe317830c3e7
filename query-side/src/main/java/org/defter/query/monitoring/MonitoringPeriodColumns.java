package org.defter.query.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.MonitoringReport;
import org.jspecify.annotations.Nullable;

/** What lists of monitoring periods show, filter and sort by, of today and of the past. */
@Embeddable
record MonitoringPeriodColumns(
        UUID municipalityId,
        UUID planId,
        UUID unitId,
        String title,
        @Column(name = "reported_year") int year,
        @Enumerated(EnumType.STRING) MonitoringReport report,
        @Enumerated(EnumType.STRING) MonitoringPeriodState state,
        LocalDate periodEnd,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate dueOn,
        int missing) {

    static MonitoringPeriodColumns of(MonitoringPeriodView view) {
        Clock clock = view.clock().clock();
        return new MonitoringPeriodColumns(
                view.municipalityId().value(),
                view.planId().value(),
                view.unitId().value(),
                view.title(),
                view.year(),
                view.report(),
                view.state(),
                view.periodEnd(),
                view.openedOn(),
                view.closedOn(),
                clock == null ? null : clock.lastDay(),
                view.missing().size());
    }
}
