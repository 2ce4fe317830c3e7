package org.defter.query.worklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One task, open or done. */
@Entity
@Table(name = "worklist")
class WorklistEntry extends WorklistColumns {

    /** For the persistence provider. */
    protected WorklistEntry() {}

    WorklistEntry(String key) {
        this.key = key;
    }
}
