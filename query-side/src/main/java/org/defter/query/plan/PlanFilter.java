package org.defter.query.plan;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.defter.kernel.plan.PlanKind;
import org.defter.query.platform.Audience;
import org.defter.query.platform.dossier.DossierFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which plans a list shows, and in which order. What is absent is not asked for.
 *
 * @param municipality municipality
 * @param state state
 * @param unit proposing unit
 * @param kind kind
 * @param inForce whether a version is in force
 * @param onceInForce whether a version is or was in force
 * @param fate what became of it
 * @param q text that occurs in title, upper and lower case alike
 * @param sort order of the list; PROPOSED_ON if absent
 */
public record PlanFilter(
        @Nullable UUID municipality,
        @Nullable PlanState state,
        @Nullable UUID unit,
        @Nullable PlanKind kind,
        @Nullable Boolean inForce,
        @Nullable Boolean onceInForce,
        @Nullable PlanFate fate,

        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String q,

        @Nullable PlanSort sort) {

    /** The conditions of the list; the public asks for the state it is told. */
    DossierFilter conditions(Audience audience) {
        DossierFilter all = DossierFilter.all();
        DossierFilter inState = switch (audience) {
            case STAFF -> all.with("state", state);
            case PUBLIC -> state == null ? all : all.among("fate", PlanFate.shownAs(state));
        };
        return inState.with("municipalityId", municipality)
                .with("unitId", unit)
                .with("kind", kind)
                .with("inForce", inForce)
                .present("fate", onceInForce)
                .with("fate", fate)
                .searching("searchText", q);
    }

    String sortAttribute() {
        return (sort == null ? PlanSort.PROPOSED_ON : sort).attribute();
    }
}
