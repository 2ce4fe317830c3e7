package org.defter.kernel.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
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

/** The kinds of streams as others call them: the first part of the subject of a CloudEvent. */
public enum FeedKind {
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
    /** A proposal with its decisions. */
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
    /** An official document: rendered, signed. */
    DOCUMENT(DocumentEvent.class),
    /** What was read out of an existing document. */
    ARCHIVE_RECORD(ArchiveEvent.class),
    /** The account of a login. */
    ACCOUNT(AccountEvent.class),
    /** The seals of the access log. */
    ACCESS_LOG(AccessLogEvent.class);

    private final Class<? extends DomainEvent> root;

    FeedKind(Class<? extends DomainEvent> root) {
        this.root = root;
    }

    /**
     * The kind of stream events of a type belong to.
     *
     * @throws IllegalArgumentException if they belong to no stream
     */
    public static FeedKind of(Class<?> event) {
        return Arrays.stream(values())
                .filter(kind -> kind.root.isAssignableFrom(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stream of " + event));
    }

    /**
     * The kind by its word.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static FeedKind named(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind " + word));
    }

    /** The word for it, such as {@code monitoring-period}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
