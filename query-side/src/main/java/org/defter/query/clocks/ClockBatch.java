package org.defter.query.clocks;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.platform.batch.Batch;
import org.defter.query.platform.batch.GroupedRows;
import org.defter.query.platform.batch.Rows;
import org.defter.query.platform.past.PastBatch;
import org.defter.query.platform.past.PastKind;
import org.defter.query.platform.past.PastTables;

/**
 * The periods while a batch is handled.
 *
 * @param clocks the periods by the stream they belong to
 * @param subjects what those streams are called
 */
record ClockBatch(GroupedRows<UUID, Long, ClockEntry> clocks, Rows<UUID, ClockSubjectEntry> subjects) {

    private static final PastKind<ClockColumns, ClockEntry, ClockPastEntry> CLOCKS = new PastKind<>(
            ClockColumns.class, ClockEntry::new, ClockPastEntry::new, ClockPastEntry.class, "past_clock", "subject_id");
    private static final PastKind<ClockSubjectColumns, ClockSubjectEntry, ClockSubjectPastEntry> SUBJECTS =
            new PastKind<>(
                    ClockSubjectColumns.class,
                    ClockSubjectEntry::new,
                    ClockSubjectPastEntry::new,
                    ClockSubjectPastEntry.class,
                    "past_clock_subject",
                    "id");

    /** Loads the periods of the streams of the batch. */
    static ClockBatch begin(Batch batch) {
        return new ClockBatch(
                        batch.groups(
                                ClockEntry.class,
                                row -> row.position,
                                row -> row.subjectId,
                                (session, ids) -> Batch.rowsBy(
                                        session,
                                        ClockEntry.class,
                                        "clock",
                                        "subject_id",
                                        "true",
                                        ids.toArray(UUID[]::new))),
                        batch.rows(ClockSubjectEntry.class, row -> row.id))
                .load(batch);
    }

    /** Loads what was said of them. */
    static ClockBatch past(PastBatch past) {
        return over(past).load(past.batch());
    }

    /** The periods over the marks of the past. */
    static ClockBatch over(PastTables past) {
        return new ClockBatch(
                past.groups(CLOCKS, row -> row.position, row -> row.subjectId, ids -> ids.toArray(UUID[]::new)),
                past.rows(SUBJECTS, row -> row.id, ids -> ids.toArray(UUID[]::new)));
    }

    private ClockBatch load(Batch batch) {
        Set<UUID> streams = new LinkedHashSet<>();
        batch.events(ProposalEvent.class)
                .forEach(event -> streams.add(event.proposalId().value()));
        batch.events(ReviewEvent.class)
                .forEach(event -> streams.add(event.reviewId().value()));
        batch.events(MonitoringEvent.class)
                .forEach(event -> streams.add(event.periodId().value()));
        clocks.load(streams);
        subjects.load(streams);
        return this;
    }
}
