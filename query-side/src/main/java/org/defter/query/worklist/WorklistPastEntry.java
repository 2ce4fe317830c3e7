package org.defter.query.worklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.defter.query.platform.past.Hold;
import org.defter.query.platform.past.PastRow;

/** A task from one mark until another. */
@Entity
@Table(name = "past_worklist")
@IdClass(WorklistPastEntry.Key.class)
class WorklistPastEntry extends WorklistColumns implements PastRow {

    @Id
    short scale;

    @Id
    long fromMark;

    long untilMark;

    short span;

    /** A row that says nothing yet. */
    protected WorklistPastEntry() {}

    @Override
    public void hold(Hold hold) {
        scale = hold.scale();
        fromMark = hold.from();
        untilMark = hold.until();
        span = hold.span();
    }

    @Override
    public Hold hold() {
        return new Hold(scale, fromMark, untilMark, span);
    }

    /**
     * What a row is known by.
     *
     * @param key the task
     * @param scale what the mark is measured by
     * @param fromMark the first mark at which it holds
     */
    record Key(String key, short scale, long fromMark) implements Serializable {}
}
