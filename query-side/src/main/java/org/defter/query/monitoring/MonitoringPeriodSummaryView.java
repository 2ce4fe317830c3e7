package org.defter.query.monitoring;

import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.law.MonitoringReport;
import org.jspecify.annotations.Nullable;

/**
 * A monitoring period as one line of a list.
 *
 * @param id the period
 * @param version version of its stream
 * @param municipalityId the municipality
 * @param planId the plan
 * @param unitId the unit that opens and closes it
 * @param title title of the plan
 * @param year the year reported on
 * @param report January to June, or January to December
 * @param state open or closed
 * @param periodEnd last day covered
 * @param openedOn day it was opened
 * @param closedOn day it was closed
 * @param dueOn last day on which the report is in time
 * @param missing how many indicators are still to be reported
 */
public record MonitoringPeriodSummaryView(
        UUID id,
        long version,
        UUID municipalityId,
        UUID planId,
        UUID unitId,
        String title,
        int year,
        MonitoringReport report,
        MonitoringPeriodState state,
        LocalDate periodEnd,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate dueOn,
        int missing) {}
