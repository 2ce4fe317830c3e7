package org.defter.command.project;

import org.defter.kernel.project.ProjectConceived;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectRecord;

/** How far a project has come, and what its next act has to know. Any history is accepted: what is out of place is passed. */
sealed interface Project permits Project.Unconceived, Project.Known {

    /** A project nobody has conceived. */
    static Project initial() {
        return new Unconceived();
    }

    /** The state after one more event. */
    default Project evolve(ProjectEvent event) {
        return switch (this) {
            case Unconceived unconceived ->
                event instanceof ProjectConceived e ? of(ProjectRecord.initial(e)) : unconceived;
            case Known known -> of(known.file().evolve(event));
        };
    }

    private static Known of(ProjectRecord file) {
        return switch (file.course()) {
            case PREPARING -> new Preparing(file);
            case CONTRACTED -> new Contracted(file);
            case RUNNING -> new Running(file);
            case SUSPENDED -> new Suspended(file);
            case COMPLETED -> new Completed(file);
            case CLOSED -> new Closed(file);
            case CANCELLED -> new Cancelled(file);
        };
    }

    /** Nobody has conceived it. */
    record Unconceived() implements Project {}

    /** Somebody has conceived it. */
    sealed interface Known extends Project permits Open, Completed, Ended {

        /** Everything the record says of it. */
        ProjectRecord file();
    }

    /** Its work is not done. */
    sealed interface Open extends Known permits Active, Suspended {}

    /** Its work can be planned. */
    sealed interface Active extends Open permits Preparing, Contracted, Running {}

    /** Nothing happens to it any more. */
    sealed interface Ended extends Known permits Closed, Cancelled {}

    /** Before the contract: idea, authorised, applied, awarded, in either order (I15). */
    record Preparing(ProjectRecord file) implements Active {}

    /** Under contract, not begun. */
    record Contracted(ProjectRecord file) implements Active {}

    /** The work goes on. */
    record Running(ProjectRecord file) implements Active {}

    /** The work is interrupted. */
    record Suspended(ProjectRecord file) implements Open {}

    /** The work is done. */
    record Completed(ProjectRecord file) implements Known {}

    /** Evaluated and settled. */
    record Closed(ProjectRecord file) implements Ended {}

    /** Given up. */
    record Cancelled(ProjectRecord file) implements Ended {}
}
