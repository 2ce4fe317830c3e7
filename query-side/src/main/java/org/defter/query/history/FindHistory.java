package org.defter.query.history;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted; what is absent does not narrow the list.
 *
 * @param stream events of this stream
 * @param kind events of this kind of stream
 * @param person events in which this person appears, is acted for, or acts
 * @param unit events in which this unit appears
 * @param type stable name of an event
 * @param rule events that follow from this rule, such as {@code D06}
 * @param actor events recorded by this login
 * @param correlation events that followed from the same request
 * @param from first day on which they occurred
 * @param to last day on which they occurred
 * @param q words of the sentence in either language
 */
record FindHistory(
        @Nullable UUID stream,
        @Nullable HistoryStream kind,
        @Nullable UUID person,
        @Nullable UUID unit,
        @Parameter(example = "DecisionFinalised") @Nullable String type,
        @Parameter(example = "D06") @Nullable String rule,
        @Nullable String actor,
        @Nullable String correlation,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String q) {

    /** Everything that happened to one stream. */
    static FindHistory of(HistoryStream kind, UUID stream) {
        return new FindHistory(stream, kind, null, null, null, null, null, null, null, null, null);
    }
}
