package org.defter.query.reporting;

import java.time.LocalDate;
import org.defter.query.platform.dossier.Streams;
import org.jspecify.annotations.Nullable;

/**
 * From when until when a fact held: by the places in the record of the events that began and ended it, and by the days on which
 * these occurred. It holds at a place or on a day that is not before it began and before it ended.
 *
 * @param fromPosition place of the event that began it
 * @param fromDay day on which that event occurred
 * @param fromEvent that event
 * @param untilPosition place of the event that ended it; {@link #OPEN} if none has
 * @param untilDay the first day on which a later event of the stream had occurred; {@link #FOREVER} if it still holds. Of a stream
 *     whose days run backwards it can lie before the first day: then it held on none
 * @param untilEvent the event that ended it
 * @param endedOn day on which that event occurred
 */
record Held(
        long fromPosition,
        LocalDate fromDay,
        String fromEvent,
        long untilPosition,
        LocalDate untilDay,
        @Nullable String untilEvent,
        @Nullable LocalDate endedOn) {

    /** A place no event has. */
    static final long OPEN = Long.MAX_VALUE;

    /** A day nobody will live to see. */
    static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    /** From an event on, for ever. */
    static Held since(Streams.Recorded begin) {
        return new Held(
                begin.stamp().position(),
                begin.event().occurredOn(),
                begin.stamp().eventId(),
                OPEN,
                FOREVER,
                null,
                null);
    }

    /** The same until an event. */
    Held until(Streams.Recorded end) {
        LocalDate day = end.event().occurredOn();
        return new Held(
                fromPosition,
                fromDay,
                fromEvent,
                end.stamp().position(),
                day,
                end.stamp().eventId(),
                day);
    }

    /** The same, over on a day if it is not over before. */
    Held overOn(LocalDate day) {
        return day.isBefore(untilDay)
                ? new Held(fromPosition, fromDay, fromEvent, untilPosition, day, untilEvent, endedOn)
                : this;
    }
}
