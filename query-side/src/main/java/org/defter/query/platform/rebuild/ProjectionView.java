package org.defter.query.platform.rebuild;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A processor of the record: a view that is filled, or a policy that acts on events.
 *
 * @param name its name, {@code view-} or {@code policy-} and more
 * @param position the position of the record up to which it has handled everything
 * @param lag settled positions after it
 * @param progress share of the record it has handled, 0 to 1
 * @param remainingSeconds how long it will still take at the pace of late; null until that is known
 * @param deadLetters events it could not handle, waiting to be tried again
 * @param rebuildable whether it is a view that can be built anew
 * @param rebuild the rebuild of it; null if there is none
 */
public record ProjectionView(
        @Schema(example = "view-proposal-dossier") String name,
        long position,
        long lag,
        double progress,
        @Nullable Double remainingSeconds,
        long deadLetters,
        boolean rebuildable,
        @Nullable RebuildView rebuild) {}
