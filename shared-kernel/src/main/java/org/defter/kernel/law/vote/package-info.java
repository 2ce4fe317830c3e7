/**
 * A vote of the council as the minutes count it, and what the law makes of it (RULES B02, B05, B06, B07, D03).
 *
 * <p>Counts and the chair's own vote go in, the outcome comes out of {@link org.defter.kernel.law.Law#outcome}. Who
 * voted what is the sitting's business; a secret ballot never carries names.
 */
@NullMarked
package org.defter.kernel.law.vote;

import org.jspecify.annotations.NullMarked;
