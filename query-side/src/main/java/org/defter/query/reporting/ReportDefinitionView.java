package org.defter.query.reporting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a report offers.
 *
 * @param report its name
 * @param title the same in the reader's language
 * @param description what it counts, in the reader's language
 * @param dimensions what it may be grouped and filtered by
 * @param always what it is always grouped by
 * @param measures what it measures
 */
@Schema(name = "ReportDefinition")
record ReportDefinitionView(
        @Schema(example = "time-per-stage") String report,

        @Schema(example = "Aşamalarda geçen süre") String title,

        String description,
        List<Term> dimensions,
        List<String> always,
        List<Term> measures) {

    ReportDefinitionView {
        dimensions = List.copyOf(dimensions);
        always = List.copyOf(always);
        measures = List.copyOf(measures);
    }

    /**
     * A dimension or a measure.
     *
     * @param name its name in the API
     * @param label the same in the reader's language
     */
    @Schema(name = "ReportTerm")
    record Term(
            @Schema(example = "averageDays") String name,
            @Schema(example = "Ortalama gün") String label) {}
}
