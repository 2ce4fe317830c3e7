package org.defter.query.monitoring;

import java.util.UUID;
import org.defter.kernel.law.MonitoringReport;
import org.defter.query.platform.dossier.DossierFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which monitoring periods a list shows, and in which order. What is absent is not asked for.
 *
 * @param municipality municipality
 * @param plan plan
 * @param year year reported on
 * @param report January to June, or January to December
 * @param state open or closed
 * @param unit the unit that opens and closes it
 * @param sort order of the list; PERIOD_END if absent
 */
public record MonitoringPeriodFilter(
        @Nullable UUID municipality,
        @Nullable UUID plan,
        @Nullable Integer year,
        @Nullable MonitoringReport report,
        @Nullable MonitoringPeriodState state,
        @Nullable UUID unit,
        @Nullable MonitoringPeriodSort sort) {

    DossierFilter conditions() {
        return DossierFilter.all()
                .with("municipalityId", municipality)
                .with("planId", plan)
                .with("year", year)
                .with("report", report)
                .with("state", state)
                .with("unitId", unit);
    }

    String sortAttribute() {
        return (sort == null ? MonitoringPeriodSort.PERIOD_END : sort).attribute();
    }
}
