package org.defter.query.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.defter.kernel.proposal.DecisionRectified;
import org.jspecify.annotations.Nullable;

/**
 * A material error of the record that was put right.
 *
 * @param rectifiedOn its day
 * @param wrongNumber year and number it stood under wrongly
 * @param wrongDay day it was wrongly said to have been taken
 * @param wrongPassage the wrong passage of its text
 * @param rightPassage what it should say
 * @param reason how the error came about
 * @param authority date and number of the document by which it was put right
 */
@Schema(name = "Rectification")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Rectification(
        LocalDate rectifiedOn,
        @Schema(example = "2024/112") @Nullable String wrongNumber,
        @Nullable LocalDate wrongDay,
        @Nullable String wrongPassage,
        @Nullable String rightPassage,
        String reason,
        String authority) {

    static Rectification of(DecisionRectified e) {
        return new Rectification(
                e.occurredOn(),
                e.correctedNumber() == null
                        ? null
                        : e.number().year() + "/" + e.number().number(),
                e.correctedDay() == null ? null : e.decidedOn(),
                e.misprint() == null ? null : e.misprint().was(),
                e.misprint() == null ? null : e.misprint().corrected(),
                e.reason(),
                e.authority());
    }
}
