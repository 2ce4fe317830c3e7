package org.defter.query.agenda;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** The agenda of one sitting. */
@Entity
@Table(name = "agenda")
class AgendaEntry extends AgendaColumns {

    /** For the persistence provider. */
    protected AgendaEntry() {}

    AgendaEntry(UUID sittingId) {
        this.sittingId = sittingId;
    }
}
