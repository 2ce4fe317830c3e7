package org.defter.query.platform.rebuild;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view that is being built anew, as its row says.
 *
 * @param projection the processor of the view
 * @param release whose handlers make the new tables, see {@link Release}
 * @param reached how far the new tables have come
 * @param comparison what the comparison said, table by table; null before it
 * @param failedAt the event that could not be handled; null if none
 * @param failure what went wrong; null if nothing
 */
record Rebuild(
        String projection,
        RebuildPurpose purpose,
        RebuildState state,
        Release release,
        Reached reached,
        String begunBy,
        Instant begunAt,
        Instant changedAt,
        @Nullable List<TableComparison> comparison,
        @Nullable Long failedAt,
        @Nullable String failure) {}
