package org.defter.query.clocks;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.defter.kernel.law.Clock;

/** One period. */
@Entity
@Table(name = "clock")
class ClockEntry extends ClockColumns {

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
}
