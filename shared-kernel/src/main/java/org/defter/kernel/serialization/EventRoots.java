package org.defter.kernel.serialization;

import org.defter.kernel.access.AccountEvent;
import org.defter.kernel.accesslog.AccessLogEvent;
import org.defter.kernel.archive.ArchiveEvent;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.document.DocumentEvent;
import org.defter.kernel.finance.FinancesEvent;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.proposal.ProposalEvent;

/** The sealed roots of all features, one per stream: the list a new feature adds its root to. */
final class EventRoots {

    private EventRoots() {}

    static Class<?>[] all() {
        return new Class<?>[] {
            MunicipalityEvent.class,
            CouncilEvent.class,
            MeetingEvent.class,
            SittingEvent.class,
            CommissionEvent.class,
            ReviewEvent.class,
            ProposalEvent.class,
            PlanEvent.class,
            PartnershipEvent.class,
            MonitoringEvent.class,
            ProjectEvent.class,
            FinancesEvent.class,
            AccountEvent.class,
            AccessLogEvent.class,
            DocumentEvent.class,
            ArchiveEvent.class
        };
    }
}
