package org.defter.command.monitoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.defter.command.Days;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.monitoring.IndicatorNotMeasured;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.ObjectiveEvaluated;
import org.defter.kernel.monitoring.PeriodClosed;
import org.defter.kernel.monitoring.PeriodOpened;
import org.defter.kernel.monitoring.PeriodRecord;
import org.defter.kernel.monitoring.PeriodVersionChanged;
import org.defter.kernel.monitoring.ReportClockExtended;
import org.defter.kernel.monitoring.ReportClockStarted;
import org.defter.kernel.monitoring.ReportClockStopped;
import org.defter.kernel.monitoring.ReportOverdue;
import org.defter.kernel.monitoring.Reporter;
import org.defter.kernel.monitoring.ValueApproved;
import org.defter.kernel.monitoring.ValueRectified;
import org.defter.kernel.monitoring.ValueReported;
import org.defter.kernel.monitoring.ValueSentBack;

/**
 * How far a monitoring period has come, and what its next act has to know. Any history is accepted: an event out of place is
 * passed.
 */
sealed interface MonitoringPeriod permits MonitoringPeriod.Unopened, MonitoringPeriod.Opened {

    /** A period nobody has opened. */
    static MonitoringPeriod initial() {
        return new Unopened();
    }

    /** The state after one more event. */
    default MonitoringPeriod evolve(MonitoringEvent event) {
        return switch (event) {
            case PeriodOpened e -> opened(e);
            case ReportClockStarted e -> recorded(e);
            case ReportClockExtended e -> recorded(e);
            case ReportClockStopped e -> recorded(e);
            case ReportOverdue e -> recorded(e);
            case PeriodVersionChanged e -> recorded(e);
            case ValueReported e -> reported(e, e.indicatorId(), e.reporter());
            case IndicatorNotMeasured e -> reported(e, e.indicatorId(), e.reporter());
            case ValueApproved e -> acted(e);
            case ValueSentBack e -> acted(e);
            case ObjectiveEvaluated e -> acted(e);
            case PeriodClosed e -> closed(e);
            case ValueRectified e -> rectified(e);
        };
    }

    /** What its opening does. */
    default MonitoringPeriod opened(PeriodOpened e) {
        return this;
    }

    /** What changes the record and binds no later act to its day. */
    default MonitoringPeriod recorded(MonitoringEvent e) {
        return this;
    }

    /** What an act on an open period does. */
    default MonitoringPeriod acted(MonitoringEvent e) {
        return this;
    }

    /** What a report does. */
    default MonitoringPeriod reported(MonitoringEvent e, IndicatorId indicator, Reporter reporter) {
        return this;
    }

    /** What its closing does. */
    default MonitoringPeriod closed(PeriodClosed e) {
        return this;
    }

    /** What a rectification does. */
    default MonitoringPeriod rectified(ValueRectified e) {
        return this;
    }

    /** Nobody has opened it. */
    record Unopened() implements MonitoringPeriod {
        @Override
        public MonitoringPeriod opened(PeriodOpened e) {
            return new Open(PeriodRecord.initial(e), Map.of(), e.occurredOn());
        }
    }

    /** It was opened. */
    sealed interface Opened extends MonitoringPeriod permits Open, Closed {

        /** What is on record of it. */
        PeriodRecord record();
    }

    /**
     * Values are reported.
     *
     * @param record what is on record
     * @param reporters whose report each value is
     * @param latest day of the latest act: it is not closed before
     */
    record Open(PeriodRecord record, Map<IndicatorId, Reporter> reporters, LocalDate latest) implements Opened {

        /** Copies the reporters. */
        public Open {
            reporters = Map.copyOf(reporters);
        }

        @Override
        public MonitoringPeriod recorded(MonitoringEvent e) {
            return new Open(record.evolve(e), reporters, latest);
        }

        @Override
        public MonitoringPeriod acted(MonitoringEvent e) {
            return new Open(record.evolve(e), reporters, Days.later(latest, e.occurredOn()));
        }

        @Override
        public MonitoringPeriod reported(MonitoringEvent e, IndicatorId indicator, Reporter reporter) {
            Map<IndicatorId, Reporter> all = new HashMap<>(reporters);
            all.put(indicator, reporter);
            return new Open(record.evolve(e), all, Days.later(latest, e.occurredOn()));
        }

        @Override
        public MonitoringPeriod closed(PeriodClosed e) {
            return new Closed(record.evolve(e), e.occurredOn());
        }
    }

    /**
     * Locked: values are put right only.
     *
     * @param record what is on record
     * @param since day of the closing
     */
    record Closed(PeriodRecord record, LocalDate since) implements Opened {

        @Override
        public MonitoringPeriod recorded(MonitoringEvent e) {
            return e instanceof ReportClockStopped ? new Closed(record.evolve(e), since) : this;
        }

        @Override
        public MonitoringPeriod rectified(ValueRectified e) {
            return new Closed(record.evolve(e), since);
        }
    }
}
