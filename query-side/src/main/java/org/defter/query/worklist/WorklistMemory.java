package org.defter.query.worklist;

import java.util.Optional;

/** What earlier events said, by kind of note and identifier. */
interface WorklistMemory {

    /** The note, if there is one. */
    <N extends WorklistNote> Optional<N> recall(Class<N> kind, String id);
}
