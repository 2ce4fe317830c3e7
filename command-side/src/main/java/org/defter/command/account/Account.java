package org.defter.command.account;

import org.defter.kernel.access.AccountEvent;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.access.AccountTie;

/** The state of an account as its decisions need it. */
sealed interface Account {

    /** The login was never tied to anything. */
    record Untied() implements Account {}

    /** The login was tied; the tie says whether it still holds. */
    record Tied(AccountTie tie) implements Account {}

    /** The state before anything happened. */
    static Account initial() {
        return new Untied();
    }

    /** The state after an event; any history is accepted. */
    default Account evolve(AccountEvent event) {
        return switch (this) {
            case Untied _ -> event instanceof AccountLinked linked ? new Tied(AccountTie.initial(linked)) : this;
            case Tied(AccountTie tie) -> new Tied(tie.evolve(event));
        };
    }
}
