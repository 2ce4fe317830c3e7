package org.defter.query.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.defter.query.platform.export.Tabulated;
import org.jspecify.annotations.Nullable;

/**
 * A report: figures by the dimensions it is grouped by.
 *
 * @param report its name
 * @param title the same in the reader's language
 * @param group the dimensions it is grouped by, in their order
 * @param measures the figures of each row, in their order
 * @param rows the rows, in the order of their dimensions
 * @param totals the same over all rows; one for each value of the dimensions that are never added up across, such as currencies
 */
@Schema(name = "Report")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportView(
        @Schema(example = "time-per-stage") String report,

        @Schema(example = "Aşamalarda geçen süre") String title,

        List<String> group,
        List<String> measures,
        List<Row> rows,
        List<Row> totals)
        implements Tabulated {

    ReportView {
        group = List.copyOf(group);
        measures = List.copyOf(measures);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    /**
     * A row.
     *
     * @param at the value of each dimension it is grouped by; one that the facts do not have is missing. Sent back to the
     *     explanation they lead to the events of a figure
     * @param names the same in words, where there are any
     * @param figures the figures; one that cannot be worked out, such as an average of nothing, is missing
     */
    @Schema(name = "ReportRow")
    record Row(
            @Schema(example = "{\"stage\": \"REFERRED\"}") Map<String, String> at,

            @Schema(example = "{\"stage\": \"Komisyonda\"}") Map<String, String> names,

            @Schema(example = "{\"entered\": 12, \"averageDays\": 17.5}")
            Map<String, BigDecimal> figures) {

        Row {
            at = Map.copyOf(at);
            names = Map.copyOf(names);
            figures = Map.copyOf(figures);
        }
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(group);
        columns.addAll(measures);
        return columns;
    }

    @Override
    public List<List<@Nullable Object>> cells(boolean inWords) {
        List<List<@Nullable Object>> table = new ArrayList<>();
        for (Row row : rows) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (String dimension : group) {
                String value = row.at().get(dimension);
                cells.add(inWords ? row.names().getOrDefault(dimension, value == null ? "" : value) : value);
            }
            measures.forEach(measure -> cells.add(row.figures().get(measure)));
            table.add(cells);
        }
        return table;
    }
}
