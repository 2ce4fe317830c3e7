package org.defter.command.document;

import org.defter.kernel.document.DocumentEvent;
import org.defter.kernel.document.DocumentRendered;
import org.defter.kernel.document.DocumentStanding;

/** The state of a document as its decisions need it. */
sealed interface Document {

    /** There is no such document yet. */
    record Unmade() implements Document {}

    /** It was rendered. */
    record Made(DocumentStanding standing) implements Document {}

    /** The state before anything happened. */
    static Document initial() {
        return new Unmade();
    }

    /** The state after an event; any history is accepted. */
    default Document evolve(DocumentEvent event) {
        return switch (this) {
            case Unmade _ ->
                event instanceof DocumentRendered rendered ? new Made(DocumentStanding.initial(rendered)) : this;
            case Made(DocumentStanding standing) -> new Made(standing.evolve(event));
        };
    }
}
