package org.defter.query.open.record;

import java.time.OffsetDateTime;

/**
 * A dossier as the public knows it, with the times open formats ask for.
 *
 * @param view what is known
 * @param created when its first event was recorded
 * @param modified when its latest event was recorded
 */
public record Dated<V>(V view, OffsetDateTime created, OffsetDateTime modified) {

    /** Something else of the same age. */
    public <W> Dated<W> with(W other) {
        return new Dated<>(other, created, modified);
    }
}
