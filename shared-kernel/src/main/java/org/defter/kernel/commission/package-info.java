/**
 * A commission of the council: its members, chair and deputy with their days, from its election to its end.
 * Mandates answers who held which seat on a day; reviews load it and pin what they used.
 */
@NullMarked
package org.defter.kernel.commission;

import org.jspecify.annotations.NullMarked;
