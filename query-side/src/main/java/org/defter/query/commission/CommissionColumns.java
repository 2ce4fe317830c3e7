package org.defter.query.commission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.commission.CommissionKind;
import org.defter.query.platform.dossier.TurkishText;
import org.jspecify.annotations.Nullable;

/** What lists of commissions show, filter and sort by, of today and of the past. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent")
record CommissionColumns(
        UUID councilId,
        UUID municipalityId,
        String name,
        @Enumerated(EnumType.STRING) CommissionKind kind,
        int size,
        LocalDate formedOn,
        @Nullable LocalDate endedOn,
        byte[] sortKey,
        String searchText) {

    static CommissionColumns of(CommissionDossierView view) {
        return new CommissionColumns(
                view.councilId().value(),
                view.municipalityId().value(),
                view.name(),
                view.kind(),
                view.size(),
                view.formedOn(),
                view.endedOn(),
                TurkishText.sortKey(view.name()),
                TurkishText.searchable(view.name()));
    }
}
