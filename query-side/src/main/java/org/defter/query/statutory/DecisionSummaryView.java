package org.defter.query.statutory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.defter.kernel.law.vote.Unanimity;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a final decision, as it is announced within seven days (D08).
 *
 * @param number year and number
 * @param decidedOn day of the decision
 * @param title what it is about
 * @param unit the proposing unit
 * @param accepted whether it was accepted
 * @param unanimity unanimous or by majority
 * @param finalOn day it became final
 * @param announcedOn day it was announced; nothing if it has not been
 * @param medium where
 * @param announcedLate whether that was after its time
 */
@Schema(name = "DecisionSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionSummaryView(
        @Schema(example = "2024/112") String number,
        LocalDate decidedOn,
        String title,
        @Nullable String unit,
        boolean accepted,
        Unanimity unanimity,
        LocalDate finalOn,
        @Nullable LocalDate announcedOn,
        @Nullable String medium,
        boolean announcedLate) {}
