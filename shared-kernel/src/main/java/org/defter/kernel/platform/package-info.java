/**
 * Technical code that both sides need and neither may own: the event store, the database, the wiring of Axon.
 *
 * <p>Spring, JDBC and Axon's machinery live below this package and nowhere else in the kernel; events, values and the
 * law stay free of them (see {@code docs/adr/0002}).
 */
@NullMarked
package org.defter.kernel.platform;

import org.jspecify.annotations.NullMarked;
