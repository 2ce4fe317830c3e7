package org.defter.command.commission;

import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.CommissionFormed;
import org.defter.kernel.commission.Mandates;

/** The state of a commission as its decisions need it. */
sealed interface Commission {

    /** It has not been formed. */
    record Unformed() implements Commission {

        @Override
        public Mandates mandates() {
            throw new IllegalStateException("the commission was not formed");
        }
    }

    /** It works. */
    record Formed(Mandates mandates) implements Commission {}

    /** It has ended. */
    record Ended(Mandates mandates) implements Commission {}

    /**
     * Who sits in it.
     *
     * @throws IllegalStateException if it was not formed; Axon hands no such stream to a command
     */
    Mandates mandates();

    /** The state before anything happened. */
    static Commission initial() {
        return new Unformed();
    }

    /** The state after an event; any history is accepted. */
    default Commission evolve(CommissionEvent event) {
        return switch (this) {
            case Unformed _ -> event instanceof CommissionFormed formed ? new Formed(Mandates.initial(formed)) : this;
            case Formed(Mandates mandates) -> from(mandates.evolve(event));
            case Ended(Mandates mandates) -> from(mandates.evolve(event));
        };
    }

    private static Commission from(Mandates mandates) {
        return mandates.endedOn() == null ? new Formed(mandates) : new Ended(mandates);
    }
}
