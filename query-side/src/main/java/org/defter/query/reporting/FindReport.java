package org.defter.query.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.defter.query.platform.dossier.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a report.
 *
 * @param report which
 * @param group the dimensions it is grouped by, those it is always grouped by among them
 * @param where what the dimensions must be, as texts; an empty text for facts that have none
 * @param from first day of the time, by the day of the facts
 * @param to last day of the time
 * @param moment when it is looked at
 */
record FindReport(
        ReportDefinition report,
        List<String> group,
        Map<String, String> where,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Moment moment) {

    FindReport {
        group = List.copyOf(group);
        where = Map.copyOf(where);
    }

    FindReport groupedBy(List<String> others) {
        return new FindReport(report, others, where, from, to, moment);
    }
}
