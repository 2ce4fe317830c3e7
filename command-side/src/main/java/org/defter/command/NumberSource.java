package org.defter.command;

import org.jspecify.annotations.Nullable;

/**
 * Where the number of a decision or report comes from: a series of its own for each council or commission and calendar
 * year, drawn in the transaction that records the event, so that a number is never given twice and none is lost.
 */
@FunctionalInterface
public interface NumberSource {

    /**
     * Draws a number.
     *
     * @param year calendar year of the series
     * @param requested the number an act of the past already had; none = the next of the series
     * @return the number, from 1
     * @throws Rejected with {@link CommonRejection#NUMBER_TAKEN} if the requested number was given before
     */
    int draw(int year, @Nullable Integer requested);
}
