package org.defter.query.platform.dossier;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.util.List;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.HttpRefused.WrongField;
import org.jspecify.annotations.Nullable;

/**
 * The moment a caller asks for, as parameters of a request.
 *
 * @param asOf a day, which counts to its end in Europe/Istanbul; an instant with its offset (ISO 8601), which counts itself;
 *     or {@code event:} and a position of the record, which counts itself. Now if absent
 * @param by which time of an event counts; RECORDED if absent
 */
public record AsOf(
        @Parameter(
                description =
                        "a day (to its end), an instant with offset, or event:<position>; as it was then, also if it was withdrawn since",
                example = "2024-09-16")
        @Nullable
        String asOf,

        @Parameter(
                description = "recorded: what was known then; occurred: what had happened by that day, as known today")
        @Nullable
        Timeline by) {

    /**
     * The moment.
     *
     * @throws HttpRefused INVALID_PARAMETER if it cannot be read, or if days of occurring are asked for and something else
     *     than a day is given
     */
    public Moment moment() {
        if (asOf == null || asOf.isBlank()) {
            if (by != null) {
                throw invalid("asOf");
            }
            return Moment.NOW;
        }
        try {
            return Moments.parse(asOf, by == null ? Timeline.RECORDED : by);
        } catch (DateTimeException e) {
            throw invalid("asOf");
        }
    }

    private static HttpRefused invalid(String field) {
        return HttpRefused.because(HttpReason.INVALID_PARAMETER)
                .withErrors(List.of(WrongField.of(field, "field.moment")));
    }
}
