package org.defter.command.walk;

import java.time.LocalDate;
import java.util.Set;
import org.defter.kernel.access.Actor;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.PersonId;

/**
 * A command and who sends it, or the wait for a day.
 *
 * @param command the command; a day is waited for
 * @param actor who
 */
record Act(Object command, Actor actor) {

    /** By somebody of this role, tied to nothing. */
    static Act by(Role role, Object command) {
        return new Act(command, new Actor(login(role), role, null, null, Set.of()));
    }

    /** Nothing to do before that day. */
    static Act waitFor(LocalDate day) {
        return by(Role.SYSTEM, day);
    }

    /** By the council office. */
    static Act office(Object command) {
        return by(Role.COUNCIL_OFFICE, command);
    }

    /** By a councillor in person. */
    static Act councillor(PersonId person, Object command) {
        return new Act(command, new Actor(login(Role.COUNCILLOR), Role.COUNCILLOR, person, null, Set.of()));
    }

    private static LoginId login(Role role) {
        return new LoginId("urn:example", role.claim());
    }
}
