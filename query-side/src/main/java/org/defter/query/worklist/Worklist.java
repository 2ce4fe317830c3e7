package org.defter.query.worklist;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.access.AccountEvent;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.access.AccountUnlinked;
import org.defter.kernel.commission.CommissionChairElected;
import org.defter.kernel.commission.CommissionDeputyElected;
import org.defter.kernel.commission.CommissionEnded;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.CommissionFormed;
import org.defter.kernel.commission.CommissionMemberElected;
import org.defter.kernel.commission.CommissionSeatVacated;
import org.defter.kernel.commission.CommissionVacancyFilled;
import org.defter.kernel.commission.review.PositionTaken;
import org.defter.kernel.commission.review.ReportDrafted;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.commission.review.ReviewMeetingHeld;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.council.CouncilConvened;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.CouncilTermEnded;
import org.defter.kernel.council.MemberSeated;
import org.defter.kernel.council.OfficerElected;
import org.defter.kernel.council.SeatVacated;
import org.defter.kernel.council.meeting.MeetingCalled;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.meeting.MeetingOpened;
import org.defter.kernel.council.meeting.SittingAdded;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.ItemReferred;
import org.defter.kernel.council.sitting.MemberArrived;
import org.defter.kernel.council.sitting.MemberDeparted;
import org.defter.kernel.council.sitting.MinutesSigned;
import org.defter.kernel.council.sitting.SittingClosed;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.RulesetKey;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.law.Rulesets;
import org.defter.kernel.municipality.CalendarCorrected;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.kernel.municipality.RulesetAdopted;
import org.defter.kernel.municipality.SettingChanged;
import org.defter.kernel.municipality.UnitAdded;
import org.defter.kernel.municipality.UnitClosed;
import org.defter.kernel.municipality.UnitRenamed;
import org.defter.kernel.plan.ActivityDefined;
import org.defter.kernel.plan.ActivityDropped;
import org.defter.kernel.plan.GoalDrafted;
import org.defter.kernel.plan.GoalDropped;
import org.defter.kernel.plan.GoalRevised;
import org.defter.kernel.plan.IndicatorDefined;
import org.defter.kernel.plan.IndicatorDropped;
import org.defter.kernel.plan.ObjectiveDropped;
import org.defter.kernel.plan.ObjectiveSet;
import org.defter.kernel.plan.PlanAdopted;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanKind;
import org.defter.kernel.plan.PlanProfileRevised;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.plan.PlanReturnedForChanges;
import org.defter.kernel.plan.PlanSubmitted;
import org.defter.kernel.plan.PlanUpdateOpened;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.kernel.plan.PreparationAuthorised;
import org.defter.kernel.plan.TargetRevised;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.defter.kernel.proposal.DecisionDelivered;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.DocumentAttached;
import org.defter.kernel.proposal.PlacedOnAgenda;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.defter.kernel.proposal.ProposalWithdrawn;
import org.defter.kernel.proposal.ReceiptAcknowledged;
import org.defter.kernel.proposal.ReferredToCommissions;
import org.defter.kernel.proposal.ReportReceived;
import org.defter.kernel.proposal.RequestKind;
import org.defter.kernel.proposal.ReviewMarkedOverdue;
import org.defter.query.worklist.WorklistChange.Close;
import org.defter.query.worklist.WorklistChange.Keep;
import org.defter.query.worklist.WorklistChange.Move;
import org.defter.query.worklist.WorklistChange.Open;
import org.defter.query.worklist.WorklistChange.Who;
import org.jspecify.annotations.Nullable;

/**
 * What each event means for those who have work to do. Pure; every event is handled here or named among those that
 * change nothing, and the compiler sees to it.
 */
final class Worklist {

    private final WorklistMemory memory;

    Worklist(WorklistMemory memory) {
        this.memory = memory;
    }

    // -- the plan and its unit

    List<WorklistChange> changes(PlanEvent event) {
        String path = "plan/" + event.planId() + "/";
        LocalDate day = event.occurredOn();
        return switch (event) {
            case PlanProposed e -> {
                WorklistNote.OfPlan plan =
                        new WorklistNote.OfPlan(e.profile().title(), e.municipalityId(), e.unitId(), e.kind(), false);
                yield List.of(keep(e.planId(), plan), proposePreparation(e.planId(), plan, day));
            }
            case PreparationAuthorised e -> {
                WorklistNote.OfPlan plan = plan(e.planId()).with(e.unitId(), false);
                yield List.of(keep(e.planId(), plan), new Close(path, day), draftPlan(e.planId(), plan, null, day));
            }
            case PlanUpdateOpened e -> {
                WorklistNote.OfPlan plan =
                        plan(e.planId()).with(plan(e.planId()).unitId(), false);
                yield List.of(keep(e.planId(), plan), draftPlan(e.planId(), plan, "S06", day));
            }
            case PlanReturnedForChanges e -> {
                WorklistNote.OfPlan plan =
                        plan(e.planId()).with(plan(e.planId()).unitId(), false);
                yield List.of(keep(e.planId(), plan), new Close(path, day), draftPlan(e.planId(), plan, null, day));
            }
            case PlanProfileRevised e -> {
                WorklistNote.OfPlan plan = plan(e.planId());
                yield drafting(
                        e.planId(),
                        new WorklistNote.OfPlan(
                                e.profile().title(), plan.municipalityId(), plan.unitId(), plan.kind(), plan.begun()),
                        day);
            }
            case GoalDrafted _,
                    GoalRevised _,
                    GoalDropped _,
                    ObjectiveSet _,
                    ObjectiveDropped _,
                    IndicatorDefined _,
                    IndicatorDropped _,
                    TargetRevised _,
                    ActivityDefined _,
                    ActivityDropped _ -> drafting(event.planId(), plan(event.planId()), day);
            case PlanSubmitted e ->
                List.of(
                        new Close(path, day),
                        new Open(
                                path + "propose/adoption/",
                                WorklistTask.PROPOSE_ADOPTION,
                                WorklistSubject.PLAN,
                                e.streamId(),
                                plan(e.planId()).title(),
                                "v" + e.frozen().version(),
                                Who.unit(plan(e.planId()).unitId()),
                                e.deadline(),
                                e.deadline() == null ? null : "S01",
                                day));
            case PlanAdopted _, PlanUpdated _ -> List.of(new Close(path, day));
        };
    }

    private List<WorklistChange> drafting(PlanId id, WorklistNote.OfPlan plan, LocalDate day) {
        if (plan.begun()) {
            return List.of(keep(id, plan));
        }
        return List.of(
                keep(id, plan.with(plan.unitId(), true)),
                new Close("plan/" + id + "/draft/", day),
                new Open(
                        "plan/" + id + "/submit/",
                        WorklistTask.SUBMIT_PLAN,
                        WorklistSubject.PLAN,
                        id.toString(),
                        plan.title(),
                        null,
                        Who.unit(plan.unitId()),
                        strategicPlanDeadline(plan),
                        strategicPlanDeadline(plan) == null ? null : "S01",
                        day));
    }

    private Open draftPlan(PlanId id, WorklistNote.OfPlan plan, @Nullable String rule, LocalDate day) {
        LocalDate deadline = strategicPlanDeadline(plan);
        return new Open(
                "plan/" + id + "/draft/",
                WorklistTask.DRAFT_PLAN,
                WorklistSubject.PLAN,
                id.toString(),
                plan.title(),
                null,
                Who.unit(plan.unitId()),
                deadline,
                deadline == null ? rule : "S01",
                day);
    }

    private Open proposePreparation(PlanId id, WorklistNote.OfPlan plan, LocalDate day) {
        return new Open(
                "plan/" + id + "/propose/preparation/",
                WorklistTask.PROPOSE_PREPARATION,
                WorklistSubject.PLAN,
                id.toString(),
                plan.title(),
                null,
                Who.unit(plan.unitId()),
                strategicPlanDeadline(plan),
                strategicPlanDeadline(plan) == null ? null : "S01",
                day);
    }

    private @Nullable LocalDate strategicPlanDeadline(WorklistNote.OfPlan plan) {
        if (plan.kind() != PlanKind.STATUTORY_STRATEGIC) {
            return null;
        }
        return memory.recall(
                        WorklistNote.OfMunicipality.class, plan.municipalityId().toString())
                .flatMap(municipality -> Optional.ofNullable(municipality.electionDay())
                        .map(election -> deadline(municipality.kind(), election)))
                .orElse(null);
    }

    private static LocalDate deadline(MunicipalityKind kind, LocalDate electionDay) {
        return electionDay.plusMonths(Rulesets.builtIn(kind).stream()
                .filter(ruleset -> !ruleset.effectiveFrom().isAfter(electionDay))
                .max(Comparator.comparing(Ruleset::effectiveFrom))
                .map(ruleset -> whole(ruleset, RulesetKey.STRATEGIC_PLAN_MONTHS))
                .orElse(0));
    }

    // -- the proposal and its decision

    List<WorklistChange> changes(ProposalEvent event) {
        String path = "proposal/" + event.proposalId() + "/";
        LocalDate day = event.occurredOn();
        return switch (event) {
            case ProposalDrafted e -> drafted(e, path);
            case DocumentAttached _, DecisionEnteredIntoForce _ -> List.of();
            case ProposalSubmitted e ->
                List.of(
                        new Close(path + "submit/", day),
                        task(
                                e.proposalId(),
                                "place/referral/",
                                WorklistTask.PLACE_FOR_REFERRAL,
                                Who.OFFICE,
                                null,
                                "A04",
                                day));
            case ProposalWithdrawn e -> {
                List<WorklistChange> changes = new ArrayList<>(List.of(new Close(path, day)));
                changes.addAll(askAgain(proposal(e.proposalId()), day));
                yield changes;
            }
            case PlacedOnAgenda _ -> List.of(new Close(path + "place/", day));
            case ReferredToCommissions e -> {
                Set<ReviewId> reviews = e.referrals().stream()
                        .map(referral -> referral.reviewId())
                        .collect(Collectors.toSet());
                yield List.of(
                        new Close(path + "place/", day),
                        keep(
                                e.proposalId(),
                                proposal(e.proposalId()).waiting(WorklistNote.Stage.REFERRED, reviews, false)));
            }
            case ReportReceived e -> reviewDone(e.proposalId(), e.reviewId(), false, day);
            case ReviewMarkedOverdue e -> reviewDone(e.proposalId(), e.reviewId(), true, day);
            case DecisionRecorded e -> decided(e, path);
            case DecisionSigned e -> signed(e, path);
            case DecisionClockStarted e -> clockStarted(e.proposalId(), e.clock(), e.retrospective(), day);
            case DecisionClockRestarted e -> clockStarted(e.proposalId(), e.clock(), e.retrospective(), day);
            case DecisionClockRanOut e ->
                List.of(
                        new Close(path + "clock/" + e.clock().kind() + "/", day),
                        new Close(path + "window/" + e.clock().kind() + "/", day));
            case DecisionClockStopped e ->
                List.of(
                        new Close(path + "clock/" + e.clock().kind() + "/", day),
                        new Close(path + "window/" + e.clock().kind() + "/", day));
            case DecisionDelivered _ -> List.of(new Close(path + "deliver/", day));
            case DecisionFinalised e ->
                List.of(
                        new Close(path + "deliver/", day),
                        new Close(path + "window/", day),
                        new Close(path + "clock/" + ClockKind.MAYOR_RETURN + "/", day),
                        task(e.proposalId(), "send/", WorklistTask.SEND_DECISION, Who.OFFICE, null, "D06", day),
                        task(
                                e.proposalId(),
                                "announce/",
                                WorklistTask.ANNOUNCE_DECISION,
                                Who.OFFICE,
                                null,
                                "D08",
                                day));
            case DecisionSent e ->
                List.of(
                        new Close(path + "send/", day),
                        task(e.proposalId(), "receipt/", WorklistTask.RECORD_RECEIPT, Who.OFFICE, null, "D06", day));
            case ReceiptAcknowledged _ -> List.of(new Close(path + "receipt/", day));
            case DecisionAnnounced _ -> List.of(new Close(path + "announce/", day));
        };
    }

    private List<WorklistChange> drafted(ProposalDrafted e, String path) {
        WorklistNote.OfProposal proposal = new WorklistNote.OfProposal(
                e.title(),
                e.unitId(),
                e.request().kind(),
                e.request().planId(),
                WorklistNote.Stage.EARLY,
                Set.of(),
                false,
                null,
                false,
                Set.of());
        List<WorklistChange> changes = new ArrayList<>();
        changes.add(keep(e.proposalId(), proposal));
        changes.add(new Open(
                path + "submit/",
                WorklistTask.SUBMIT_PROPOSAL,
                WorklistSubject.PROPOSAL,
                e.streamId(),
                e.title(),
                null,
                Who.unit(e.unitId()),
                null,
                null,
                e.occurredOn()));
        if (e.request().planId() != null) {
            changes.add(new Close("plan/" + e.request().planId() + "/propose/", e.occurredOn()));
        }
        return changes;
    }

    /** An authority that was not given can be asked for again. Adoption and update come back through the plan itself. */
    private List<WorklistChange> askAgain(WorklistNote.OfProposal proposal, LocalDate day) {
        if (proposal.request() != RequestKind.AUTHORITY_TO_PREPARE_PLAN || proposal.planId() == null) {
            return List.of();
        }
        PlanId planId = proposal.planId();
        return memory.recall(WorklistNote.OfPlan.class, planId.toString())
                .map(plan -> List.<WorklistChange>of(proposePreparation(planId, plan, day)))
                .orElse(List.of());
    }

    private List<WorklistChange> reviewDone(ProposalId id, ReviewId review, boolean overdue, LocalDate day) {
        WorklistNote.OfProposal proposal = proposal(id);
        if (proposal.stage() != WorklistNote.Stage.REFERRED) {
            return List.of();
        }
        Set<ReviewId> waiting = new HashSet<>(proposal.waitingFor());
        waiting.remove(review);
        boolean anyOverdue = proposal.overdue() || overdue;
        if (!waiting.isEmpty()) {
            return List.of(keep(id, proposal.waiting(WorklistNote.Stage.REFERRED, waiting, anyOverdue)));
        }
        return List.of(
                keep(id, proposal.waiting(WorklistNote.Stage.READY, Set.of(), anyOverdue)),
                task(
                        id,
                        "place/decision/",
                        WorklistTask.PLACE_FOR_DECISION,
                        Who.OFFICE,
                        null,
                        anyOverdue ? "C06" : "A04",
                        day));
    }

    private List<WorklistChange> decided(DecisionRecorded e, String path) {
        Set<PersonId> signatories = Stream.concat(Stream.of(e.officiants().chair()), e.officiants().clerks().stream())
                .collect(Collectors.toSet());
        WorklistNote.OfProposal proposal = proposal(e.proposalId())
                .decided(e.number().year() + "/" + e.number().number(), e.accepted(), signatories);
        List<WorklistChange> changes = new ArrayList<>();
        changes.add(keep(e.proposalId(), proposal));
        changes.add(new Close(path + "place/", e.occurredOn()));
        signatories.stream()
                .sorted(Comparator.comparing(PersonId::toString))
                .map(person -> task(
                        e.proposalId(),
                        proposal,
                        "sign/" + person + "/",
                        WorklistTask.SIGN_DECISION,
                        Who.person(person),
                        null,
                        "B08",
                        e.occurredOn()))
                .forEach(changes::add);
        if (!e.accepted()) {
            changes.addAll(askAgain(proposal, e.occurredOn()));
        }
        return changes;
    }

    private List<WorklistChange> signed(DecisionSigned e, String path) {
        WorklistNote.OfProposal proposal = proposal(e.proposalId()).signedBy(e.personId());
        List<WorklistChange> changes = new ArrayList<>();
        changes.add(keep(e.proposalId(), proposal));
        changes.add(new Close(path + "sign/" + e.personId() + "/", e.occurredOn()));
        if (proposal.accepted() && proposal.unsigned().isEmpty()) {
            changes.add(task(
                    e.proposalId(),
                    "deliver/",
                    WorklistTask.DELIVER_TO_MAYOR,
                    Who.OFFICE,
                    null,
                    "D02",
                    e.occurredOn()));
        }
        return changes;
    }

    private List<WorklistChange> clockStarted(ProposalId id, Clock clock, boolean retrospective, LocalDate day) {
        List<WorklistChange> changes = new ArrayList<>();
        switch (clock.kind()) {
            case MAYOR_RETURN ->
                changes.add(task(
                        id,
                        "window/" + clock.kind() + "/",
                        WorklistTask.RETURN_OR_LET_PASS,
                        Who.OFFICE,
                        clock.lastDay(),
                        clock.rule(),
                        day));
            case SENDING ->
                changes.add(
                        task(id, "send/", WorklistTask.SEND_DECISION, Who.OFFICE, clock.lastDay(), clock.rule(), day));
            case ANNOUNCEMENT ->
                changes.add(task(
                        id,
                        "announce/",
                        WorklistTask.ANNOUNCE_DECISION,
                        Who.OFFICE,
                        clock.lastDay(),
                        clock.rule(),
                        day));
            case LAWSUIT, COMMISSION_REVIEW, COMMISSION_REVIEW_ZONING, POSTPONED_SITTING -> {
                // Nothing more than the clock itself, which the list of clocks shows.
            }
        }
        String settle = "clock/" + clock.kind() + "/";
        changes.add(
                retrospective
                        ? task(id, settle, WorklistTask.SETTLE_CLOCK, Who.OFFICE, clock.lastDay(), clock.rule(), day)
                        : new Close("proposal/" + id + "/" + settle, day));
        return changes;
    }

    private Open task(
            ProposalId id,
            String branch,
            WorklistTask task,
            Who who,
            @Nullable LocalDate dueOn,
            String rule,
            LocalDate since) {
        return task(id, proposal(id), branch, task, who, dueOn, rule, since);
    }

    private static Open task(
            ProposalId id,
            WorklistNote.OfProposal proposal,
            String branch,
            WorklistTask task,
            Who who,
            @Nullable LocalDate dueOn,
            String rule,
            LocalDate since) {
        return new Open(
                "proposal/" + id + "/" + branch,
                task,
                WorklistSubject.PROPOSAL,
                id.toString(),
                proposal.title(),
                proposal.number(),
                who,
                dueOn,
                rule,
                since);
    }

    // -- the council's meetings

    List<WorklistChange> changes(MeetingEvent event) {
        String path = "meeting/" + event.meetingId() + "/";
        LocalDate day = event.occurredOn();
        return switch (event) {
            case MeetingCalled e -> {
                WorklistNote.OfRuleset law = periods(e.ruleset());
                WorklistNote.OfMeeting meeting = new WorklistNote.OfMeeting(
                        e.kind(),
                        e.firstDay()
                                .minusDays(
                                        e.kind() == MeetingKind.EXTRAORDINARY
                                                ? law.extraordinaryNoticeDays()
                                                : law.noticeDays()),
                        e.firstDay()
                                .plusDays(
                                        switch (e.kind()) {
                                            case ORDINARY -> law.meetingDays() - 1;
                                            case BUDGET -> law.budgetDays() - 1;
                                            case EXTRAORDINARY -> 0;
                                        }),
                        e.month().toString());
                yield List.of(
                        keep(e.meetingId(), meeting),
                        new Open(
                                path + "sitting/",
                                WorklistTask.ADD_SITTING,
                                WorklistSubject.MEETING,
                                e.streamId(),
                                meeting.title(),
                                null,
                                Who.OFFICE,
                                meeting.announceBy(),
                                e.kind() == MeetingKind.EXTRAORDINARY ? "A03" : "A04",
                                day));
            }
            case SittingAdded _ -> List.of(new Close(path + "sitting/", day));
            case MeetingOpened e -> {
                WorklistNote.OfMeeting meeting = meeting(e.streamId());
                yield List.of(new Open(
                        path + "close/",
                        WorklistTask.CLOSE_MEETING,
                        WorklistSubject.MEETING,
                        e.streamId(),
                        meeting.title(),
                        null,
                        Who.OFFICE,
                        meeting.lastDay(),
                        meeting.kind() == MeetingKind.EXTRAORDINARY ? "A03" : "A02",
                        day));
            }
            case MeetingClosed _ -> List.of(new Close(path, day));
        };
    }

    List<WorklistChange> changes(SittingEvent event) {
        String path = "sitting/" + event.sittingId() + "/";
        LocalDate day = event.occurredOn();
        return switch (event) {
            case SittingScheduled e -> scheduled(e, path);
            case AgendaItemAdded e -> {
                WorklistNote.OfSitting sitting = sitting(e.sittingId());
                Map<Integer, WorklistNote.Item> items = new TreeMap<>(sitting.items());
                items.put(e.itemNumber(), new WorklistNote.Item(e.proposalId(), e.title(), e.purpose()));
                List<WorklistChange> changes = new ArrayList<>();
                changes.add(keep(
                        e.sittingId(),
                        new WorklistNote.OfSitting(
                                sitting.day(), sitting.title(), items, sitting.chair(), sitting.clerks())));
                if (sitting.chair() != null) {
                    changes.add(treat(e.sittingId(), e.itemNumber(), items.get(e.itemNumber()), sitting.day()));
                }
                yield changes;
            }
            case AgendaPublished e -> {
                WorklistNote.OfSitting sitting = sitting(e.sittingId());
                yield List.of(
                        new Close(path + "publish/", day),
                        office(e.sittingId(), "hold/", WorklistTask.HOLD_SITTING, sitting.day(), "B01", day));
            }
            case SittingOpened e -> {
                WorklistNote.OfSitting sitting = sitting(e.sittingId());
                List<WorklistChange> changes = new ArrayList<>();
                changes.add(new Close(path, day));
                changes.add(keep(
                        e.sittingId(),
                        new WorklistNote.OfSitting(
                                sitting.day(),
                                sitting.title(),
                                sitting.items(),
                                e.officiants().chair(),
                                e.officiants().clerks())));
                sitting.items()
                        .forEach((number, item) -> changes.add(treat(e.sittingId(), number, item, sitting.day())));
                changes.add(office(e.sittingId(), "close/", WorklistTask.CLOSE_SITTING, sitting.day(), "A02", day));
                yield changes;
            }
            case MemberArrived _, MemberDeparted _ -> List.of();
            case ItemReferred e -> List.of(new Close(path + "item/" + e.itemNumber() + "/", day));
            case VoteTaken e -> List.of(new Close(path + "item/" + e.itemNumber() + "/", day));
            case SittingClosed e -> {
                WorklistNote.OfSitting sitting = sitting(e.sittingId());
                List<WorklistChange> changes = new ArrayList<>();
                changes.add(new Close(path, day));
                Stream.concat(Stream.ofNullable(sitting.chair()), sitting.clerks().stream())
                        .distinct()
                        .map(person -> new Open(
                                path + "minutes/" + person + "/",
                                WorklistTask.SIGN_MINUTES,
                                WorklistSubject.SITTING,
                                e.streamId(),
                                sitting.title(),
                                null,
                                Who.person(person),
                                null,
                                "B08",
                                day))
                        .forEach(changes::add);
                yield changes;
            }
            case MinutesSigned e -> List.of(new Close(path + "minutes/" + e.personId() + "/", day));
        };
    }

    private List<WorklistChange> scheduled(SittingScheduled e, String path) {
        Optional<WorklistNote.OfMeeting> meeting =
                memory.recall(WorklistNote.OfMeeting.class, e.meetingId().toString());
        String title = meeting.map(WorklistNote.OfMeeting::title)
                        .orElse(YearMonth.from(e.day()).toString()) + "/" + e.ordinal();
        // The law sets the notice for the meeting, that is its first sitting; a later one only has to be announced.
        LocalDate announceBy = e.ordinal() == 1
                ? meeting.map(WorklistNote.OfMeeting::announceBy).orElse(e.day())
                : e.day();
        String rule = meeting.filter(known -> known.kind() == MeetingKind.EXTRAORDINARY)
                .map(known -> "A03")
                .orElse("A04");
        return List.of(
                keep(e.sittingId(), new WorklistNote.OfSitting(e.day(), title, Map.of(), null, List.of())),
                new Open(
                        path + "publish/",
                        WorklistTask.PUBLISH_AGENDA,
                        WorklistSubject.SITTING,
                        e.streamId(),
                        title,
                        null,
                        Who.OFFICE,
                        announceBy,
                        rule,
                        e.occurredOn()));
    }

    private Open office(SittingId id, String branch, WorklistTask task, LocalDate dueOn, String rule, LocalDate since) {
        return new Open(
                "sitting/" + id + "/" + branch,
                task,
                WorklistSubject.SITTING,
                id.toString(),
                sitting(id).title(),
                null,
                Who.OFFICE,
                dueOn,
                rule,
                since);
    }

    private static Open treat(SittingId id, int number, WorklistNote.Item item, LocalDate day) {
        return new Open(
                "sitting/" + id + "/item/" + number + "/",
                WorklistTask.TREAT_ITEM,
                WorklistSubject.SITTING,
                id.toString(),
                item.title(),
                String.valueOf(number),
                Who.OFFICE,
                day,
                item.purpose() == ItemPurpose.DECISION ? "B02" : "C05",
                day);
    }

    // -- the commissions

    List<WorklistChange> changes(ReviewEvent event) {
        String path = "review/" + event.reviewId() + "/";
        LocalDate day = event.occurredOn();
        return switch (event) {
            case ReviewOpened e -> {
                WorklistNote.OfReview review = new WorklistNote.OfReview(e.title(), e.commissions(), null, false);
                List<WorklistChange> changes = new ArrayList<>();
                changes.add(keep(e.reviewId(), review));
                for (CommissionId commission : e.commissions()) {
                    changes.add(commissionTask(
                            e.reviewId(),
                            review,
                            "meet/" + commission + "/",
                            WorklistTask.HOLD_COMMISSION_MEETING,
                            Who.commission(commission),
                            "C07",
                            day));
                }
                changes.add(commissionTask(
                        e.reviewId(),
                        review,
                        "issue/",
                        WorklistTask.ISSUE_REPORT,
                        Who.commission(e.commissions().getFirst()),
                        "C05",
                        day));
                yield changes;
            }
            case ReviewClockStarted e -> {
                WorklistNote.OfReview review = review(e.reviewId());
                WorklistNote.OfReview clocked = new WorklistNote.OfReview(
                        review.title(), review.commissions(), e.clock().lastDay(), review.drafted());
                List<WorklistChange> changes = new ArrayList<>();
                changes.add(keep(e.reviewId(), clocked));
                changes.add(new Move(path, e.clock().lastDay()));
                if (e.retrospective()) {
                    changes.add(commissionTask(
                            e.reviewId(),
                            clocked,
                            "clock/",
                            WorklistTask.SETTLE_CLOCK,
                            Who.OFFICE,
                            e.clock().rule(),
                            day));
                }
                yield changes;
            }
            case ReviewClockRanOut _, ReviewClockStopped _ -> List.of(new Close(path + "clock/", day));
            case ReviewMeetingHeld e -> {
                WorklistNote.OfReview review = review(e.reviewId());
                List<WorklistChange> changes = new ArrayList<>();
                changes.add(new Close(path + "meet/" + e.commissionId() + "/", day));
                if (!review.drafted()) {
                    changes.add(commissionTask(
                            e.reviewId(),
                            review,
                            "draft/",
                            WorklistTask.DRAFT_REPORT,
                            Who.commission(review.commissions().getFirst()),
                            "C05",
                            day));
                }
                yield changes;
            }
            case ReportDrafted e -> reportDrafted(e, path);
            case PositionTaken e ->
                List.of(new Close(
                        path + "position/" + e.commissionId() + "/"
                                + e.position().personId() + "/",
                        day));
            case ReportIssued _ -> List.of(new Close(path, day));
        };
    }

    private List<WorklistChange> reportDrafted(ReportDrafted e, String path) {
        WorklistNote.OfReview review = review(e.reviewId());
        WorklistNote.OfReview drafted =
                new WorklistNote.OfReview(review.title(), review.commissions(), review.lastDay(), true);
        List<WorklistChange> changes = new ArrayList<>();
        changes.add(keep(e.reviewId(), drafted));
        changes.add(new Close(path + "draft/", e.occurredOn()));
        changes.add(new Close(path + "position/", e.occurredOn()));
        for (CommissionId commission : review.commissions()) {
            for (PersonId member : membersOn(commission, e.occurredOn())) {
                changes.add(commissionTask(
                        e.reviewId(),
                        drafted,
                        "position/" + commission + "/" + member + "/",
                        WorklistTask.TAKE_POSITION,
                        new Who(null, commission, member),
                        "C08",
                        e.occurredOn()));
            }
        }
        return changes;
    }

    private List<PersonId> membersOn(CommissionId commission, LocalDate day) {
        return memory
                .recall(WorklistNote.OfCommission.class, commission.toString())
                .map(WorklistNote.OfCommission::seats)
                .orElse(List.of())
                .stream()
                .filter(seat -> !day.isBefore(seat.from()) && !day.isAfter(seat.until()))
                .map(WorklistNote.Seat::personId)
                .distinct()
                .toList();
    }

    private static Open commissionTask(
            ReviewId id,
            WorklistNote.OfReview review,
            String branch,
            WorklistTask task,
            Who who,
            String rule,
            LocalDate since) {
        return new Open(
                "review/" + id + "/" + branch,
                task,
                WorklistSubject.REVIEW,
                id.toString(),
                review.title(),
                null,
                who,
                review.lastDay(),
                rule,
                since);
    }

    List<WorklistChange> changes(CommissionEvent event) {
        return switch (event) {
            case CommissionFormed e ->
                List.of(
                        keep(e.commissionId(), new WorklistNote.Name(e.name())),
                        keep(e.commissionId(), new WorklistNote.OfCommission(List.of())));
            case CommissionMemberElected e -> seat(e.commissionId(), e.personId(), e.name(), e.occurredOn(), e.until());
            case CommissionVacancyFilled e -> seat(e.commissionId(), e.personId(), e.name(), e.occurredOn(), e.until());
            case CommissionSeatVacated e ->
                seats(
                        e.commissionId(),
                        seat -> seat.personId().equals(e.personId()),
                        e.occurredOn().minusDays(1));
            case CommissionEnded e -> seats(e.commissionId(), seat -> true, e.occurredOn());
            case CommissionChairElected _, CommissionDeputyElected _ -> List.of();
        };
    }

    private List<WorklistChange> seat(CommissionId id, PersonId person, String name, LocalDate from, LocalDate until) {
        List<WorklistNote.Seat> seats = new ArrayList<>(commission(id).seats());
        seats.add(new WorklistNote.Seat(person, from, until));
        return List.of(keep(person, new WorklistNote.Name(name)), keep(id, new WorklistNote.OfCommission(seats)));
    }

    private List<WorklistChange> seats(CommissionId id, Predicate<WorklistNote.Seat> whose, LocalDate lastDay) {
        return List.of(keep(
                id,
                new WorklistNote.OfCommission(commission(id).seats().stream()
                        .map(seat -> whose.test(seat) && seat.until().isAfter(lastDay)
                                ? new WorklistNote.Seat(seat.personId(), seat.from(), lastDay)
                                : seat)
                        .toList())));
    }

    // -- what others need to know

    List<WorklistChange> changes(CouncilEvent event) {
        return switch (event) {
            case CouncilConvened e -> {
                String municipality = e.municipalityId().toString();
                yield memory.recall(WorklistNote.OfMunicipality.class, municipality)
                        .filter(known -> known.electionDay() == null
                                || known.electionDay().isBefore(e.electionDay()))
                        .map(known -> List.<WorklistChange>of(
                                new Keep(municipality, new WorklistNote.OfMunicipality(known.kind(), e.electionDay()))))
                        .orElse(List.of());
            }
            case MemberSeated e -> List.of(keep(e.personId(), new WorklistNote.Name(e.name())));
            case SeatVacated _, OfficerElected _, CouncilTermEnded _ -> List.of();
        };
    }

    List<WorklistChange> changes(MunicipalityEvent event) {
        return switch (event) {
            case MunicipalityFounded e ->
                List.of(keep(e.municipalityId(), new WorklistNote.OfMunicipality(e.kind(), null)));
            case UnitAdded e -> List.of(keep(e.unitId(), new WorklistNote.Name(e.name())));
            case UnitRenamed e -> List.of(keep(e.unitId(), new WorklistNote.Name(e.name())));
            case RulesetAdopted e -> List.of(new Keep(e.ruleset().hash(), periods(Ruleset.parse(e.text()))));
            case UnitClosed _, CalendarCorrected _, SettingChanged _ -> List.of();
        };
    }

    List<WorklistChange> changes(AccountEvent event) {
        return switch (event) {
            case AccountLinked e ->
                List.of(keep(e.accountId(), new WorklistNote.OfAccount(e.personId(), e.unitId(), e.commissions())));
            case AccountUnlinked e -> List.of(keep(e.accountId(), new WorklistNote.OfAccount(null, null, List.of())));
        };
    }

    // -- memory

    private WorklistNote.OfRuleset periods(RulesetRef ref) {
        return memory.recall(WorklistNote.OfRuleset.class, ref.hash())
                .or(() -> Rulesets.builtIn().stream()
                        .filter(ruleset -> ruleset.hash().equals(ref.hash()))
                        .findFirst()
                        .map(Worklist::periods))
                .orElseThrow(() -> new IllegalStateException("No ruleset " + ref + " in the record"));
    }

    private static WorklistNote.OfRuleset periods(Ruleset ruleset) {
        return new WorklistNote.OfRuleset(
                whole(ruleset, RulesetKey.AGENDA_NOTICE_DAYS),
                whole(ruleset, RulesetKey.EXTRAORDINARY_NOTICE_DAYS),
                whole(ruleset, RulesetKey.MEETING_DAYS),
                whole(ruleset, RulesetKey.BUDGET_MEETING_DAYS));
    }

    private static int whole(Ruleset ruleset, RulesetKey key) {
        return Integer.parseInt(ruleset.value(key).value());
    }

    private static Keep keep(Object id, WorklistNote note) {
        return new Keep(id.toString(), note);
    }

    private WorklistNote.OfPlan plan(PlanId id) {
        return required(WorklistNote.OfPlan.class, id);
    }

    private WorklistNote.OfProposal proposal(ProposalId id) {
        return required(WorklistNote.OfProposal.class, id);
    }

    private WorklistNote.OfMeeting meeting(String id) {
        return required(WorklistNote.OfMeeting.class, id);
    }

    private WorklistNote.OfSitting sitting(SittingId id) {
        return required(WorklistNote.OfSitting.class, id);
    }

    private WorklistNote.OfReview review(ReviewId id) {
        return required(WorklistNote.OfReview.class, id);
    }

    private WorklistNote.OfCommission commission(CommissionId id) {
        return required(WorklistNote.OfCommission.class, id);
    }

    private <N extends WorklistNote> N required(Class<N> kind, Object id) {
        return memory.recall(kind, id.toString())
                .orElseThrow(() -> new IllegalStateException("The worklist has no " + kind.getSimpleName() + " " + id));
    }
}
