package org.defter.query.meeting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.law.MeetingKind;

/** What lists of meetings show, filter and sort by, of today and of the past. */
@Embeddable
record MeetingColumns(
        UUID councilId,
        UUID municipalityId,
        @Enumerated(EnumType.STRING) MeetingKind kind,
        String month,
        LocalDate firstDay,
        @Enumerated(EnumType.STRING) MeetingState state) {

    static MeetingColumns of(MeetingDossierView view) {
        return new MeetingColumns(
                view.councilId().value(),
                view.municipalityId().value(),
                view.kind(),
                view.month().toString(),
                view.firstDay(),
                view.state());
    }
}
