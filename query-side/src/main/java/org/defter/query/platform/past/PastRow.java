package org.defter.query.platform.past;

import java.io.Serializable;
import java.util.UUID;

/**
 * A row of a list from one mark of a scale until another. It has the columns of the row of today, by extending the same mapped
 * superclass, and the marks.
 */
public interface PastRow {

    /**
     * What a row of a stream, or of something else with an identifier of its own, is known by.
     *
     * @param id what it is about
     * @param scale what the mark is measured by
     * @param fromMark the first mark at which it holds
     */
    record Key(UUID id, short scale, long fromMark) implements Serializable {}

    /** Makes it hold between these marks. */
    void hold(Hold hold);

    /** Between which marks it holds. */
    Hold hold();
}
