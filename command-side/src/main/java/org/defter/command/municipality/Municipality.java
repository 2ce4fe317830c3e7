package org.defter.command.municipality;

import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.kernel.municipality.MunicipalityRecord;

/** The state of a municipality as its decisions need it. */
sealed interface Municipality {

    /** Its record has not begun. */
    record Unfounded() implements Municipality {}

    /** Its record is kept. */
    record Founded(MunicipalityRecord record) implements Municipality {}

    /** The state before anything happened. */
    static Municipality initial() {
        return new Unfounded();
    }

    /** The state after an event; any history is accepted. */
    default Municipality evolve(MunicipalityEvent event) {
        return switch (this) {
            case Unfounded _ ->
                event instanceof MunicipalityFounded founded ? new Founded(MunicipalityRecord.initial(founded)) : this;
            case Founded(MunicipalityRecord record) -> new Founded(record.evolve(event));
        };
    }
}
