package org.defter.query.council;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lists of councils show, filter and sort by, of today and of the past. */
@Embeddable
record CouncilColumns(
        UUID municipalityId,
        String term,
        int fullMembership,
        LocalDate convenedOn,
        @Nullable LocalDate endedOn) {

    static CouncilColumns of(CouncilDossierView view) {
        return new CouncilColumns(
                view.municipalityId().value(), view.term(), view.fullMembership(), view.convenedOn(), view.endedOn());
    }
}
