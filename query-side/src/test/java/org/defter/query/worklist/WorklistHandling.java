package org.defter.query.worklist;

import java.util.List;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.access.AccountEvent;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.past.JoinedPast;
import org.defter.query.platform.past.PastTables;

/** The worklist, for whoever asks what there is to be done by any record. */
public final class WorklistHandling implements JoinedPast.Handling<WorklistBatch> {

    @Override
    public WorklistBatch over(PastTables tables) {
        return WorklistBatch.over(tables);
    }

    @Override
    public void happened(WorklistBatch rows, DomainEvent event, EventStamp stamp) {
        Worklist worklist = new Worklist(rows);
        List<WorklistChange> changes = switch (event) {
            case PlanEvent e -> worklist.changes(e);
            case PartnershipEvent e -> worklist.changes(e);
            case ProjectEvent e -> worklist.changes(e);
            case ProposalEvent e -> worklist.changes(e);
            case MonitoringEvent e -> worklist.changes(e);
            case MeetingEvent e -> worklist.changes(e);
            case SittingEvent e -> worklist.changes(e);
            case ReviewEvent e -> worklist.changes(e);
            case CommissionEvent e -> worklist.changes(e);
            case CouncilEvent e -> worklist.changes(e);
            case MunicipalityEvent e -> worklist.changes(e);
            case AccountEvent e -> worklist.changes(e);
            default -> List.of();
        };
        rows.apply(changes, stamp.position());
    }
}
