package org.defter.query.platform.rebuild;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view that is being built anew, as operators see it.
 *
 * @param projection the processor of the view
 * @param position the position of the record up to which everything is in the new tables
 * @param settled the position up to which there is something to handle
 * @param progress share of the record that was handled, 0 to 1
 * @param remainingSeconds how long it will still take at the pace of late; null until that is known
 * @param begunBy who began it
 * @param changedAt when it last came on
 * @param tables how the new tables compare with those that serve; empty before the comparison
 * @param failedAt the position of the event that could not be handled; null if none
 * @param failure what went wrong; null if nothing
 */
public record RebuildView(
        @Schema(example = "view-proposal-dossier") String projection,
        RebuildState state,
        RebuildPurpose purpose,
        long position,
        long settled,
        double progress,
        @Nullable Double remainingSeconds,
        String begunBy,
        Instant begunAt,
        Instant changedAt,
        List<TableComparison> tables,
        @Nullable Long failedAt,
        @Nullable String failure) {

    /** Copies the comparison. */
    public RebuildView {
        tables = List.copyOf(tables);
    }

    static RebuildView of(Rebuild rebuild, RebuildProgress progress) {
        RebuildProgress.Standing standing = progress.of(rebuild);
        List<TableComparison> compared = rebuild.comparison();
        return new RebuildView(
                rebuild.projection(),
                rebuild.state(),
                rebuild.purpose(),
                rebuild.reached().lowest(),
                progress.settled(),
                standing.share(),
                Double.isNaN(standing.remainingSeconds()) ? null : standing.remainingSeconds(),
                rebuild.begunBy(),
                rebuild.begunAt(),
                rebuild.changedAt(),
                compared == null ? List.of() : compared,
                rebuild.failedAt(),
                rebuild.failure());
    }
}
