package org.defter.query.platform.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is written row by row and keeps none of them. */
interface Table {

    /** The first row. */
    void head(List<String> headings) throws IOException;

    /**
     * Another row.
     *
     * @param cells texts, numbers, days, times, instants, truth values; nothing where a cell is empty
     */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Writes what is still to be written. */
    void finish() throws IOException;
}
