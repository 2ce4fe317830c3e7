package org.defter.query.clocks;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.platform.batch.Batch;
import org.defter.query.platform.batch.RowGroups;
import org.defter.query.platform.batch.Rows;

/**
 * The periods while a batch is handled.
 *
 * @param clocks the periods by the stream they belong to
 * @param subjects what those streams are called
 */
record ClockBatch(RowGroups<UUID, Long, ClockEntry> clocks, Rows<UUID, ClockSubjectEntry> subjects) {

    /** Loads the periods of the streams of the batch. */
    static ClockBatch begin(Batch batch) {
        ClockBatch begun = new ClockBatch(
                batch.groups(
                        ClockEntry.class,
                        row -> row.position,
                        row -> row.subjectId,
                        (session, ids) -> Batch.rowsBy(
                                session, ClockEntry.class, "clock", "subject_id", "true", ids.toArray(UUID[]::new))),
                batch.rows(ClockSubjectEntry.class, row -> row.id));
        Set<UUID> streams = new LinkedHashSet<>();
        batch.events(ProposalEvent.class)
                .forEach(event -> streams.add(event.proposalId().value()));
        batch.events(ReviewEvent.class)
                .forEach(event -> streams.add(event.reviewId().value()));
        batch.events(MonitoringEvent.class)
                .forEach(event -> streams.add(event.periodId().value()));
        begun.clocks.load(streams);
        begun.subjects.load(streams);
        return begun;
    }
}
