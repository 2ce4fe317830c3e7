package org.defter.command;

import org.jspecify.annotations.Nullable;

/**
 * Where the number of a decision, report or extraordinary meeting comes from: a series of its own for each council or
 * commission and calendar year, drawn in the transaction that records the event, so that a number is never given twice
 * and none is lost.
 */
@FunctionalInterface
public interface NumberSource {

    /**
     * Draws a number.
     *
     * @param year calendar year of the series
     * @param requested the number an act of the past already had; none = the next of the series
     * @return the number, from 1
     * @throws Rejected with {@link CommonRejection#NUMBER_TAKEN} if the requested number was given to another holder, or to
     *     nobody in particular
     */
    int draw(int year, @Nullable Integer requested);

    /**
     * The same series, drawn from in the name of a holder. A number that is asked for and has been given to that holder
     * before is given to it again: so it can be set aside by the act that first names it and drawn by the act that uses it.
     *
     * @param holder what the number is for, in words that are the same for both acts
     */
    default NumberSource heldBy(String holder) {
        return this;
    }
}
