/**
 * Both sides in one process, for a desk, a demonstration or a small town hall.
 *
 * <p>Where no database is given it runs its own PostgreSQL in a folder that outlives it. Start, stop and a start after
 * a crash need no hand.
 */
@NullMarked
package org.defter.standalone;

import org.jspecify.annotations.NullMarked;
