package org.defter.query.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.defter.kernel.id.CommissionId;
import org.defter.query.platform.dossier.TurkishText;
import org.jspecify.annotations.Nullable;

/** What lists of reviews show, filter and sort by, of today and of the past. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent")
record ReviewColumns(
        UUID proposalId,
        String title,
        UUID municipalityId,
        UUID sittingId,
        String commissions,
        @Enumerated(EnumType.STRING) ReviewState state,
        LocalDate openedOn,
        @Nullable LocalDate lastDay,
        boolean late,
        byte[] sortKey,
        String searchText) {

    static ReviewColumns of(ReviewDossierView view) {
        return new ReviewColumns(
                view.proposalId().value(),
                view.title(),
                view.municipalityId().value(),
                view.sittingId().value(),
                view.commissions().stream().map(CommissionId::toString).collect(Collectors.joining(" ")),
                view.state(),
                view.openedOn(),
                view.lastDay(),
                view.late(),
                TurkishText.sortKey(view.title()),
                TurkishText.searchable(view.title()));
    }
}
