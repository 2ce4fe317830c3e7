package org.defter.query.platform.dossier;

import java.time.Instant;
import java.time.LocalDate;

/** When a dossier is looked at. */
public sealed interface Moment {

    /** As of the last recorded act. */
    Moment NOW = new Now();

    /** The present: what the views show. */
    record Now() implements Moment {}

    /** A moment of the past: what the stream itself shows, read up to there. */
    sealed interface Past extends Moment {

        /** Whether an event belongs to what is shown. */
        boolean shows(LocalDate occurredOn, EventStamp stamp);

        /**
         * Whether the first event that is not shown ends the reading. Events of a stream are recorded one after the other,
         * so what was recorded by then is a beginning of the stream, also where the clocks of two nodes differ; what had
         * happened by then need not be one.
         */
        boolean isBeginning();
    }

    /**
     * Everything recorded up to and including a place in the record.
     *
     * @param position global position of the last event
     */
    record Position(long position) implements Past {

        @Override
        public boolean shows(LocalDate occurredOn, EventStamp stamp) {
            return stamp.position() <= position;
        }

        @Override
        public boolean isBeginning() {
            return true;
        }
    }

    /**
     * Everything recorded before an instant, by the store's clock.
     *
     * @param end the first instant that does not count any more
     */
    record RecordedBefore(Instant end) implements Past {

        @Override
        public boolean shows(LocalDate occurredOn, EventStamp stamp) {
            return stamp.recordedAt().isBefore(end);
        }

        @Override
        public boolean isBeginning() {
            return true;
        }
    }

    /**
     * Everything that had happened by the end of a day, whenever it was recorded.
     *
     * @param day the last day that counts
     */
    record OccurredUntil(LocalDate day) implements Past {

        @Override
        public boolean shows(LocalDate occurredOn, EventStamp stamp) {
            return !occurredOn.isAfter(day);
        }

        @Override
        public boolean isBeginning() {
            return false;
        }
    }
}
