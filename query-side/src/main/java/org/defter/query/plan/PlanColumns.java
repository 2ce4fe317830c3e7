package org.defter.query.plan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.plan.PlanKind;
import org.defter.query.platform.dossier.Ids;
import org.defter.query.platform.dossier.TurkishText;
import org.jspecify.annotations.Nullable;

/** What lists of plans show, filter and sort by, of today and of the past. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent")
record PlanColumns(
        UUID municipalityId,
        UUID unitId,
        @Nullable UUID authorisedUnitId,
        String title,
        @Enumerated(EnumType.STRING) PlanKind kind,
        int firstYear,
        int lastYear,
        @Enumerated(EnumType.STRING) PlanState state,
        LocalDate proposedOn,
        @Nullable Integer versionInForce,
        boolean inForce,
        @Enumerated(EnumType.STRING) @Nullable PlanFate fate,
        byte[] sortKey,
        String searchText) {

    static PlanColumns of(PlanDossierView view) {
        return new PlanColumns(
                view.municipalityId().value(),
                view.unitId().value(),
                Ids.raw(view.authorisedUnit()),
                view.profile().title(),
                view.kind(),
                view.firstYear(),
                view.lastYear(),
                view.state(),
                view.proposedOn(),
                view.versionInForce(),
                view.versionInForce() != null,
                view.fate(),
                TurkishText.sortKey(view.profile().title()),
                TurkishText.searchable(view.profile().title()));
    }
}
