package org.defter.query.history;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.access.Role;
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
 * @param office events recorded in this office
 * @param correlation events that followed from the same request
 * @param reference the number of a decision, report, agenda item or other paper, as people write it: events in which it
 *     stands, and everything that happened to a proposal or a review in whose course it stands
 * @param from first day on which they occurred
 * @param to last day on which they occurred
 * @param recordedFrom first day on which they were recorded, in Türkiye
 * @param recordedTo last day on which they were recorded, in Türkiye
 * @param q words of the sentence in either language or of the texts in the event, whatever their case and accents; the
 *     beginning of a word is enough, from three letters on
 */
record FindHistory(
        @Nullable UUID stream,
        @Nullable HistoryStream kind,
        @Nullable UUID person,
        @Nullable UUID unit,
        @Parameter(example = "DecisionFinalised") @Nullable String type,
        @Parameter(example = "D06") @Nullable String rule,
        @Nullable String actor,
        @Parameter(example = "COUNCIL_OFFICE") @Nullable Role office,
        @Nullable String correlation,

        @Parameter(example = "2024/56") @Nullable @Size(max = 100)
        String reference,

        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate recordedFrom,
        @Nullable LocalDate recordedTo,

        @Nullable @Size(max = 1_000) String q) {

    /** Everything. */
    static FindHistory all() {
        return new FindHistory(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }


    /** Everything that happened to one stream. */
    static FindHistory of(HistoryStream kind, UUID stream) {
        return new FindHistory(
                stream, kind, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
