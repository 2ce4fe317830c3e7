package org.defter.query.platform.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that is a table of its own, with columns that depend on what was asked. */
public interface Tabulated {

    /** Names of the columns; their headings are the labels of these. */
    @JsonIgnore
    List<String> columns();

    /**
     * The cells of its rows, in the order of the columns.
     *
     * @param inWords whether constants and identifiers are written in words
     */
    List<List<@Nullable Object>> cells(boolean inWords);
}
