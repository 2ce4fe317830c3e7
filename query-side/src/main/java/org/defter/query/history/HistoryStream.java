package org.defter.query.history;

import java.util.Arrays;
import org.defter.kernel.DomainEvent;
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

/** The kinds of streams, by the root of their events. */
public enum HistoryStream {
    /** A municipality. */
    MUNICIPALITY(MunicipalityEvent.class),
    /** A council of one term. */
    COUNCIL(CouncilEvent.class),
    /** A meeting. */
    MEETING(MeetingEvent.class),
    /** A sitting. */
    SITTING(SittingEvent.class),
    /** A commission. */
    COMMISSION(CommissionEvent.class),
    /** A review. */
    REVIEW(ReviewEvent.class),
    /** A proposal. */
    PROPOSAL(ProposalEvent.class),
    /** A plan. */
    PLAN(PlanEvent.class),
    /** A partnership. */
    PARTNERSHIP(PartnershipEvent.class),
    /** A monitoring period. */
    MONITORING_PERIOD(MonitoringEvent.class),
    /** A project. */
    PROJECT(ProjectEvent.class),
    /** The finances of a year. */
    FINANCES(FinancesEvent.class),
    /** A login's account. */
    ACCOUNT(AccountEvent.class),
    /** The seals of the access log. */
    ACCESS_LOG(AccessLogEvent.class),
    /** An official document. */
    DOCUMENT(DocumentEvent.class),
    /** What was entered of an existing document. */
    ARCHIVE_RECORD(ArchiveEvent.class);

    private static final ClassValue<HistoryStream> OF_EVENT = new ClassValue<>() {
        @Override
        protected HistoryStream computeValue(Class<?> event) {
            return Arrays.stream(values())
                    .filter(kind -> kind.root.isAssignableFrom(event))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no stream of " + event));
        }
    };

    private final Class<? extends DomainEvent> root;

    HistoryStream(Class<? extends DomainEvent> root) {
        this.root = root;
    }

    /** The root of the events. */
    public Class<? extends DomainEvent> root() {
        return root;
    }

    /** The kind of stream the event belongs to. */
    public static HistoryStream of(DomainEvent event) {
        return OF_EVENT.get(event.getClass());
    }
}
