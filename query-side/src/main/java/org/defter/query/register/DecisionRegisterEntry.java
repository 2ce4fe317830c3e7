package org.defter.query.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One numbered decision. */
@Entity
@Table(name = "decision_register")
class DecisionRegisterEntry extends DecisionRegisterColumns {

    /** For the persistence provider. */
    protected DecisionRegisterEntry() {}

    DecisionRegisterEntry(long position) {
        this.position = position;
    }
}
