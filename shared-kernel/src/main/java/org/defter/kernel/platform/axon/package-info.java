/**
 * How both sides run Axon: one event store, one way of failing, few threads.
 *
 * <p>An event a handler cannot take goes to the dead letters of its group and stays there, in order, until it is
 * retried; a passing trouble (a lost connection, a conflict) makes the processor try again instead. Nothing is logged
 * and forgotten.
 */
@NullMarked
package org.defter.kernel.platform.axon;

import org.jspecify.annotations.NullMarked;
