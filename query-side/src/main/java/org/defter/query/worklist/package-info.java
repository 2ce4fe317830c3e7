/**
 * The worklist: who has to do what, by when, under which rule.
 *
 * <p>{@link org.defter.query.worklist.Worklist} says for each event which tasks it opens, moves and closes; it is a pure
 * function of the event and of what earlier events said. A task is done when an event says so, never because somebody
 * ticked it off.
 */
@NullMarked
package org.defter.query.worklist;

import org.jspecify.annotations.NullMarked;
