package org.defter.query.sample;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.defter.query.history.HistoryStream;
import org.jspecify.annotations.Nullable;

/**
 * Which sample is wanted.
 *
 * @param method how it is drawn; at random if absent
 * @param size how many subjects, 1 to 100; 20 if absent
 * @param seed what the draw follows from, 1 to 64 letters, digits or hyphens; drawn by the server if absent
 * @param kinds kinds of streams that can be drawn; proposals if absent
 * @param unit only streams in which this unit appears
 * @param from first day on which a stream may have begun
 * @param to last day on which a stream may have begun
 * @param asOf position of the record up to which it is looked at; all that the history tells if absent
 */
record DrawSample(
        @Nullable SampleMethod method,
        @Nullable @Min(1) @Max(100) Integer size,

        @Parameter(example = "denetim-2026-1")
        @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,64}")
        String seed,

        @Nullable List<HistoryStream> kinds,
        @Nullable UUID unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable @Min(0) Long asOf) {

    /** Copies the list. */
    DrawSample {
        kinds = kinds == null ? null : List.copyOf(kinds);
    }

    SampleMethod methodOrDefault() {
        return method == null ? SampleMethod.RANDOM : method;
    }

    int sizeOrDefault() {
        return size == null ? 20 : size;
    }

    List<HistoryStream> kindsOrDefault() {
        return kinds == null || kinds.isEmpty()
                ? List.of(HistoryStream.PROPOSAL)
                : kinds.stream().distinct().sorted().toList();
    }
}
