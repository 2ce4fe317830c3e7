package org.defter.query.clocks;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.past.JoinedPast;
import org.defter.query.platform.past.PastTables;

/** The periods of the law, for whoever asks what is said of them of any record. */
public final class ClockHandling implements JoinedPast.Handling<ClockBatch> {

    @Override
    public ClockBatch over(PastTables tables) {
        return ClockBatch.over(tables);
    }

    @Override
    public void happened(ClockBatch rows, DomainEvent event, EventStamp stamp) {
        switch (event) {
            case ProposalEvent e -> new ClockEvents(rows).happened(e, stamp);
            case ReviewEvent e -> new ClockEvents(rows).happened(e, stamp);
            case MonitoringEvent e -> new ClockEvents(rows).happened(e, stamp);
            default -> {
                // Starts and ends no period.
            }
        }
    }
}
