/**
 * The clocks of the law on the command side. What is due is a projection of the clock events of reviews and decisions;
 * a poller turns what is overdue into a command that records it. Both can be lost and built again: the clocks themselves
 * are facts of the streams.
 */
@NullMarked
package org.defter.command.clock;

import org.jspecify.annotations.NullMarked;
