package org.defter.query.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.commission.review.PositionTaken;
import org.defter.kernel.commission.review.ReportDrafted;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReviewClockExtended;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.commission.review.ReviewLapsed;
import org.defter.kernel.commission.review.ReviewMeetingHeld;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.commission.review.ReviewPassedOn;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.monitoring.IndicatorNotMeasured;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.ObjectiveEvaluated;
import org.defter.kernel.monitoring.PeriodClosed;
import org.defter.kernel.monitoring.PeriodOpened;
import org.defter.kernel.monitoring.PeriodVersionChanged;
import org.defter.kernel.monitoring.ReportClockExtended;
import org.defter.kernel.monitoring.ReportClockStarted;
import org.defter.kernel.monitoring.ReportClockStopped;
import org.defter.kernel.monitoring.ReportOverdue;
import org.defter.kernel.monitoring.ValueApproved;
import org.defter.kernel.monitoring.ValueRectified;
import org.defter.kernel.monitoring.ValueReported;
import org.defter.kernel.monitoring.ValueSentBack;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionClockExtended;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.defter.kernel.proposal.DecisionDelivered;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionInsisted;
import org.defter.kernel.proposal.DecisionLapsed;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.kernel.proposal.DecisionReturned;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.defter.kernel.proposal.DecisionStayed;
import org.defter.kernel.proposal.DocumentAttached;
import org.defter.kernel.proposal.LawsuitRecorded;
import org.defter.kernel.proposal.PlacedOnAgenda;
import org.defter.kernel.proposal.ProposalAmended;
import org.defter.kernel.proposal.ProposalClosedWithTerm;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.defter.kernel.proposal.ProposalWithdrawn;
import org.defter.kernel.proposal.ReceiptAcknowledged;
import org.defter.kernel.proposal.ReferredToCommissions;
import org.defter.kernel.proposal.RemovedFromAgenda;
import org.defter.kernel.proposal.ReportReceived;
import org.defter.kernel.proposal.ReviewMarkedLapsed;
import org.defter.kernel.proposal.ReviewMarkedOverdue;
import org.defter.kernel.proposal.TakenOffAgenda;
import org.defter.query.law.ClockStanding;
import org.defter.query.platform.dossier.EventStamp;

/**
 * What each event does to the periods of the law, of today as of any moment of the past. What starts and ends none is named, so
 * that a new event cannot be forgotten.
 *
 * @param rows the periods as the events so far left them
 */
record ClockEvents(ClockBatch rows) {

    void happened(ProposalEvent event, EventStamp stamp) {
        UUID id = event.proposalId().value();
        LocalDate day = event.occurredOn();
        switch (event) {
            case ProposalDrafted e -> rows.subjects().save(new ClockSubjectEntry(id, e.title(), null));
            case DecisionRecorded e ->
                rows.subjects()
                        .save(new ClockSubjectEntry(
                                id,
                                subject(id).title,
                                e.number().year() + "/" + e.number().number()));
            case DecisionRectified e -> {
                String number = e.numberNow().year() + "/" + e.numberNow().number();
                String before = e.number().year() + "/" + e.number().number();
                for (ClockEntry entry : rows.clocks().of(id)) {
                    if (before.equals(entry.number)) {
                        entry.number = number;
                        rows.clocks().save(entry);
                    }
                }
                rows.subjects().save(new ClockSubjectEntry(id, subject(id).title, number));
            }
            case DecisionClockStarted e -> started(ClockSubject.PROPOSAL, id, e.clock(), e.retrospective(), stamp);
            case DecisionClockRestarted e -> {
                ended(id, e.clock().kind(), ClockStanding.REPLACED, day, stamp);
                started(ClockSubject.PROPOSAL, id, e.clock(), e.retrospective(), stamp);
            }
            case DecisionClockExtended e -> extended(id, e.before(), e.clock(), e.retrospective(), stamp);
            case DecisionClockRanOut e -> ended(id, e.clock().kind(), ClockStanding.RAN_OUT, day, stamp);
            case DecisionClockStopped e -> ended(id, e.clock().kind(), ClockStanding.STOPPED, day, stamp);
            case DocumentAttached _,
                    ProposalSubmitted _,
                    ProposalWithdrawn _,
                    PlacedOnAgenda _,
                    TakenOffAgenda _,
                    RemovedFromAgenda _,
                    ProposalAmended _,
                    ReferredToCommissions _,
                    ReportReceived _,
                    ReviewMarkedOverdue _,
                    ReviewMarkedLapsed _,
                    ProposalClosedWithTerm _,
                    DecisionSigned _,
                    DecisionDelivered _,
                    DecisionFinalised _,
                    DecisionSent _,
                    ReceiptAcknowledged _,
                    DecisionEnteredIntoForce _,
                    DecisionAnnounced _,
                    DecisionReturned _,
                    DecisionInsisted _,
                    DecisionLapsed _,
                    LawsuitRecorded _,
                    DecisionStayed _,
                    DecisionStayLifted _,
                    DecisionAnnulled _ -> {
                // The periods of these are events of their own.
            }
        }
    }

    void happened(ReviewEvent event, EventStamp stamp) {
        UUID id = event.reviewId().value();
        LocalDate day = event.occurredOn();
        switch (event) {
            case ReviewOpened e -> rows.subjects().save(new ClockSubjectEntry(id, e.title(), null));
            case ReviewClockStarted e -> started(ClockSubject.REVIEW, id, e.clock(), e.retrospective(), stamp);
            case ReviewClockExtended e -> extended(id, e.before(), e.clock(), e.retrospective(), stamp);
            case ReviewClockRanOut e -> ended(id, e.clock().kind(), ClockStanding.RAN_OUT, day, stamp);
            case ReviewClockStopped e -> ended(id, e.clock().kind(), ClockStanding.STOPPED, day, stamp);
            case ReviewMeetingHeld _,
                    ReportDrafted _,
                    PositionTaken _,
                    ReportIssued _,
                    ReviewPassedOn _,
                    ReviewLapsed _ -> {
                // The period of the review is stopped by an event of its own.
            }
        }
    }

    void happened(MonitoringEvent event, EventStamp stamp) {
        UUID id = event.periodId().value();
        LocalDate day = event.occurredOn();
        switch (event) {
            case PeriodOpened e -> rows.subjects().save(new ClockSubjectEntry(id, e.title() + " " + e.year(), null));
            case ReportClockStarted e ->
                started(ClockSubject.MONITORING_PERIOD, id, e.clock(), e.retrospective(), stamp);
            case ReportClockExtended e -> extended(id, e.before(), e.clock(), e.retrospective(), stamp);
            case ReportOverdue e -> ended(id, e.clock().kind(), ClockStanding.RAN_OUT, day, stamp);
            case ReportClockStopped e -> ended(id, e.clock().kind(), ClockStanding.STOPPED, day, stamp);
            case PeriodVersionChanged _,
                    ValueReported _,
                    IndicatorNotMeasured _,
                    ValueApproved _,
                    ValueSentBack _,
                    ObjectiveEvaluated _,
                    PeriodClosed _,
                    ValueRectified _ -> {
                // The time of the report is stopped by an event of its own.
            }
        }
    }

    private void started(ClockSubject kind, UUID id, Clock clock, boolean retrospective, EventStamp stamp) {
        ClockSubjectEntry subject = subject(id);
        ClockEntry entry = new ClockEntry(stamp.position(), clock, retrospective);
        entry.subject = kind;
        entry.subjectId = id;
        entry.version = stamp.version();
        entry.title = subject.title;
        entry.number = subject.number;
        rows.clocks().save(entry);
    }

    private void extended(UUID id, Clock before, Clock after, boolean retrospective, EventStamp stamp) {
        for (ClockEntry entry : running(id, before.kind())) {
            entry.extended(after, retrospective, stamp.version());
            rows.clocks().save(entry);
        }
    }

    private void ended(UUID id, ClockKind kind, ClockStanding how, LocalDate day, EventStamp stamp) {
        for (ClockEntry entry : running(id, kind)) {
            entry.ended(how, day, stamp.version());
            rows.clocks().save(entry);
        }
    }

    private List<ClockEntry> running(UUID id, ClockKind kind) {
        return rows.clocks().of(id).stream()
                .filter(entry -> entry.kind == kind && entry.standing == ClockStanding.RUNNING)
                .toList();
    }

    private ClockSubjectEntry subject(UUID id) {
        return rows.subjects()
                .find(id)
                .orElseThrow(() -> new IllegalStateException("The list of clocks has no stream " + id));
    }
}
