package org.defter.query.agenda;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** One item of an agenda. */
@Entity
@Table(name = "agenda_item")
@IdClass(AgendaItemColumns.Key.class)
class AgendaItemEntry extends AgendaItemColumns {

    /** For the persistence provider. */
    protected AgendaItemEntry() {}

    AgendaItemEntry(UUID sittingId, int itemNumber) {
        this.sittingId = sittingId;
        this.itemNumber = itemNumber;
    }
}
