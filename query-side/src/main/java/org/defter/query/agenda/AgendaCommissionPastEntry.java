package org.defter.query.agenda;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.defter.query.platform.past.Hold;
import org.defter.query.platform.past.PastRow;

/** The name of a commission from one mark until another. */
@Entity
@Table(name = "past_agenda_commission")
@IdClass(PastRow.Key.class)
class AgendaCommissionPastEntry extends AgendaCommissionColumns implements PastRow {

    @Id
    short scale;

    @Id
    long fromMark;

    long untilMark;

    short span;

    /** A row that says nothing yet. */
    protected AgendaCommissionPastEntry() {}

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
