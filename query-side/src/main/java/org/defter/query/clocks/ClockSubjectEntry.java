package org.defter.query.clocks;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a proposal or review is called, and the number of its latest decision. */
@Entity
@Table(name = "clock_subject")
class ClockSubjectEntry extends ClockSubjectColumns {

    /** For the persistence provider. */
    protected ClockSubjectEntry() {}

    ClockSubjectEntry(UUID id, String title, @Nullable String number) {
        this.id = id;
        this.title = title;
        this.number = number;
    }
}
