package org.defter.query.meeting;

import java.time.YearMonth;
import java.util.UUID;
import org.defter.kernel.law.MeetingKind;
import org.defter.query.platform.dossier.DossierFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings a list shows, and in which order. What is absent is not asked for.
 *
 * @param council council
 * @param municipality municipality
 * @param kind kind
 * @param state state
 * @param month month, YYYY-MM
 * @param sort order of the list; FIRST_DAY if absent
 */
public record MeetingFilter(
        @Nullable UUID council,
        @Nullable UUID municipality,
        @Nullable MeetingKind kind,
        @Nullable MeetingState state,
        @Nullable YearMonth month,
        @Nullable MeetingSort sort) {

    DossierFilter conditions() {
        return DossierFilter.all()
                .with("councilId", council)
                .with("municipalityId", municipality)
                .with("kind", kind)
                .with("state", state)
                .with("month", month == null ? null : month.toString());
    }

    String sortAttribute() {
        return (sort == null ? MeetingSort.FIRST_DAY : sort).attribute();
    }
}
