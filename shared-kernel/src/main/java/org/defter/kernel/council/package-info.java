/**
 * The council of one term: its statutory size, who holds a seat and an office on which day.
 * Roster answers that question for a day; sittings load it and pin what they used.
 */
@NullMarked
package org.defter.kernel.council;

import org.jspecify.annotations.NullMarked;
