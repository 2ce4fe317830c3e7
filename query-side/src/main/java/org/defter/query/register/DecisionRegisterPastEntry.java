package org.defter.query.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.defter.query.platform.past.Hold;
import org.defter.query.platform.past.PastRow;

/** What the register said of a decision from one mark until another. */
@Entity
@Table(name = "past_decision_register")
@IdClass(DecisionRegisterPastEntry.Key.class)
class DecisionRegisterPastEntry extends DecisionRegisterColumns implements PastRow {

    @Id
    short scale;

    @Id
    long fromMark;

    long untilMark;

    short span;

    /** A row that says nothing yet. */
    protected DecisionRegisterPastEntry() {}

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
     * @param position the decision
     * @param scale what the mark is measured by
     * @param fromMark the first mark at which it holds
     */
    record Key(long position, short scale, long fromMark) implements Serializable {}
}
