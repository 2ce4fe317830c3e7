package org.defter.query.agenda;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** The name of a commission. */
@Entity
@Table(name = "agenda_commission")
class AgendaCommissionEntry extends AgendaCommissionColumns {

    /** For the persistence provider. */
    protected AgendaCommissionEntry() {}

    AgendaCommissionEntry(UUID id, String name) {
        this.id = id;
        this.name = name;
    }
}
