package org.defter.query.open.record;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When things were created or changed, as a condition; what is absent does not narrow.
 *
 * @param createdSince not created before
 * @param createdUntil not created after
 * @param modifiedSince not changed before
 * @param modifiedUntil not changed after
 */
public record Span(
        @Nullable OffsetDateTime createdSince,
        @Nullable OffsetDateTime createdUntil,
        @Nullable OffsetDateTime modifiedSince,
        @Nullable OffsetDateTime modifiedUntil) {

    /** No condition. */
    public static final Span ANY = new Span(null, null, null, null);

    /** Whether something meets the condition. */
    public boolean holds(Dated<?> one) {
        return (createdSince == null || !one.created().isBefore(createdSince))
                && (createdUntil == null || !one.created().isAfter(createdUntil))
                && (modifiedSince == null || !one.modified().isBefore(modifiedSince))
                && (modifiedUntil == null || !one.modified().isAfter(modifiedUntil));
    }
}
