package org.defter.query.platform.batch;

/** A row whose columns are worked out once per batch, however often it was changed in it. */
public interface DeferredRow {

    /** Brings the columns up to what the row was last told; called right before it is written. */
    void settle();
}
