package org.defter.query.review;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.defter.query.platform.dossier.DossierFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which reviews a list shows, and in which order. What is absent is not asked for.
 *
 * @param proposal proposal
 * @param municipality municipality
 * @param sitting sitting that referred it
 * @param commission commission
 * @param state state
 * @param late whether the period ran out before the report
 * @param q text that occurs in title, upper and lower case alike
 * @param sort order of the list; OPENED_ON if absent
 */
public record ReviewFilter(
        @Nullable UUID proposal,
        @Nullable UUID municipality,
        @Nullable UUID sitting,
        @Nullable UUID commission,
        @Nullable ReviewState state,
        @Nullable Boolean late,

        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String q,

        @Nullable ReviewSort sort) {

    DossierFilter conditions() {
        return DossierFilter.all()
                .with("proposalId", proposal)
                .with("municipalityId", municipality)
                .with("sittingId", sitting)
                .searching("commissions", commission == null ? null : commission.toString())
                .with("state", state)
                .with("late", late)
                .searching("searchText", q);
    }

    String sortAttribute() {
        return (sort == null ? ReviewSort.OPENED_ON : sort).attribute();
    }
}
