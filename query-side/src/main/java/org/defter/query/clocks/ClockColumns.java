package org.defter.query.clocks;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.DayKind;
import org.defter.query.law.ClockStanding;
import org.jspecify.annotations.Nullable;

/** What is said of a period, today or at a moment of the past. */
@MappedSuperclass
abstract class ClockColumns {

    /** Place in the store of the event that started it. */
    @Id
    long position;

    @Enumerated(EnumType.STRING)
    ClockSubject subject = ClockSubject.PROPOSAL;

    UUID subjectId = new UUID(0, 0);

    long version;

    String title = "";

    @Nullable
    String number;

    @Enumerated(EnumType.STRING)
    ClockKind kind = ClockKind.LAWSUIT;

    String rule = "";

    LocalDate startedOn = LocalDate.EPOCH;

    int length;

    @Enumerated(EnumType.STRING)
    @Column(name = "day_kind")
    DayKind unit = DayKind.CALENDAR;

    LocalDate lastDay = LocalDate.EPOCH;

    /** Its last day as it was first counted, if a change of the law made it later since. */
    @Nullable
    LocalDate extendedFrom;

    String calendarVersion = "";

    String ruleset = "";

    @Enumerated(EnumType.STRING)
    ClockStanding standing = ClockStanding.RUNNING;

    boolean retrospective;

    @Nullable
    LocalDate endedOn;

    void extended(Clock longer, boolean stillRetrospective, long inVersion) {
        if (extendedFrom == null) {
            extendedFrom = lastDay;
        }
        startedOn = longer.startedOn();
        length = longer.length();
        unit = longer.unit();
        lastDay = longer.lastDay();
        calendarVersion = longer.calendarVersion();
        ruleset = longer.ruleset().id();
        retrospective = stillRetrospective;
        version = inVersion;
    }

    void ended(ClockStanding how, LocalDate day, long inVersion) {
        standing = how;
        endedOn = day;
        version = inVersion;
    }
}
