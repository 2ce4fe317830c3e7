package org.defter.command.commission;

import org.defter.kernel.commission.Attendance;
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
    record Formed(Mandates mandates, Attendance attendance) implements Commission {}

    /** It has ended. */
    record Ended(Mandates mandates, Attendance attendance) implements Commission {}

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
            case Unformed _ ->
                event instanceof CommissionFormed formed
                        ? new Formed(Mandates.initial(formed), Attendance.initial())
                        : this;
            case Formed(Mandates mandates, Attendance attendance) ->
                from(mandates.evolve(event), attendance.evolve(event));
            case Ended(Mandates mandates, Attendance attendance) ->
                from(mandates.evolve(event), attendance.evolve(event));
        };
    }

    private static Commission from(Mandates mandates, Attendance attendance) {
        return mandates.endedOn() == null ? new Formed(mandates, attendance) : new Ended(mandates, attendance);
    }
}
