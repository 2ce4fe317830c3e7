/**
 * A commission of the council: forming it, electing and replacing its members, electing chair and deputy, ending it.
 *
 * <p>The council elects the members, the commission its chair and deputy; the council office or the commission's
 * secretary records it. An ended commission takes nothing more; what it reviews is the review's matter.
 */
@NullMarked
package org.defter.command.commission;

import org.jspecify.annotations.NullMarked;
