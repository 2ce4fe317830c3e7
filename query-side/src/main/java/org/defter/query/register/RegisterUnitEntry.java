package org.defter.query.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** The name of a unit as last recorded; a decision keeps the one of its day. */
@Entity
@Table(name = "decision_register_unit")
class RegisterUnitEntry extends RegisterUnitColumns {

    /** For the persistence provider. */
    protected RegisterUnitEntry() {}

    RegisterUnitEntry(UUID id, String name) {
        this.id = id;
        this.name = name;
    }
}
