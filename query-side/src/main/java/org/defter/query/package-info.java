/**
 * Tells: every answer is a view folded from events, each in the package named after its reader's question.
 *
 * <p>Nothing here decides or writes an event; whatever stands in a table here can be thrown away and replayed.
 */
@NullMarked
package org.defter.query;

import org.jspecify.annotations.NullMarked;
