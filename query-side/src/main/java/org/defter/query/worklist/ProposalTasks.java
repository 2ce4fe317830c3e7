package org.defter.query.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionClockExtended;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.defter.kernel.proposal.DecisionDelivered;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionInsisted;
import org.defter.kernel.proposal.DecisionLapsed;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.kernel.proposal.DecisionReturned;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.defter.kernel.proposal.DecisionStayed;
import org.defter.kernel.proposal.DocumentAttached;
import org.defter.kernel.proposal.LawsuitRecorded;
import org.defter.kernel.proposal.PlacedOnAgenda;
import org.defter.kernel.proposal.ProposalAmended;
import org.defter.kernel.proposal.ProposalClosedWithTerm;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.defter.kernel.proposal.ProposalWithdrawn;
import org.defter.kernel.proposal.ReceiptAcknowledged;
import org.defter.kernel.proposal.ReferredToCommissions;
import org.defter.kernel.proposal.RemovedFromAgenda;
import org.defter.kernel.proposal.ReportReceived;
import org.defter.kernel.proposal.RequestKind;
import org.defter.kernel.proposal.ReviewMarkedLapsed;
import org.defter.kernel.proposal.ReviewMarkedOverdue;
import org.defter.kernel.proposal.TakenOffAgenda;
import org.defter.query.worklist.WorklistChange.Close;
import org.defter.query.worklist.WorklistChange.Keep;
import org.defter.query.worklist.WorklistChange.Move;
import org.defter.query.worklist.WorklistChange.Open;
import org.defter.query.worklist.WorklistChange.Who;
import org.jspecify.annotations.Nullable;

/** What the events of a proposal and its decisions mean for its unit, the council office, signatories and the mayor. Pure. */
final class ProposalTasks {

    private final WorklistMemory memory;
    private final PlanTasks plans;

    ProposalTasks(WorklistMemory memory, PlanTasks plans) {
        this.memory = memory;
        this.plans = plans;
    }

    List<WorklistChange> changes(ProposalEvent event) {
        String path = "proposal/" + event.proposalId() + "/";
        LocalDate day = event.occurredOn();
        return switch (event) {
            case ProposalDrafted e -> drafted(e, path);
            case DecisionReturned e ->
                List.of(
                        new Close(path + "send/", day),
                        new Close(path + "announce/", day),
                        Keep.of(
                                e.proposalId(),
                                memory.proposal(e.proposalId()).waiting(WorklistNote.Stage.RETURNED, Set.of(), false)),
                        placeReturned(e.proposalId(), day));
            case DecisionInsisted _ -> List.of(new Close(path + "place/", day));
            case DecisionLapsed e -> {
                List<WorklistChange> changes = new ArrayList<>(List.of(new Close(path, day)));
                switch (e.cause()) {
                    case NOT_INSISTED -> changes.addAll(askAgain(memory.proposal(e.proposalId()), day));
                    case TEXT_CHANGED -> {
                        // The decision in its place goes on with what was asked for.
                    }
                }
                yield changes;
            }
            case DecisionRectified e ->
                List.of(Keep.of(
                        e.proposalId(),
                        memory.proposal(e.proposalId())
                                .numbered(e.numberNow().year() + "/"
                                        + e.numberNow().number())));
            // While a court decides, what is due stays due, and force waits by itself.
            case DocumentAttached _,
                    ProposalAmended _,
                    DecisionEnteredIntoForce _,
                    LawsuitRecorded _,
                    DecisionStayed _,
                    DecisionStayLifted _ -> List.of();
            case DecisionAnnulled _ -> List.of(new Close(path, day));
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
                changes.addAll(askAgain(memory.proposal(e.proposalId()), day));
                yield changes;
            }
            case ProposalClosedWithTerm e -> {
                List<WorklistChange> changes = new ArrayList<>(List.of(new Close(path, day)));
                changes.addAll(askAgain(memory.proposal(e.proposalId()), day));
                yield changes;
            }
            case PlacedOnAgenda _ -> List.of(new Close(path + "place/", day));
            case TakenOffAgenda e -> List.of(placeAgain(e.proposalId(), e.purpose(), day));
            case RemovedFromAgenda e -> List.of(placeAgain(e.proposalId(), e.purpose(), day));
            case ReferredToCommissions e -> {
                Set<ReviewId> reviews = e.referrals().stream()
                        .map(referral -> referral.reviewId())
                        .collect(Collectors.toSet());
                yield List.of(
                        new Close(path + "place/", day),
                        Keep.of(e.proposalId(), referredAgain(memory.proposal(e.proposalId()), reviews)));
            }
            case ReportReceived e -> reviewDone(e.proposalId(), e.reviewId(), false, day);
            case ReviewMarkedOverdue e -> reviewDone(e.proposalId(), e.reviewId(), true, day);
            case ReviewMarkedLapsed e ->
                e.referAgain() ? referAgain(e) : reviewDone(e.proposalId(), e.reviewId(), false, day);
            case DecisionRecorded e -> decided(e, path);
            case DecisionSigned e -> signed(e, path);
            case DecisionClockStarted e -> clockStarted(e.proposalId(), e.clock(), e.retrospective(), day);
            case DecisionClockRestarted e -> clockStarted(e.proposalId(), e.clock(), e.retrospective(), day);
            case DecisionClockExtended e -> clockExtended(e, path);
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
        changes.add(Keep.of(e.proposalId(), proposal));
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
                .map(plan -> List.<WorklistChange>of(plans.proposePreparation(planId, plan, day)))
                .orElse(List.of());
    }

    /** Off an agenda it waits for one again. */
    private Open placeAgain(ProposalId proposal, ItemPurpose purpose, LocalDate day) {
        return switch (purpose) {
            case REFERRAL ->
                task(proposal, "place/referral/", WorklistTask.PLACE_FOR_REFERRAL, Who.OFFICE, null, "A04", day);
            case RETURN -> placeReturned(proposal, day);
            case DECISION ->
                task(proposal, "place/decision/", WorklistTask.PLACE_FOR_DECISION, Who.OFFICE, null, "A04", day);
        };
    }

    private Open placeReturned(ProposalId id, LocalDate day) {
        return task(id, "place/return/", WorklistTask.PLACE_FOR_RECONSIDERATION, Who.OFFICE, null, "D03", day);
    }

    private static WorklistNote.OfProposal referredAgain(WorklistNote.OfProposal proposal, Set<ReviewId> reviews) {
        return switch (proposal.stage()) {
            case RETURNED, RETURN_REFERRED -> proposal.waiting(WorklistNote.Stage.RETURN_REFERRED, reviews, false);
            case EARLY, REFERRED, READY -> proposal.waiting(WorklistNote.Stage.REFERRED, reviews, false);
        };
    }

    private List<WorklistChange> reviewDone(ProposalId id, ReviewId review, boolean overdue, LocalDate day) {
        WorklistNote.OfProposal proposal = memory.proposal(id);
        return switch (proposal.stage()) {
            case REFERRED, RETURN_REFERRED -> reviewDone(id, proposal, review, overdue, day);
            case EARLY, READY, RETURNED -> List.of();
        };
    }

    private List<WorklistChange> reviewDone(
            ProposalId id, WorklistNote.OfProposal proposal, ReviewId review, boolean overdue, LocalDate day) {
        Set<ReviewId> waiting = new HashSet<>(proposal.waitingFor());
        waiting.remove(review);
        boolean anyOverdue = proposal.overdue() || overdue;
        if (!waiting.isEmpty()) {
            return List.of(Keep.of(id, proposal.waiting(proposal.stage(), waiting, anyOverdue)));
        }
        if (proposal.stage() == WorklistNote.Stage.RETURN_REFERRED) {
            return List.of(
                    Keep.of(id, proposal.waiting(WorklistNote.Stage.RETURNED, Set.of(), anyOverdue)),
                    placeReturned(id, day));
        }
        return List.of(
                Keep.of(id, proposal.waiting(WorklistNote.Stage.READY, Set.of(), anyOverdue)),
                task(
                        id,
                        "place/decision/",
                        WorklistTask.PLACE_FOR_DECISION,
                        Who.OFFICE,
                        null,
                        anyOverdue ? "C06" : "A04",
                        day));
    }

    private List<WorklistChange> referAgain(ReviewMarkedLapsed e) {
        return List.of(
                Keep.of(
                        e.proposalId(),
                        memory.proposal(e.proposalId()).waiting(WorklistNote.Stage.EARLY, Set.of(), false)),
                task(
                        e.proposalId(),
                        "place/referral/",
                        WorklistTask.PLACE_FOR_REFERRAL,
                        Who.OFFICE,
                        null,
                        "A04",
                        e.occurredOn()));
    }

    private static List<WorklistChange> clockExtended(DecisionClockExtended e, String path) {
        String settle = path + "clock/" + e.clock().kind() + "/";
        List<WorklistChange> changes = new ArrayList<>();
        switch (e.clock().kind()) {
            case SENDING -> changes.add(Move.to(path + "send/", e.clock()));
            case ANNOUNCEMENT -> changes.add(Move.to(path + "announce/", e.clock()));
            case MAYOR_RETURN,
                    LAWSUIT,
                    COMMISSION_REVIEW,
                    COMMISSION_REVIEW_ZONING,
                    POSTPONED_SITTING,
                    MONITORING_REPORT ->
                changes.add(Move.to(path + "window/" + e.clock().kind() + "/", e.clock()));
        }
        changes.add(e.retrospective() ? Move.to(settle, e.clock()) : new Close(settle, e.occurredOn()));
        return changes;
    }

    private List<WorklistChange> decided(DecisionRecorded e, String path) {
        Set<PersonId> signatories = Stream.concat(Stream.of(e.officiants().chair()), e.officiants().clerks().stream())
                .collect(Collectors.toSet());
        WorklistNote.OfProposal proposal = memory.proposal(e.proposalId())
                .decided(e.number().year() + "/" + e.number().number(), e.accepted(), signatories);
        List<WorklistChange> changes = new ArrayList<>();
        changes.add(Keep.of(e.proposalId(), proposal));
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
        WorklistNote.OfProposal proposal = memory.proposal(e.proposalId()).signedBy(e.personId());
        List<WorklistChange> changes = new ArrayList<>();
        changes.add(Keep.of(e.proposalId(), proposal));
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
                                day)
                        .counted(clock.unit()));
            case SENDING ->
                changes.add(
                        task(id, "send/", WorklistTask.SEND_DECISION, Who.OFFICE, clock.lastDay(), clock.rule(), day)
                                .counted(clock.unit()));
            case ANNOUNCEMENT ->
                changes.add(task(
                                id,
                                "announce/",
                                WorklistTask.ANNOUNCE_DECISION,
                                Who.OFFICE,
                                clock.lastDay(),
                                clock.rule(),
                                day)
                        .counted(clock.unit()));
            case LAWSUIT ->
                changes.add(task(
                                id,
                                "window/" + clock.kind() + "/",
                                WorklistTask.SUE_OR_LET_PASS,
                                Who.OFFICE,
                                clock.lastDay(),
                                clock.rule(),
                                day)
                        .counted(clock.unit()));
            case COMMISSION_REVIEW, COMMISSION_REVIEW_ZONING, POSTPONED_SITTING, MONITORING_REPORT -> {
                // Nothing more than the clock itself, which the list of clocks shows.
            }
        }
        String settle = "clock/" + clock.kind() + "/";
        changes.add(
                retrospective
                        ? task(id, settle, WorklistTask.SETTLE_CLOCK, Who.OFFICE, clock.lastDay(), clock.rule(), day)
                                .counted(clock.unit())
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
        return task(id, memory.proposal(id), branch, task, who, dueOn, rule, since);
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
}
