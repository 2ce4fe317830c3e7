package org.defter.command.platform;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.access.AccountEvent;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.access.AccountTie;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.accesslog.AccessLogEvent;
import org.defter.kernel.accesslog.AccessLogSealed;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.CommissionFormed;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.commission.review.ReviewStanding;
import org.defter.kernel.council.CouncilConvened;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.meeting.MeetingStanding;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.council.sitting.SittingStanding;
import org.defter.kernel.finance.FinancesEvent;
import org.defter.kernel.finance.FinancesYear;
import org.defter.kernel.id.AccessLogId;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.monitoring.MonitoredPlan;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.PeriodOpened;
import org.defter.kernel.monitoring.PeriodRecord;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.kernel.municipality.MunicipalityRecord;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipStanding;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanInForce;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.plan.PlanStanding;
import org.defter.kernel.plan.PlanVersions;
import org.defter.kernel.project.ProjectConceived;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectRecord;
import org.defter.kernel.proposal.DecisionClocks;
import org.defter.kernel.proposal.DecisionVotes;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalStanding;
import org.defter.kernel.proposal.Prospect;

/**
 * What a decision needs to know of other streams, read from those streams at the moment of the decision and handed to the
 * decider as values. A stream of another kind than asked for is as unknown as none.
 */
public final class Facts {

    /** How far back the finances are asked for: a debt stock and a final revenue are recorded every year. */
    private static final int YEARS_OF_FINANCES = 20;

    private final StreamReader reader;

    /** Facts read by the given reader. */
    public Facts(StreamReader reader) {
        this.reader = reader;
    }

    /**
     * The municipality with its units and its law.
     *
     * @throws Rejected with {@link CommonRejection#REFERENCE_UNKNOWN}
     */
    public MunicipalityRecord municipality(MunicipalityId id) {
        return fold(
                        id.toString(),
                        MunicipalityFounded.class,
                        MunicipalityRecord::initial,
                        MunicipalityEvent.class,
                        MunicipalityRecord::evolve)
                .orElseThrow(() -> unknown("municipality", id));
    }

    /**
     * Who sits in the council, on any day of its term.
     *
     * @throws Rejected with {@link CommonRejection#REFERENCE_UNKNOWN}
     */
    public Roster roster(CouncilId id) {
        return fold(id.toString(), CouncilConvened.class, Roster::initial, CouncilEvent.class, Roster::evolve)
                .orElseThrow(() -> unknown("council", id));
    }

    /**
     * Who sits in the commission, on any day.
     *
     * @throws Rejected with {@link CommonRejection#REFERENCE_UNKNOWN}
     */
    public Mandates mandates(CommissionId id) {
        return fold(id.toString(), CommissionFormed.class, Mandates::initial, CommissionEvent.class, Mandates::evolve)
                .orElseThrow(() -> unknown("commission", id));
    }

    /**
     * Where a meeting stands.
     *
     * @throws Rejected with {@link CommonRejection#REFERENCE_UNKNOWN}
     */
    public MeetingStanding meeting(MeetingId id) {
        return fold(
                        id.toString(),
                        MeetingEvent.class,
                        MeetingStanding::initial,
                        MeetingEvent.class,
                        MeetingStanding::evolve)
                .orElseThrow(() -> unknown("meeting", id));
    }

    /**
     * Where a sitting stands.
     *
     * @throws Rejected with {@link CommonRejection#REFERENCE_UNKNOWN}
     */
    public SittingStanding sitting(SittingId id) {
        return fold(
                        id.toString(),
                        SittingScheduled.class,
                        SittingStanding::initial,
                        SittingEvent.class,
                        SittingStanding::evolve)
                .orElseThrow(() -> unknown("sitting", id));
    }

    /**
     * Where a proposal stands.
     *
     * @throws Rejected with {@link CommonRejection#REFERENCE_UNKNOWN}
     */
    public ProposalStanding proposal(ProposalId id) {
        return fold(
                        id.toString(),
                        ProposalDrafted.class,
                        ProposalStanding::initial,
                        ProposalEvent.class,
                        ProposalStanding::evolve)
                .orElseThrow(() -> unknown("proposal", id));
    }

    /**
     * Where a review stands.
     *
     * @throws Rejected with {@link CommonRejection#REFERENCE_UNKNOWN}
     */
    public ReviewStanding review(ReviewId id) {
        return fold(
                        id.toString(),
                        ReviewOpened.class,
                        ReviewStanding::initial,
                        ReviewEvent.class,
                        ReviewStanding::evolve)
                .orElseThrow(() -> unknown("review", id));
    }

    /**
     * Which periods of the latest decision on a proposal run.
     *
     * @throws Rejected with {@link CommonRejection#REFERENCE_UNKNOWN}
     */
    public DecisionClocks decisionClocks(ProposalId id) {
        return fold(
                        id.toString(),
                        ProposalDrafted.class,
                        DecisionClocks::initial,
                        ProposalEvent.class,
                        DecisionClocks::evolve)
                .orElseThrow(() -> unknown("proposal", id));
    }

    /** The last day of a meeting; empty while it has not been closed. */
    public Optional<LocalDate> meetingEnd(MeetingId id) {
        return fold(
                        id.toString(),
                        Optional.<LocalDate>empty(),
                        MeetingEvent.class,
                        (end, event) -> event instanceof MeetingClosed closed ? Optional.of(closed.occurredOn()) : end)
                .orElse(Optional.empty());
    }

    /**
     * Whether something may still come of a proposal.
     *
     * @throws Rejected with {@link CommonRejection#REFERENCE_UNKNOWN}
     */
    public Prospect prospect(ProposalId id) {
        return fold(id.toString(), ProposalDrafted.class, Prospect::initial, ProposalEvent.class, Prospect::evolve)
                .orElseThrow(() -> unknown("proposal", id));
    }

    /**
     * Where a plan stands.
     *
     * @throws Rejected with {@link CommonRejection#REFERENCE_UNKNOWN}
     */
    public PlanStanding planStanding(PlanId id) {
        return fold(id.toString(), PlanProposed.class, PlanStanding::initial, PlanEvent.class, PlanStanding::evolve)
                .orElseThrow(() -> unknown("plan", id));
    }

    /**
     * What the plan says, goals to activities, as its stream has it now, and what each of its frozen versions says.
     *
     * @throws Rejected with {@link CommonRejection#REFERENCE_UNKNOWN}
     */
    public PlanVersions plan(PlanId id) {
        return fold(id.toString(), PlanVersions.initial(), PlanEvent.class, PlanVersions::evolve)
                .orElseThrow(() -> unknown("plan", id));
    }

    /**
     * Where a partnership stands.
     *
     * @throws Rejected with {@link CommonRejection#REFERENCE_UNKNOWN}
     */
    public PartnershipStanding partnership(PartnershipId id) {
        return fold(
                        id.toString(),
                        PartnershipEvent.class,
                        PartnershipStanding::first,
                        PartnershipEvent.class,
                        PartnershipStanding::evolve)
                .orElseThrow(() -> unknown("partnership", id));
    }

    /**
     * Whose a plan is, its years, and which version of it was in force when: what its monitoring needs to know.
     *
     * @throws Rejected with {@link CommonRejection#REFERENCE_UNKNOWN}
     */
    public MonitoredPlan monitoredPlan(PlanId id) {
        return fold(id.toString(), PlanProposed.class, MonitoredPlan::initial, PlanEvent.class, MonitoredPlan::evolve)
                .orElseThrow(() -> unknown("plan", id));
    }

    /** What is on record of a monitoring period; empty while nobody has opened it. */
    public Optional<PeriodRecord> monitoringPeriod(MonitoringPeriodId id) {
        return fold(
                id.toString(), PeriodOpened.class, PeriodRecord::initial, MonitoringEvent.class, PeriodRecord::evolve);
    }

    /**
     * Which version of a plan is in force, and what it says.
     *
     * @throws Rejected with {@link CommonRejection#REFERENCE_UNKNOWN}
     */
    public PlanInForce planInForce(PlanId id) {
        return fold(id.toString(), PlanProposed.class, PlanInForce::initial, PlanEvent.class, PlanInForce::evolve)
                .orElseThrow(() -> unknown("plan", id));
    }

    /**
     * Everything the record says of a project.
     *
     * @throws Rejected with {@link CommonRejection#REFERENCE_UNKNOWN}
     */
    public ProjectRecord project(ProjectId id) {
        return fold(
                        id.toString(),
                        ProjectConceived.class,
                        ProjectRecord::initial,
                        ProjectEvent.class,
                        ProjectRecord::evolve)
                .orElseThrow(() -> unknown("project", id));
    }

    /**
     * The votes the decisions on a proposal stand on.
     *
     * @throws Rejected with {@link CommonRejection#REFERENCE_UNKNOWN}
     */
    public DecisionVotes votes(ProposalId id) {
        return fold(
                        id.toString(),
                        ProposalDrafted.class,
                        DecisionVotes::initial,
                        ProposalEvent.class,
                        DecisionVotes::evolve)
                .orElseThrow(() -> unknown("proposal", id));
    }

    /**
     * The finances of a municipality, year by year, as far as anything is recorded of them: the given year and the {@value
     * #YEARS_OF_FINANCES} before it.
     */
    public List<FinancesYear> finances(MunicipalityId id, int lastYear) {
        return IntStream.rangeClosed(lastYear - YEARS_OF_FINANCES, lastYear)
                .boxed()
                .flatMap(year -> fold(
                        FinancesId.of(id, year).toString(),
                        FinancesYear.initial(year),
                        FinancesEvent.class,
                        FinancesYear::evolve)
                        .stream())
                .toList();
    }

    /** Whether the login was ever tied to anything: its account is a stream then. */
    public boolean knows(LoginId login) {
        return tie(login).isPresent();
    }

    /** The last day of the access log that is sealed; none if none is. */
    public Optional<LocalDate> logSealedUpTo() {
        return fold(
                AccessLogId.ofInstallation().toString(),
                AccessLogSealed.class,
                AccessLogSealed::day,
                AccessLogEvent.class,
                (_, event) -> switch (event) {
                    case AccessLogSealed e -> e.day();
                });
    }

    /** What the login is tied to now; empty if it never was or no longer is. */
    public Optional<AccountTie> account(LoginId login) {
        return tie(login).filter(AccountTie::holds);
    }

    private Optional<AccountTie> tie(LoginId login) {
        return fold(
                login.accountId().toString(),
                AccountLinked.class,
                AccountTie::initial,
                AccountEvent.class,
                AccountTie::evolve);
    }

    /**
     * Folds a stream whose first event begins the fold.
     *
     * @param id the stream
     * @param first type of the event every such stream begins with
     * @param initial what it begins
     * @param type type of the events
     * @param evolve what each further event does
     * @return the fold; empty if there is no such stream or it begins otherwise
     */
    public <F extends DomainEvent, E extends DomainEvent, S> Optional<S> fold(
            String id, Class<F> first, Function<F, S> initial, Class<E> type, BiFunction<S, E, S> evolve) {
        try (Stream<DomainEvent> events = reader.read(id)) {
            Iterator<DomainEvent> rest = events.iterator();
            if (!rest.hasNext()) {
                return Optional.empty();
            }
            DomainEvent beginning = rest.next();
            if (!first.isInstance(beginning)) {
                return Optional.empty();
            }
            S state = initial.apply(first.cast(beginning));
            while (rest.hasNext()) {
                state = evolve.apply(state, type.cast(rest.next()));
            }
            return Optional.of(state);
        }
    }

    /**
     * Folds a stream into a state that also stands for a stream without events.
     *
     * @param id the stream
     * @param initial the state before any event
     * @param type type of the events; a stream of others counts as none
     * @param evolve what each event does
     * @return the fold; empty if there is no such stream
     */
    public <E extends DomainEvent, S> Optional<S> fold(
            String id, S initial, Class<E> type, BiFunction<S, E, S> evolve) {
        return fold(id, type, event -> evolve.apply(initial, event), type, evolve);
    }

    /**
     * The refusal of a command that names a stream that does not exist.
     *
     * @param reference what it was meant to be, one of the names under {@code reference.} in the bundle of texts
     * @param id the identifier given
     */
    public static Rejected unknown(String reference, Object id) {
        return Rejected.because(CommonRejection.REFERENCE_UNKNOWN, "reference", reference, "id", id);
    }
}
