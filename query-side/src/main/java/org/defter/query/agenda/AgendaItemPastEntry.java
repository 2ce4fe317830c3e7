package org.defter.query.agenda;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.defter.query.platform.past.Hold;
import org.defter.query.platform.past.PastRow;

/** An item of an agenda from one mark until another. */
@Entity
@Table(name = "past_agenda_item")
@IdClass(AgendaItemPastEntry.Key.class)
class AgendaItemPastEntry extends AgendaItemColumns implements PastRow {

    @Id
    short scale;

    @Id
    long fromMark;

    long untilMark;

    short span;

    /** A row that says nothing yet. */
    protected AgendaItemPastEntry() {}

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
     * @param sittingId the sitting
     * @param itemNumber its number
     * @param scale what the mark is measured by
     * @param fromMark the first mark at which it holds
     */
    record Key(UUID sittingId, int itemNumber, short scale, long fromMark) implements Serializable {}
}
