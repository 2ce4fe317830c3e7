package org.defter.query.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.defter.query.history.HistoryStream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ready list.
 *
 * @param kind kind of what it is about
 * @param id the stream it is about
 * @param title what that is called
 * @param rule the rule that was broken; none where a wrong record was put right
 * @param fact what is not as the rule wants it
 * @param explanation the same in words of the reader's language, with its days
 * @param day the day it is measured by: the last day of a period, the day of signature, of return or of rectification
 * @param otherDay the day it is compared with: of the late act, of the paper, of the council's answer, of the recording
 * @param reason reasons that were recorded
 * @param eventIds the events that show it, in the order of the record
 */
@Schema(name = "AuditFinding")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingView(
        HistoryStream kind,
        UUID id,
        String title,
        @Schema(example = "D06") @Nullable String rule,
        @Schema(example = "SENT_LATE") String fact,

        @Schema(example = "Son gün 29 Mart 2024; mülki amire 2 Nisan 2024 günü gönderildi.")
        String explanation,

        @Nullable LocalDate day,
        @Nullable LocalDate otherDay,
        @Nullable String reason,
        List<String> eventIds) {

    /** Copies the list. */
    FindingView {
        eventIds = List.copyOf(eventIds);
    }
}
