package org.defter.command;

import org.defter.kernel.id.PersonId;

/** A command that records what one person did. If someone else sends it, the event says on whose behalf. */
public interface PersonalAct {

    /** The person whose act it is. */
    PersonId actingPerson();
}
