/**
 * What authorised what: one thread from a goal to the decision that authorised it, to what is done under it and to the
 * values that measure it, and back; each link with the event that made it.
 */
@NullMarked
package org.defter.query.lineage;

import org.jspecify.annotations.NullMarked;
