package org.defter.query.council;

import java.util.UUID;
import org.defter.query.platform.dossier.DossierFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which councils a list shows, and in which order. What is absent is not asked for.
 *
 * @param municipality municipality
 * @param sort order of the list; CONVENED_ON if absent
 */
public record CouncilFilter(
        @Nullable UUID municipality, @Nullable CouncilSort sort) {

    DossierFilter conditions() {
        return DossierFilter.all().with("municipalityId", municipality);
    }

    String sortAttribute() {
        return (sort == null ? CouncilSort.CONVENED_ON : sort).attribute();
    }
}
