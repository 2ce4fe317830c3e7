/**
 * The event store on PostgreSQL.
 *
 * <p>Writers run in parallel; readers read only up to the settled watermark, so that nothing committed late under a low
 * index is ever missed. Appending joins the transaction of the command; a conflict on a stream surfaces as Axon's
 * {@code ConcurrencyException}. The reasons and the trials are in {@code docs/adr/0001}.
 */
@NullMarked
package org.defter.kernel.platform.eventstore;

import org.jspecify.annotations.NullMarked;
