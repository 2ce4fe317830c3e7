package org.defter.query.clocks;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.defter.query.platform.past.Hold;
import org.defter.query.platform.past.PastRow;

/** A period from one mark until another. */
@Entity
@Table(name = "past_clock")
@IdClass(ClockPastEntry.Key.class)
class ClockPastEntry extends ClockColumns implements PastRow {

    @Id
    short scale;

    @Id
    long fromMark;

    long untilMark;

    short span;

    /** A row that says nothing yet. */
    protected ClockPastEntry() {}

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
     * @param position the period
     * @param scale what the mark is measured by
     * @param fromMark the first mark at which it holds
     */
    record Key(long position, short scale, long fromMark) implements Serializable {}
}
