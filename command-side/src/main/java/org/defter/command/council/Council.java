package org.defter.command.council;

import org.defter.kernel.council.CouncilConvened;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.Roster;

/** The state of a council as its decisions need it. */
sealed interface Council {

    /** It has not come together. */
    record Unconvened() implements Council {}

    /** Its term runs. */
    record InTerm(Roster roster) implements Council {}

    /** Its term is over; the roster says since when. */
    record Ended(Roster roster) implements Council {}

    /** The state before anything happened. */
    static Council initial() {
        return new Unconvened();
    }

    /** The state after an event; any history is accepted. */
    default Council evolve(CouncilEvent event) {
        return switch (this) {
            case Unconvened _ ->
                event instanceof CouncilConvened convened ? new InTerm(Roster.initial(convened)) : this;
            case InTerm(Roster roster) -> from(roster.evolve(event));
            case Ended(Roster roster) -> from(roster.evolve(event));
        };
    }

    private static Council from(Roster roster) {
        return roster.endedOn() == null ? new InTerm(roster) : new Ended(roster);
    }
}
