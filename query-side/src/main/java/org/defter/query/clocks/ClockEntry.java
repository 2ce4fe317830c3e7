package org.defter.query.clocks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.DayKind;
import org.defter.query.law.ClockStanding;
import org.jspecify.annotations.Nullable;

/** One period. */
@Entity
@Table(name = "clock")
class ClockEntry {

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

    /** For the persistence provider. */
    protected ClockEntry() {}

    ClockEntry(long position, Clock clock, boolean retrospective) {
        this.position = position;
        this.kind = clock.kind();
        this.rule = clock.rule();
        this.startedOn = clock.startedOn();
        this.length = clock.length();
        this.unit = clock.unit();
        this.lastDay = clock.lastDay();
        this.calendarVersion = clock.calendarVersion();
        this.ruleset = clock.ruleset().id();
        this.retrospective = retrospective;
    }

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
