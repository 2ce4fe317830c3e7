package org.defter.query.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.defter.query.platform.past.Hold;
import org.defter.query.platform.past.PastRow;

/** The name of a unit from one mark until another. */
@Entity
@Table(name = "past_decision_register_unit")
@IdClass(PastRow.Key.class)
class RegisterUnitPastEntry extends RegisterUnitColumns implements PastRow {

    @Id
    short scale;

    @Id
    long fromMark;

    long untilMark;

    short span;

    /** A row that says nothing yet. */
    protected RegisterUnitPastEntry() {}

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
}
