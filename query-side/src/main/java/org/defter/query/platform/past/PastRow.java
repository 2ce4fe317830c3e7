package org.defter.query.platform.past;

/**
 * A row of a list from one mark of a scale until another. It has the columns of the row of today, by extending the same mapped
 * superclass, and the marks.
 */
public interface PastRow {

    /** Makes it hold between these marks. */
    void hold(Hold hold);

    /** Between which marks it holds. */
    Hold hold();
}
