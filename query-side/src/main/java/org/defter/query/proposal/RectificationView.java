package org.defter.query.proposal;

import java.time.LocalDate;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.kernel.proposal.Misprint;
import org.jspecify.annotations.Nullable;

/**
 * A material error that was put right; the public sees it too.
 *
 * @param rectifiedOn its day
 * @param wrongNumber the number it stood under wrongly; not given again; none if the number was right
 * @param wrongDay the day it was wrongly said to have been taken; none if the day was right
 * @param misprint the wrong passage and what it should say; none if the text was right
 * @param reason how the error came about
 * @param authority date and number of the document by which it was put right
 */
public record RectificationView(
        LocalDate rectifiedOn,
        @Nullable DecisionNumber wrongNumber,
        @Nullable LocalDate wrongDay,
        @Nullable Misprint misprint,
        String reason,
        String authority) {

    static RectificationView of(DecisionRectified e) {
        return new RectificationView(
                e.occurredOn(),
                e.correctedNumber() == null ? null : e.number(),
                e.correctedDay() == null ? null : e.decidedOn(),
                e.misprint(),
                e.reason(),
                e.authority());
    }
}
