package org.defter.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.access.AccountUnlinked;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.archive.ArchiveHistories;
import org.defter.kernel.commission.CommissionAbsenceExcused;
import org.defter.kernel.commission.CommissionAttendanceRecorded;
import org.defter.kernel.commission.CommissionSeatLost;
import org.defter.kernel.commission.CommissionSeatVacated;
import org.defter.kernel.commission.CommissionVacancyFilled;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.commission.review.ReviewClockExtended;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewLapsed;
import org.defter.kernel.commission.review.ReviewPassedOn;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.council.RecessDecided;
import org.defter.kernel.council.SeatVacated;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.ChairChange;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.council.sitting.ProceduralMotion;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.document.DocumentHistories;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawChange;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Rulesets;
import org.defter.kernel.law.Setting;
import org.defter.kernel.monitoring.MonitoredObjective;
import org.defter.kernel.monitoring.MonitoredYear;
import org.defter.kernel.monitoring.MonitoringPeriods;
import org.defter.kernel.monitoring.PeriodVersionChanged;
import org.defter.kernel.monitoring.ReportClockExtended;
import org.defter.kernel.monitoring.ReportClockStopped;
import org.defter.kernel.monitoring.ReportOverdue;
import org.defter.kernel.municipality.CalendarCorrected;
import org.defter.kernel.municipality.RulesetAdopted;
import org.defter.kernel.municipality.SettingChanged;
import org.defter.kernel.municipality.UnitClosed;
import org.defter.kernel.municipality.UnitRenamed;
import org.defter.kernel.plan.ActivityDropped;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.DecisionTookNoEffect;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.GoalDropped;
import org.defter.kernel.plan.GoalRevised;
import org.defter.kernel.plan.IndicatorDropped;
import org.defter.kernel.plan.NoEffect;
import org.defter.kernel.plan.ObjectiveDropped;
import org.defter.kernel.plan.PlanAdopted;
import org.defter.kernel.plan.PlanAmended;
import org.defter.kernel.plan.PlanAnnulled;
import org.defter.kernel.plan.PlanClosed;
import org.defter.kernel.plan.PlanElement;
import org.defter.kernel.plan.PlanEnding;
import org.defter.kernel.plan.PlanProfile;
import org.defter.kernel.plan.PlanProfileRevised;
import org.defter.kernel.plan.PlanReinstated;
import org.defter.kernel.plan.PlanRepealed;
import org.defter.kernel.plan.PlanResumed;
import org.defter.kernel.plan.PlanReturnedForChanges;
import org.defter.kernel.plan.PlanSubmitted;
import org.defter.kernel.plan.PlanSuspended;
import org.defter.kernel.plan.PlanUpdateAnnulled;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.plan.PreparationAnnulled;
import org.defter.kernel.plan.PreparationResumed;
import org.defter.kernel.plan.PreparationSuspended;
import org.defter.kernel.plan.RenewalProposed;
import org.defter.kernel.plan.TargetRevised;
import org.defter.kernel.project.ProjectHistories;
import org.defter.kernel.proposal.CourtReference;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionClockExtended;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionInsisted;
import org.defter.kernel.proposal.DecisionLapsed;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.kernel.proposal.DecisionReturned;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.defter.kernel.proposal.DecisionStayed;
import org.defter.kernel.proposal.LapseCause;
import org.defter.kernel.proposal.LawsuitRecorded;
import org.defter.kernel.proposal.Misprint;
import org.defter.kernel.proposal.Plaintiff;
import org.defter.kernel.proposal.ProposalClosedWithTerm;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.ProposalWithdrawn;
import org.defter.kernel.proposal.RemovedFromAgenda;
import org.defter.kernel.proposal.RequestKind;
import org.defter.kernel.proposal.ReviewMarkedLapsed;
import org.defter.kernel.proposal.ReviewMarkedOverdue;
import org.defter.kernel.proposal.TakenOffAgenda;

/** Histories in which every event of every stream occurs: the streams of the real case, and what did not happen in it. */
public final class Histories {

    private static final Law LAW =
            LawInForce.initial(MunicipalityKind.METROPOLITAN).on(LocalDate.of(2024, 3, 1));

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    private Histories() {}

    /** The histories of the streams below a root. */
    public static <E extends DomainEvent> List<List<E>> of(Class<E> root) {
        List<List<E>> histories = new ArrayList<>();
        for (List<DomainEvent> history : all()) {
            if (root.isInstance(history.getFirst())) {
                histories.add(history.stream().map(root::cast).toList());
            }
        }
        return histories;
    }

    private static List<List<DomainEvent>> all() {
        Map<String, List<DomainEvent>> streams = new LinkedHashMap<>();
        RealCase.story()
                .forEach(event -> streams.computeIfAbsent(event.streamId(), id -> new ArrayList<>())
                        .add(event));
        List<List<DomainEvent>> all = new ArrayList<>(streams.values());
        all.add(municipality(streams));
        all.add(and(
                upTo(streams, RealCase.OLD_COUNCIL, 38),
                new SeatVacated(RealCase.OLD_COUNCIL, RealCase.person(2019, 20), "İstifa (örnek)", DAY),
                new RecessDecided(
                        RealCase.OLD_COUNCIL,
                        YearMonth.from(DAY).plusMonths(1),
                        LAW.ruleset().ref(),
                        LAW.recess(0).steps(),
                        DAY)));
        all.add(commission(streams));
        all.add(overdueReview(streams));
        all.add(and(
                upTo(streams, RealCase.AUTHORITY, 3),
                new ProposalWithdrawn(RealCase.AUTHORITY, "Vazgeçildi (örnek)", DAY)));
        all.add(and(
                upTo(streams, RealCase.AUTHORITY, 5),
                new ReviewMarkedOverdue(RealCase.AUTHORITY, RealCase.review(RealCase.AUTHORITY), DAY)));
        all.add(contested(streams));
        all.add(postponed(streams));
        all.add(removed(streams));
        all.add(insisted(streams));
        all.add(lapsed(streams));
        all.add(amended(streams));
        all.add(and(
                upTo(streams, RealCase.AUTHORITY, 5),
                new ReviewMarkedLapsed(
                        RealCase.AUTHORITY,
                        RealCase.review(RealCase.AUTHORITY),
                        LapseReason.COMMISSION_ENDED,
                        true,
                        DAY)));
        all.add(and(
                upTo(streams, RealCase.AUTHORITY, 5),
                new ProposalClosedWithTerm(RealCase.AUTHORITY, RealCase.OLD_COUNCIL, DAY)));
        all.add(extendedDecision(streams));
        all.add(plan(streams));
        all.add(secretVote(streams));
        all.addAll(endedPlans(streams));
        PartnershipHistories.all().forEach(history -> all.add(List.copyOf(history)));
        all.add(monitoring());
        all.add(List.copyOf(ProjectHistories.whole()));
        all.add(List.copyOf(ProjectHistories.foreign()));
        all.add(List.copyOf(ProjectHistories.finances()));
        all.add(account());
        DocumentHistories.all().forEach(history -> all.add(List.copyOf(history)));
        ArchiveHistories.all().forEach(history -> all.add(List.copyOf(history)));
        all.addAll(meetings());
        return all;
    }

    /** A monitoring period in which everything happens: sent back, not measured, overdue, evaluated, closed, put right. */
    static List<DomainEvent> monitoring() {
        MonitoredYear year = MonitoringPeriods.YEAR_2025;
        Clock clock = MonitoringPeriods.clock(year);
        List<DomainEvent> history = new ArrayList<>(MonitoringPeriods.opened(year));
        history.addAll(List.of(
                new ReportClockExtended(
                        year.periodId(),
                        clock,
                        later(clock),
                        LawChange.calendar(clock.lastDay(), "İdari izin (örnek)"),
                        false,
                        List.of(),
                        MonitoringPeriods.end(year)),
                MonitoringPeriods.reported(year, Plans.INDICATOR, "15"),
                MonitoringPeriods.sentBack(year, Plans.INDICATOR, "15"),
                MonitoringPeriods.reported(year, Plans.INDICATOR, "16"),
                MonitoringPeriods.approved(year, Plans.INDICATOR, "16"),
                MonitoringPeriods.notMeasured(year, Plans.YEARLY),
                new PeriodVersionChanged(
                        year.periodId(),
                        Plans.frozen(Plans.drafted(), 1),
                        Plans.frozen(Plans.updateDrafted(), 2),
                        MonitoredObjective.of(Plans.content(Plans.updateDrafted())),
                        MonitoringPeriods.end(year)),
                new ReportOverdue(
                        year.periodId(),
                        later(clock),
                        List.of(Plans.INDICATOR),
                        later(clock).lastDay()),
                MonitoringPeriods.evaluated(year),
                MonitoringPeriods.closing(year),
                new ReportClockStopped(year.periodId(), later(clock), MonitoringPeriods.closedOn(year)),
                MonitoringPeriods.rectified(year, "16", "17")));
        return List.copyOf(history);
    }

    /** A sitting at which a member is recused and a secret vote is tied twice and decided by lot. */
    private static List<DomainEvent> secretVote(Map<String, List<DomainEvent>> streams) {
        List<DomainEvent> opened = new ArrayList<>();
        for (DomainEvent event :
                streams.get(RealCase.eventsOf(VoteTaken.class).getFirst().streamId())) {
            if (event instanceof VoteTaken) {
                break;
            }
            opened.add(event);
        }
        opened.addAll(Votes.tiedTwice());
        opened.add(Votes.moved());
        opened.add(Votes.adopted());
        opened.add(Votes.postponed());
        return opened;
    }

    /** A proposal that the council adopted with changes. */
    private static List<DomainEvent> amended(Map<String, List<DomainEvent>> streams) {
        List<DomainEvent> decided = new ArrayList<>();
        for (DomainEvent event : streams.get(Votes.real().proposalId().toString())) {
            decided.add(event);
            if (event instanceof DecisionRecorded) {
                break;
            }
        }
        decided.add(Votes.amended());
        return decided;
    }

    /** A proposal that the council put off. */
    private static List<DomainEvent> postponed(Map<String, List<DomainEvent>> streams) {
        List<DomainEvent> placed = new ArrayList<>();
        for (DomainEvent event : streams.get(Votes.real().proposalId().toString())) {
            if (event instanceof DecisionRecorded) {
                break;
            }
            placed.add(event);
        }
        placed.add(new TakenOffAgenda(
                Votes.real().proposalId(),
                Votes.real().sittingId(),
                Votes.real().itemNumber(),
                ItemPurpose.DECISION,
                Votes.day()));
        return placed;
    }

    /** A proposal that was taken off the agenda before that was announced. */
    private static List<DomainEvent> removed(Map<String, List<DomainEvent>> streams) {
        List<DomainEvent> placed = postponed(streams);
        placed.removeLast();
        placed.add(new RemovedFromAgenda(
                Votes.real().proposalId(),
                Votes.real().sittingId(),
                Votes.real().itemNumber(),
                ItemPurpose.DECISION,
                "Eki tamamlanacak (örnek)",
                Votes.day()));
        return placed;
    }

    private static List<DomainEvent> municipality(Map<String, List<DomainEvent>> streams) {
        return and(
                streams.get(RealCase.MUNICIPALITY.toString()),
                new UnitRenamed(RealCase.MUNICIPALITY, RealCase.EU_RELATIONS, "AB Şube Müdürlüğü (örnek)", DAY),
                new UnitClosed(RealCase.MUNICIPALITY, RealCase.EU_RELATIONS, DAY),
                new RulesetAdopted(
                        RealCase.MUNICIPALITY,
                        Rulesets.builtIn(MunicipalityKind.METROPOLITAN)
                                .getLast()
                                .ref(),
                        DAY,
                        "{}",
                        DAY),
                new SettingChanged(RealCase.MUNICIPALITY, Setting.ROLL_OVER, "false", DAY, DAY),
                new CalendarCorrected(RealCase.MUNICIPALITY, DAY, false, "İdari izin (örnek)", "Genelge (örnek)", DAY));
    }

    private static List<DomainEvent> commission(Map<String, List<DomainEvent>> streams) {
        LocalDate left = LocalDate.of(2024, 1, 10);
        return and(
                upTo(streams, RealCase.OLD_COMMISSION, 12),
                new CommissionSeatVacated(RealCase.OLD_COMMISSION, RealCase.person(2019, 18), "İstifa (örnek)", left),
                new CommissionVacancyFilled(
                        RealCase.OLD_COMMISSION,
                        RealCase.person(2019, 20),
                        "Üye 20 (örnek)",
                        RealCase.person(2019, 18),
                        LocalDate.of(2024, 4, 9),
                        left.plusDays(1)),
                new CommissionAttendanceRecorded(
                        RealCase.OLD_COMMISSION,
                        RealCase.review(RealCase.AUTHORITY),
                        List.of(RealCase.person(2019, 10)),
                        List.of(RealCase.person(2019, 11), RealCase.person(2019, 12)),
                        left.plusDays(2)),
                new CommissionAbsenceExcused(
                        RealCase.OLD_COMMISSION, RealCase.person(2019, 12), left.plusDays(2), left.plusDays(1)),
                new CommissionSeatLost(
                        RealCase.OLD_COMMISSION,
                        RealCase.person(2019, 11),
                        List.of(left.plusDays(2)),
                        Rulesets.builtIn(MunicipalityKind.METROPOLITAN)
                                .getLast()
                                .ref(),
                        List.of(),
                        left.plusDays(2)));
    }

    private static List<DomainEvent> extendedDecision(Map<String, List<DomainEvent>> streams) {
        List<DomainEvent> whole = streams.get(RealCase.AUTHORITY.toString());
        int started = 0;
        while (!(whole.get(started) instanceof DecisionClockStarted)) {
            started++;
        }
        DecisionClockStarted start = (DecisionClockStarted) whole.get(started);
        return and(
                whole.subList(0, started + 1),
                new DecisionClockExtended(
                        RealCase.AUTHORITY,
                        start.decision(),
                        start.clock(),
                        later(start.clock()),
                        LawChange.calendar(start.clock().lastDay(), "İdari izin (örnek)"),
                        false,
                        List.of(),
                        start.occurredOn()));
    }

    private static Clock later(Clock clock) {
        return new Clock(
                clock.kind(),
                clock.rule(),
                clock.startedOn(),
                clock.length(),
                clock.unit(),
                clock.lastDay().plusDays(1),
                clock.calendarVersion(),
                clock.ruleset());
    }

    private static List<DomainEvent> overdueReview(Map<String, List<DomainEvent>> streams) {
        LocalDate start = LocalDate.of(2025, 3, 10);
        Clock clock = LawInForce.initial(MunicipalityKind.METROPOLITAN)
                .on(start)
                .clock(ClockKind.COMMISSION_REVIEW, start)
                .result();
        return and(
                upTo(streams, RealCase.review(RealCase.UPDATE), 2),
                new ReviewClockExtended(
                        RealCase.review(RealCase.UPDATE),
                        clock,
                        later(clock),
                        LawChange.calendar(clock.lastDay(), "İdari izin (örnek)"),
                        false,
                        List.of(),
                        start),
                new ReviewClockRanOut(RealCase.review(RealCase.UPDATE), RealCase.UPDATE, clock, clock.lastDay()),
                new ReviewPassedOn(
                        RealCase.review(RealCase.UPDATE),
                        RealCase.OLD_COMMISSION,
                        new CommissionId(Identifiers.derived("example", "successor")),
                        clock.lastDay().plusDays(1)),
                new ReviewLapsed(
                        RealCase.review(RealCase.UPDATE),
                        RealCase.UPDATE,
                        LapseReason.TERM_ENDED,
                        RealCase.OLD_COUNCIL,
                        clock.lastDay().plusDays(1)));
    }

    /** The decision on the adoption, returned by the mayor and insisted on. */
    static List<DomainEvent> insisted(Map<String, List<DomainEvent>> streams) {
        DecisionRecorded decided = adopted();
        return and(
                upTo(
                        streams,
                        RealCase.ADOPTION,
                        1 + streams.get(RealCase.ADOPTION.toString()).indexOf(decided)),
                rectified(decided),
                returned(decided),
                new DecisionInsisted(
                        decided.proposalId(),
                        1,
                        decided.number(),
                        decided.sittingId(),
                        9,
                        decided.vote(),
                        decided.occurredOn().plusDays(30)));
    }

    /** The same, not insisted on. */
    static List<DomainEvent> lapsed(Map<String, List<DomainEvent>> streams) {
        DecisionRecorded decided = adopted();
        return and(
                upTo(
                        streams,
                        RealCase.ADOPTION,
                        1 + streams.get(RealCase.ADOPTION.toString()).indexOf(decided)),
                returned(decided),
                new DecisionLapsed(
                        decided.proposalId(),
                        1,
                        decided.number(),
                        ProposalRequest.ofPlan(RequestKind.ADOPT_PLAN, RealCase.PLAN, null),
                        decided.frozenPlan(),
                        LapseCause.NOT_INSISTED,
                        decided.sittingId(),
                        9,
                        decided.vote(),
                        decided.occurredOn().plusDays(30)));
    }

    /** The decision to adopt the plan. */
    static DecisionRecorded adopted() {
        return RealCase.eventsOf(DecisionRecorded.class).stream()
                .filter(event -> event.proposalId().equals(RealCase.ADOPTION))
                .findFirst()
                .orElseThrow();
    }

    /** Its number was wrong. */
    static DecisionRectified rectified(DecisionRecorded decided) {
        return new DecisionRectified(
                decided.proposalId(),
                decided.decision(),
                decided.number(),
                new DecisionNumber(
                        decided.number().councilId(),
                        decided.number().year(),
                        decided.number().number() + 500),
                decided.occurredOn(),
                null,
                new Misprint("2092", "2029"),
                "Yanlış yazılmış (örnek)",
                "Tutanak (örnek)",
                decided.occurredOn().plusDays(1));
    }

    /** The mayor returns it. */
    static DecisionReturned returned(DecisionRecorded decided) {
        return new DecisionReturned(
                decided.proposalId(),
                1,
                decided.number(),
                ProposalRequest.ofPlan(RequestKind.ADOPT_PLAN, RealCase.PLAN, null),
                decided.frozenPlan(),
                "Kanuna aykırı (örnek)",
                decided.vote().ruleset(),
                decided.vote().explanation(),
                decided.occurredOn().plusDays(3));
    }

    /** The adoption of the plan, sued against, stayed, put back into force and annulled. */
    static List<DomainEvent> contested(Map<String, List<DomainEvent>> streams) {
        List<DomainEvent> inForce = streams.get(RealCase.ADOPTION.toString());
        DecisionEnteredIntoForce force = RealCase.eventsOf(DecisionEnteredIntoForce.class).stream()
                .filter(event -> event.proposalId().equals(RealCase.ADOPTION))
                .findFirst()
                .orElseThrow();
        return and(inForce, contest(force).toArray(DomainEvent[]::new));
    }

    /** What courts may do to a decision in force. */
    static List<DomainEvent> contest(DecisionEnteredIntoForce force) {
        CourtReference suit = new CourtReference("Örnek 1. İdare Mahkemesi", "2025/10", null);
        CourtReference ruling = new CourtReference("Örnek 1. İdare Mahkemesi", "2025/10", "2025/77");
        LocalDate day = force.occurredOn();
        return List.of(
                new LawsuitRecorded(
                        force.proposalId(), force.decision(), force.number(), Plaintiff.OTHER, suit, false, day),
                new DecisionStayed(
                        force.proposalId(),
                        force.decision(),
                        force.number(),
                        force.request(),
                        force.frozenPlan(),
                        true,
                        ruling,
                        day.plusDays(30)),
                new DecisionStayLifted(
                        force.proposalId(),
                        force.decision(),
                        force.number(),
                        force.request(),
                        force.frozenPlan(),
                        true,
                        ruling,
                        day.plusDays(60)),
                new DecisionAnnulled(
                        force.proposalId(),
                        force.decision(),
                        force.number(),
                        force.request(),
                        force.frozenPlan(),
                        true,
                        ruling,
                        day.plusDays(90)));
    }

    private static List<DomainEvent> plan(Map<String, List<DomainEvent>> streams) {
        List<DomainEvent> submitted = upTo(streams, RealCase.PLAN, 9);
        FrozenPlan frozen = ((PlanSubmitted) submitted.getLast()).frozen();
        FrozenPlan amended = new FrozenPlan(RealCase.PLAN, frozen.version() + 1, "ab".repeat(32));
        return and(
                submitted,
                new PlanAmended(
                        RealCase.PLAN,
                        frozen,
                        List.of(Amendment.ofTarget(PlanElement.of(RealCase.NETWORKS), 2026, "17", "18")),
                        amended,
                        RealCase.ADOPTION,
                        DAY),
                new PlanReturnedForChanges(RealCase.PLAN, amended, "Ret (örnek)", DAY),
                new PlanProfileRevised(
                        RealCase.PLAN, new PlanProfile("Yeni ad (örnek)", null, null, List.of(), List.of()), DAY),
                new GoalRevised(RealCase.PLAN, RealCase.GOAL, "Yeni amaç (örnek)", "Gerekçe (örnek)", DAY),
                new TargetRevised(
                        RealCase.PLAN,
                        RealCase.NETWORKS,
                        2026,
                        BigDecimal.valueOf(17),
                        BigDecimal.valueOf(19),
                        "Gerekçe (örnek)",
                        DAY),
                new ActivityDropped(RealCase.PLAN, RealCase.ACTIVITY, "Gerekçe (örnek)", DAY),
                new IndicatorDropped(RealCase.PLAN, RealCase.PROTOCOLS, "Gerekçe (örnek)", DAY),
                new ObjectiveDropped(RealCase.PLAN, RealCase.OBJECTIVE, "Gerekçe (örnek)", DAY),
                new GoalDropped(RealCase.PLAN, RealCase.GOAL, "Gerekçe (örnek)", DAY));
    }

    /** A meeting that lapsed, an extraordinary one, a sitting without a quorum, and one that took over its agenda. */
    private static List<List<DomainEvent>> meetings() {
        LocalDate first = Sittings.DAY;
        Sittings announced = Sittings.metropolitan(first)
                .item(56, RealCase.AUTHORITY, ItemPurpose.REFERRAL)
                .announced();
        NextSitting next = announced.next(3, 1);
        return List.of(
                List.copyOf(Meetings.metropolitan(MeetingKind.ORDINARY, first)
                        .sitting(first)
                        .postponed(AdjournmentCause.NO_QUORUM, next, first)
                        .opened()
                        .lapsed(next.day())
                        .closed(next.day())
                        .events()),
                List.copyOf(Meetings.extraordinary(first, RealCase.AUTHORITY)
                        .sitting(first)
                        .events()),
                List.copyOf(announced.failed(31, 15, next).events()),
                List.copyOf(Sittings.metropolitan(first)
                        .item(56, RealCase.AUTHORITY, ItemPurpose.REFERRAL)
                        .item(57, RealCase.ADOPTION, ItemPurpose.REFERRAL)
                        .reordered(List.of(56, 57), List.of(RealCase.AUTHORITY, RealCase.ADOPTION))
                        .removed(57, RealCase.AUTHORITY, ItemPurpose.REFERRAL)
                        .events()),
                List.copyOf(Sittings.metropolitan(first)
                        .takenOver(next.sittingId(), AdjournmentCause.NO_QUORUM, 1)
                        .item(56, RealCase.AUTHORITY, ItemPurpose.REFERRAL)
                        .announced()
                        .opened(31, 16)
                        .recounted(31, 8)
                        .procedure(ProceduralMotion.WAIVE_COMMISSION, 56, RealCase.AUTHORITY, 8, 5)
                        .waived(56, RealCase.AUTHORITY)
                        .withdrawn(56, RealCase.AUTHORITY)
                        .movedToClose(17, 9)
                        .withoutPublic()
                        .publicAgain()
                        .chaired(2, ChairChange.ACTIVITY_REPORT)
                        .adjourned(AdjournmentCause.CHAIR, announced.next(1, 0), List.of(56))
                        .closed()
                        .events()));
    }

    /** The plan of the case, its preparation stayed, its update annulled, and then each end a plan can have. */
    private static List<List<DomainEvent>> endedPlans(Map<String, List<DomainEvent>> streams) {
        List<DomainEvent> updated = streams.get(RealCase.PLAN.toString());
        FrozenPlan first = updated.stream()
                .filter(PlanAdopted.class::isInstance)
                .map(event -> ((PlanAdopted) event).frozen())
                .findFirst()
                .orElseThrow();
        FrozenPlan second = ((PlanUpdated) updated.getLast()).frozen();
        DecisionNumber number = ((PlanUpdated) updated.getLast()).decision();
        PlanId other = new PlanId(Identifiers.derived("example", "renewal"));
        List<DomainEvent> contested = and(
                updated,
                new PreparationSuspended(RealCase.PLAN, RealCase.AUTHORITY, number, DAY),
                new PreparationResumed(RealCase.PLAN, RealCase.AUTHORITY, number, DAY),
                new PreparationAnnulled(RealCase.PLAN, RealCase.AUTHORITY, number, DAY),
                new PlanSuspended(RealCase.PLAN, second, first, RealCase.UPDATE, number, DAY),
                new PlanResumed(RealCase.PLAN, second, second, RealCase.UPDATE, number, DAY),
                new PlanUpdateAnnulled(RealCase.PLAN, second, first, RealCase.UPDATE, number, DAY));
        return List.of(
                and(
                        contested,
                        new PlanRepealed(RealCase.PLAN, first, RealCase.UPDATE, number, DAY),
                        new PlanReinstated(RealCase.PLAN, first, RealCase.UPDATE, number, DAY),
                        new PlanAnnulled(RealCase.PLAN, first, RealCase.ADOPTION, number, DAY),
                        new DecisionTookNoEffect(
                                RealCase.PLAN, second, NoEffect.PLAN_ENDED, RealCase.UPDATE, number, DAY)),
                and(
                        contested,
                        new PlanClosed(RealCase.PLAN, first, PlanEnding.RENEWED, other, RealCase.UPDATE, number, DAY)),
                and(upTo(streams, RealCase.PLAN, 1), new RenewalProposed(RealCase.PLAN, other, DAY)));
    }

    private static List<DomainEvent> account() {
        LoginId login = new LoginId("urn:example", "clerk");
        return List.of(
                new AccountLinked(
                        login.accountId(),
                        login.issuer(),
                        login.subject(),
                        null,
                        RealCase.FOREIGN_RELATIONS,
                        List.of(),
                        DAY),
                new AccountUnlinked(login.accountId(), DAY.plusDays(1)));
    }

    /** The first events of a stream. */
    private static List<DomainEvent> upTo(Map<String, List<DomainEvent>> streams, Object stream, int count) {
        return streams.get(stream.toString()).subList(0, count);
    }

    private static List<DomainEvent> and(List<DomainEvent> history, DomainEvent... further) {
        return Stream.concat(history.stream(), Stream.of(further)).toList();
    }
}
