package org.defter.query.platform.past;

import org.defter.query.platform.dossier.PastScale;

/**
 * Between which marks a row holds.
 *
 * @param scale what the marks are measured by, see {@link PastScale#code}
 * @param from the first mark at which it holds
 * @param until the first mark at which it does not hold any more; {@link PastScale#OPEN} if it still does
 * @param span how long it holds, roughly, see {@link PastScale#span}
 */
public record Hold(short scale, long from, long until, short span) {

    /** From one mark of a scale until another. */
    static Hold of(PastScale scale, long from, long until) {
        return new Hold(scale.code(), from, until, scale.span(from, until));
    }
}
