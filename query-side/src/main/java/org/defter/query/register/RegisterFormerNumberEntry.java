package org.defter.query.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A number under which a decision stood wrongly; it leads to the decision and is not given again. */
@Entity
@Table(name = "decision_register_former_number")
class RegisterFormerNumberEntry {

    /** Council, year and number. */
    @Id
    String id = "";

    /** The decision that stood under it. */
    long position;

    /** For the persistence provider. */
    protected RegisterFormerNumberEntry() {}

    RegisterFormerNumberEntry(String id, long position) {
        this.id = id;
        this.position = position;
    }

    static String id(UUID council, int year, int number) {
        return council + "/" + year + "/" + number;
    }
}
