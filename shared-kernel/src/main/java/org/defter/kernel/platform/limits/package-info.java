/** How often one caller may ask, so that nobody takes the service from the others or guesses at proofs (ADR 0058). */
@NullMarked
package org.defter.kernel.platform.limits;

import org.jspecify.annotations.NullMarked;
