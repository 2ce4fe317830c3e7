package org.defter.kernel.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of an agenda, or of the minutes.
 *
 * @param number as written, if it has one
 * @param subject as written, spaces collapsed
 * @param unit the proposing department, if named
 * @param outcome what was done with it, if stated
 * @param referredTo the commissions it was sent to
 * @param decisionNumber as written, if stated
 * @param vote what is stated of the vote, if anything
 */
public record ListedItem(
        @Nullable String number,
        @Nullable String subject,
        @Nullable String unit,
        @Nullable StatedOutcome outcome,
        List<String> referredTo,
        @Nullable String decisionNumber,
        @Nullable StatedVote vote) {

    /** Keeps a copy of the commissions. */
    public ListedItem {
        referredTo = Lists.copy(referredTo);
    }
}
