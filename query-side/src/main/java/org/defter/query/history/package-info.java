/**
 * The audit history: every event as a sentence in Turkish or English, with who recorded it in which office, on whose
 * behalf, when, under which rule and what it changed.
 *
 * <p>The tables hold facts without language; sentences are made when they are read, from the bundle {@code history}
 * under the event's stable name, constants from the bundle {@code codes}. Names are those of the moment of the event.
 */
@NullMarked
package org.defter.query.history;

import org.jspecify.annotations.NullMarked;
