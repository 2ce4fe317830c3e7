/**
 * How a view handles events by the batch: the rows a batch is about are loaded together, changed in memory and written
 * together, in the transaction of the batch.
 *
 * <p>{@link org.defter.query.platform.batch.Batches} gives a projection what it keeps for the batch being handled,
 * {@link org.defter.query.platform.batch.Rows} are the rows of a table by key, and
 * {@link org.defter.query.platform.batch.RowGroups} those that are asked for several at a time, such as the items of a
 * sitting. A single event, such as a dead letter that is tried again, is a batch of one. Why: ADR 0033. A batch begins with the
 * rows the one before it left, as long as nobody else can have written them: ADR 0067.
 */
@NullMarked
package org.defter.query.platform.batch;

import org.jspecify.annotations.NullMarked;
