package org.defter.query.platform.past;

import java.util.function.Supplier;

/**
 * A table of today and the table of its past.
 *
 * @param columns the mapped superclass of both rows: every column but the marks
 * @param row makes a row of today, which handlers read and write
 * @param past makes a row of the past, which is stored
 * @param entity the rows of the past
 * @param table their table, without schema
 * @param group the column of the group rows are read by
 * @param <C> that superclass
 * @param <R> the row of today
 * @param <P> the row of the past
 */
public record PastKind<C, R extends C, P extends PastRow>(
        Class<C> columns, Supplier<R> row, Supplier<P> past, Class<P> entity, String table, String group) {}
