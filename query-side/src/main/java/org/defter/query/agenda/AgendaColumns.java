package org.defter.query.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said of the agenda of one sitting, today or at a moment of the past. */
@MappedSuperclass
abstract class AgendaColumns {

    @Id
    UUID sittingId = new UUID(0, 0);

    UUID meetingId = new UUID(0, 0);

    UUID councilId = new UUID(0, 0);

    @Column(name = "sitting_day")
    LocalDate day = LocalDate.EPOCH;

    @Column(name = "sitting_time")
    LocalTime time = LocalTime.MIDNIGHT;

    int ordinal;

    @Enumerated(EnumType.STRING)
    AgendaState state = AgendaState.SCHEDULED;

    @Nullable
    LocalDate announcedOn;

    long version;
}
