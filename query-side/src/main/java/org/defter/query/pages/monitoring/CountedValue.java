package org.defter.query.pages.monitoring;

import java.util.List;
import org.defter.query.pages.platform.Json;

/** The value of an indicator that counts: what was reported, or put right since. */
public final class CountedValue {

    private CountedValue() {}

    /** The report with the value that counts as {@code counted}; what was put right stays beside it as {@code value}. */
    public static Json in(Json report) {
        List<Json> rectifications = report.objects("rectifications");
        return report.with(
                "counted",
                rectifications.isEmpty()
                        ? report.get("value")
                        : rectifications.getLast().get("newValue"));
    }
}
