package org.defter.query.sitting;

import java.time.LocalDate;
import java.util.UUID;
import org.defter.query.platform.dossier.DossierFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which sittings a list shows, and in which order. What is absent is not asked for.
 *
 * @param meeting meeting
 * @param council council
 * @param municipality municipality
 * @param state state
 * @param day day
 * @param sort order of the list; DAY if absent
 */
public record SittingFilter(
        @Nullable UUID meeting,
        @Nullable UUID council,
        @Nullable UUID municipality,
        @Nullable SittingState state,
        @Nullable LocalDate day,
        @Nullable SittingSort sort) {

    DossierFilter conditions() {
        return DossierFilter.all()
                .with("meetingId", meeting)
                .with("councilId", council)
                .with("municipalityId", municipality)
                .with("state", state)
                .with("day", day);
    }

    String sortAttribute() {
        return (sort == null ? SittingSort.DAY : sort).attribute();
    }
}
