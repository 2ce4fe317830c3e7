/**
 * Seeded random walks of legal and illegal commands over all streams at once, through the real aggregates and policies on
 * an event store in memory, and what must hold of every record that comes out of them.
 */
@NullMarked
package org.defter.command.walk;

import org.jspecify.annotations.NullMarked;
