package org.defter.query.sitting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** What lists of sittings show, filter and sort by, of today and of the past. */
@Embeddable
record SittingColumns(
        UUID meetingId,
        UUID councilId,
        UUID municipalityId,
        LocalDate day,
        LocalTime time,
        int ordinal,
        @Enumerated(EnumType.STRING) SittingState state,
        int items,
        boolean announced) {

    static SittingColumns of(SittingDossierView view) {
        return new SittingColumns(
                view.meetingId().value(),
                view.councilId().value(),
                view.municipalityId().value(),
                view.day(),
                view.time(),
                view.ordinal(),
                view.state(),
                view.agenda().size(),
                view.announcement() != null);
    }
}
