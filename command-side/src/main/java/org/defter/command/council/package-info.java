/**
 * The council of a term: convening it, seating members, vacating seats, electing officers, ending the term.
 *
 * <p>The council office records it. A council is open from its convening to the end of its term; whatever happened in the
 * term can still be entered afterwards, nothing that happened outside it ever.
 */
@NullMarked
package org.defter.command.council;

import org.jspecify.annotations.NullMarked;
