package org.defter.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.access.AccountEvent;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.review.PositionTaken;
import org.defter.kernel.commission.review.ReportDrafted;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.plan.GoalDrafted;
import org.defter.kernel.plan.PlanAdopted;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanRepealed;
import org.defter.kernel.plan.PlanResumed;
import org.defter.kernel.plan.PlanSuspended;
import org.defter.kernel.plan.PlanUpdateOpened;
import org.defter.kernel.plan.PreparationAnnulled;
import org.defter.kernel.plan.PreparationAuthorised;
import org.defter.kernel.plan.PreparationResumed;
import org.defter.kernel.plan.PreparationSuspended;
import org.defter.kernel.proposal.CourtReference;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionInsisted;
import org.defter.kernel.proposal.DecisionLapsed;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionReturned;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.FinalityCause;
import org.defter.kernel.proposal.LapseCause;
import org.defter.kernel.proposal.PlacedOnAgenda;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.defter.kernel.proposal.Proposals;
import org.defter.kernel.proposal.ReferredToCommissions;
import org.defter.kernel.proposal.RemovedFromAgenda;
import org.defter.kernel.proposal.RequestKind;
import org.defter.kernel.proposal.ReviewMarkedOverdue;
import org.defter.kernel.proposal.TakenOffAgenda;
import org.junit.jupiter.api.Test;

class WorklistTest {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 8);

    private final Map<String, WorklistEntry> tasks = new TreeMap<>();
    private final Map<String, WorklistNote> notes = new HashMap<>();
    private final Worklist worklist = new Worklist(new WorklistMemory() {
        @Override
        public <N extends WorklistNote> Optional<N> recall(Class<N> kind, String id) {
            return Optional.ofNullable(notes.get(kind.getSimpleName() + id)).map(kind::cast);
        }
    });
    private long position;
    private int told;

    @Test
    void isEmptyWhenTheWholeCaseIsDone() {
        RealCase.story().forEach(this::happens);
        assertThat(open()).isEmpty();
    }

    @Test
    void showsEveryTaskOfTheStraightWayAtSomeTime() {
        RealCase.story().forEach(this::happens);
        Set<WorklistTask> elsewhere = EnumSet.of(
                WorklistTask.SETTLE_CLOCK,
                WorklistTask.PASS_ON_REVIEW,
                WorklistTask.REPEAT_VOTE,
                WorklistTask.DRAW_LOTS,
                WorklistTask.PLACE_FOR_RECONSIDERATION,
                WorklistTask.SUE_OR_LET_PASS,
                WorklistTask.REPORT_VALUE,
                WorklistTask.APPROVE_VALUE,
                WorklistTask.EVALUATE_OBJECTIVE,
                WorklistTask.CLOSE_MONITORING_PERIOD,
                WorklistTask.PROPOSE_PROJECT_AUTHORITY,
                WorklistTask.RECORD_FUNDER_ANSWER,
                WorklistTask.SIGN_CONTRACT,
                WorklistTask.START_PROJECT,
                WorklistTask.REACH_MILESTONE,
                WorklistTask.RECORD_INSTALMENT,
                WorklistTask.PROPOSE_PROJECT_CHANGE,
                WorklistTask.EVALUATE_PROJECT,
                WorklistTask.CLOSE_PROJECT);
        elsewhere.addAll(PartnershipTasksTest.TASKS);
        assertThat(tasks.values().stream().map(task -> task.task).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(elsewhere)));
    }

    @Test
    void showsARetrospectiveClockUntilItIsSettled() {
        DecisionClockStarted clock = happensUntil(DecisionClockStarted.class);
        happens(new DecisionClockStarted(
                clock.proposalId(), clock.decision(), clock.clock(), true, clock.occurredOn()));
        assertThat(task(WorklistTask.SETTLE_CLOCK).dueOn)
                .isEqualTo(clock.clock().lastDay());
        happens(new DecisionClockRanOut(
                clock.proposalId(),
                clock.decision(),
                clock.clock(),
                clock.clock().lastDay()));
        assertThat(open()).doesNotContain(WorklistTask.SETTLE_CLOCK, WorklistTask.RETURN_OR_LET_PASS);
    }

    @Test
    void asksTheUnitToSubmitADraftAndTheOfficeToPlaceIt() {
        happensUntil(ProposalDrafted.class);
        assertThat(task(WorklistTask.SUBMIT_PROPOSAL).unitId).isEqualTo(RealCase.FOREIGN_RELATIONS.value());
        happensUntil(ProposalSubmitted.class);
        assertThat(open()).doesNotContain(WorklistTask.SUBMIT_PROPOSAL).contains(WorklistTask.PLACE_FOR_REFERRAL);
    }

    @Test
    void setsTheAnnouncementThreeDaysBeforeTheFirstSitting() {
        SittingScheduled sitting = happensUntil(SittingScheduled.class);
        WorklistEntry publish = task(WorklistTask.PUBLISH_AGENDA);
        assertThat(publish.dueOn).isEqualTo(sitting.day().minusDays(3));
        assertThat(publish.rule).isEqualTo("A04");
    }

    @Test
    void givesTheCommissionTheLastDayOfItsClock() {
        ReviewClockStarted clock = happensUntil(ReviewClockStarted.class);
        assertThat(task(WorklistTask.ISSUE_REPORT).dueOn)
                .isEqualTo(clock.clock().lastDay());
        assertThat(task(WorklistTask.ISSUE_REPORT).rule).isEqualTo("C05");
    }

    @Test
    void missesThePositionOfEachMemberUntilItIsTaken() {
        happensUntil(ReportDrafted.class);
        assertThat(openOf(WorklistTask.TAKE_POSITION)).hasSize(RealCase.NINE.size());
        PositionTaken taken = happensUntil(PositionTaken.class);
        assertThat(openOf(WorklistTask.TAKE_POSITION))
                .hasSize(RealCase.NINE.size() - 1)
                .noneMatch(task -> taken.position().personId().value().equals(task.personId));
        happensUntil(ReportIssued.class);
        assertThat(openOf(WorklistTask.TAKE_POSITION)).isEmpty();
    }

    @Test
    void missesThreeSignaturesOfADecision() {
        happensUntil(DecisionRecorded.class);
        assertThat(openOf(WorklistTask.SIGN_DECISION)).hasSize(3).allMatch(task -> "B08".equals(task.rule));
        happensUntil(DecisionSigned.class);
        assertThat(openOf(WorklistTask.SIGN_DECISION)).hasSize(2);
    }

    @Test
    void keepsTheMayorsWindowOpenUntilItRunsOut() {
        DecisionClockStarted clock = happensUntil(DecisionClockStarted.class);
        assertThat(task(WorklistTask.RETURN_OR_LET_PASS).dueOn)
                .isEqualTo(clock.clock().lastDay());
        happensUntil(DecisionFinalised.class);
        assertThat(open())
                .doesNotContain(WorklistTask.RETURN_OR_LET_PASS)
                .contains(WorklistTask.SEND_DECISION, WorklistTask.ANNOUNCE_DECISION);
    }

    @Test
    void asksForTheReceiptOnceSentAndLeavesTheAnnouncementOpen() {
        happensUntil(DecisionSent.class);
        assertThat(open()).doesNotContain(WorklistTask.SEND_DECISION).contains(WorklistTask.RECORD_RECEIPT);
    }

    @Test
    void asksTheOfficeToPutAReturnedDecisionOnAnAgenda() {
        DecisionRecorded decided = returned();
        assertThat(task(WorklistTask.PLACE_FOR_RECONSIDERATION).rule).isEqualTo("D03");
        assertThat(open()).doesNotContain(WorklistTask.SEND_DECISION, WorklistTask.ANNOUNCE_DECISION);

        happens(placedAgain(decided));
        assertThat(open()).doesNotContain(WorklistTask.PLACE_FOR_RECONSIDERATION);
    }

    @Test
    void asksForItAgainWhenTheCouncilPutsAReturnedDecisionOff() {
        DecisionRecorded decided = returned();
        happens(placedAgain(decided));
        happens(new TakenOffAgenda(decided.proposalId(), decided.sittingId(), 3, ItemPurpose.RETURN, DAY));
        assertThat(open())
                .contains(WorklistTask.PLACE_FOR_RECONSIDERATION)
                .doesNotContain(WorklistTask.PLACE_FOR_DECISION);
    }

    @Test
    void asksForItAgainWhenItIsTakenOffAnAgendaThatWasNotAnnounced() {
        DecisionRecorded decided = returned();
        happens(placedAgain(decided));
        happens(new RemovedFromAgenda(
                decided.proposalId(), decided.sittingId(), 3, ItemPurpose.RETURN, "Eki tamamlanacak (örnek)", DAY));
        assertThat(open())
                .contains(WorklistTask.PLACE_FOR_RECONSIDERATION)
                .doesNotContain(WorklistTask.PLACE_FOR_DECISION);
    }

    /** When the sitting opens, what is to be treated is what the agenda was announced with. */
    @Test
    void asksForTheItemsAsTheyWereMovedAndNotForThoseTakenOff() {
        ProposalId third = new ProposalId(UUID.randomUUID());
        Sittings agenda = Sittings.metropolitan(DAY)
                .item(1, Proposals.PROPOSAL, ItemPurpose.REFERRAL)
                .item(2, third, ItemPurpose.DECISION)
                .reordered(List.of(1, 2), List.of(Proposals.PROPOSAL, third))
                .removed(2, Proposals.PROPOSAL, ItemPurpose.REFERRAL)
                .announced()
                .opened(31, 17);
        agenda.events().forEach(this::happens);

        assertThat(open()).containsOnlyOnce(WorklistTask.TREAT_ITEM);
        assertThat(task(WorklistTask.TREAT_ITEM).rule).isEqualTo("B02");
        assertThat(task(WorklistTask.TREAT_ITEM).detail).isEqualTo("1");
    }

    @Test
    void asksForItAgainWhenCommissionsHaveReportedOnAReturnedDecision() {
        DecisionRecorded decided = returned();
        happens(placedAgain(decided));
        ReviewId review = new ReviewId(UUID.randomUUID());
        happens(new ReferredToCommissions(
                decided.proposalId(),
                decided.sittingId(),
                new MeetingId(UUID.randomUUID()),
                3,
                ReferralMode.SEPARATE,
                List.of(new Referral(review, List.of())),
                DAY));
        assertThat(open()).doesNotContain(WorklistTask.PLACE_FOR_RECONSIDERATION);

        happens(new ReviewMarkedOverdue(decided.proposalId(), review, DAY));
        assertThat(open())
                .contains(WorklistTask.PLACE_FOR_RECONSIDERATION)
                .doesNotContain(WorklistTask.PLACE_FOR_DECISION);
    }

    @Test
    void givesTheMayorTimeToSueAgainstWhatTheCouncilInsistedOn() {
        DecisionRecorded decided = returned();
        happens(new DecisionInsisted(
                decided.proposalId(), 1, decided.number(), decided.sittingId(), 3, decided.vote(), DAY));
        Clock lawsuit = LawInForce.initial(MunicipalityKind.METROPOLITAN)
                .on(DAY)
                .clock(ClockKind.LAWSUIT, DAY)
                .result();
        happens(new DecisionFinalised(decided.proposalId(), 1, FinalityCause.INSISTED, DAY));
        happens(new DecisionClockStarted(decided.proposalId(), 1, lawsuit, false, DAY));
        assertThat(task(WorklistTask.SUE_OR_LET_PASS).dueOn).isEqualTo(DAY.plusDays(10));
        assertThat(task(WorklistTask.SUE_OR_LET_PASS).rule).isEqualTo("D05");

        happens(new DecisionClockRanOut(decided.proposalId(), 1, lawsuit, lawsuit.lastDay()));
        assertThat(open()).doesNotContain(WorklistTask.SUE_OR_LET_PASS).contains(WorklistTask.SEND_DECISION);
    }

    @Test
    void letsTheUnitAskAgainForAnAuthorityThatLapsed() {
        DecisionRecorded decided = returned();
        happens(placedAgain(decided));
        happens(new DecisionLapsed(
                decided.proposalId(),
                1,
                decided.number(),
                ProposalRequest.ofPlan(
                        RequestKind.AUTHORITY_TO_PREPARE_PLAN, RealCase.PLAN, RealCase.FOREIGN_RELATIONS),
                null,
                LapseCause.NOT_INSISTED,
                decided.sittingId(),
                3,
                decided.vote(),
                DAY));
        assertThat(open()).contains(WorklistTask.PROPOSE_PREPARATION);
        assertThat(below("proposal/")).isEmpty();
    }

    @Test
    void leavesNothingToDoOnAnAnnulledDecision() {
        DecisionSent sent = happensUntil(DecisionSent.class);
        assertThat(below("proposal/" + sent.proposalId())).isNotEmpty();
        DecisionRecorded decided = RealCase.eventsOf(DecisionRecorded.class).getFirst();
        happens(new DecisionAnnulled(
                sent.proposalId(),
                1,
                decided.number(),
                ProposalRequest.plain(),
                null,
                false,
                new CourtReference("Örnek 1. İdare Mahkemesi", "2024/10", "2024/77"),
                DAY));
        assertThat(below("proposal/" + sent.proposalId())).isEmpty();
    }

    /** The first decision is made and the mayor returns it. */
    private DecisionRecorded returned() {
        DecisionRecorded decided = happensUntil(DecisionRecorded.class);
        happens(new DecisionReturned(
                decided.proposalId(),
                1,
                decided.number(),
                ProposalRequest.plain(),
                null,
                "Kanuna aykırı (örnek)",
                decided.vote().ruleset(),
                List.of(),
                DAY));
        return decided;
    }

    private static PlacedOnAgenda placedAgain(DecisionRecorded decided) {
        return new PlacedOnAgenda(decided.proposalId(), decided.sittingId(), 3, ItemPurpose.RETURN, DAY, DAY);
    }

    @Test
    void pausesTheDraftingWhileACourtStaysTheAuthority() {
        PreparationAuthorised authority = happensUntil(PreparationAuthorised.class);
        LocalDate day = authority.occurredOn();
        assertThat(open()).contains(WorklistTask.DRAFT_PLAN);
        happens(new PreparationSuspended(RealCase.PLAN, RealCase.AUTHORITY, authority.decision(), day));
        assertThat(open()).doesNotContain(WorklistTask.DRAFT_PLAN);
        happens(new PreparationResumed(RealCase.PLAN, RealCase.AUTHORITY, authority.decision(), day));
        assertThat(task(WorklistTask.DRAFT_PLAN).rule).isEqualTo("D05");
        happensUntil(GoalDrafted.class);
        happens(new PreparationAnnulled(RealCase.PLAN, RealCase.AUTHORITY, authority.decision(), day));
        assertThat(open())
                .doesNotContain(WorklistTask.DRAFT_PLAN, WorklistTask.SUBMIT_PLAN)
                .contains(WorklistTask.PROPOSE_PREPARATION);
        happens(authority);
        assertThat(open()).contains(WorklistTask.DRAFT_PLAN).doesNotContain(WorklistTask.PROPOSE_PREPARATION);
    }

    @Test
    void goesOnWithAnUpdateAfterAStayAndDropsItWithThePlan() {
        PlanAdopted adopted = happensUntil(PlanAdopted.class);
        PlanUpdateOpened opened = happensUntil(PlanUpdateOpened.class);
        LocalDate day = opened.occurredOn();
        happens(new PlanSuspended(RealCase.PLAN, adopted.frozen(), null, RealCase.ADOPTION, adopted.decision(), day));
        assertThat(open()).doesNotContain(WorklistTask.DRAFT_PLAN);
        happens(new PlanResumed(
                RealCase.PLAN, adopted.frozen(), adopted.frozen(), RealCase.ADOPTION, adopted.decision(), day));
        assertThat(open()).contains(WorklistTask.DRAFT_PLAN);
        happens(new PlanRepealed(RealCase.PLAN, adopted.frozen(), RealCase.UPDATE, adopted.decision(), day));
        assertThat(open()).doesNotContain(WorklistTask.DRAFT_PLAN);
        happens(new PreparationAnnulled(RealCase.PLAN, RealCase.AUTHORITY, adopted.decision(), day));
        assertThat(open()).doesNotContain(WorklistTask.PROPOSE_PREPARATION);
    }

    private <E extends DomainEvent> E happensUntil(Class<E> last) {
        List<DomainEvent> story = RealCase.story();
        while (true) {
            DomainEvent event = story.get(told++);
            happens(event);
            if (last.isInstance(event)) {
                return last.cast(event);
            }
        }
    }

    private void happens(DomainEvent event) {
        position++;
        changes(event).forEach(change -> {
            switch (change) {
                case WorklistChange.Open open ->
                    tasks.computeIfAbsent(open.key(), key -> new WorklistEntry(key))
                            .open(open, position);
                case WorklistChange.Close close ->
                    below(close.path()).forEach(task -> task.done(close.day(), position));
                case WorklistChange.Move move -> below(move.path()).forEach(task -> task.move(move, position));
                case WorklistChange.Keep keep ->
                    notes.put(keep.note().getClass().getSimpleName() + keep.id(), keep.note());
            }
        });
    }

    private List<WorklistChange> changes(DomainEvent event) {
        return switch (event) {
            case PlanEvent e -> worklist.changes(e);
            case ProposalEvent e -> worklist.changes(e);
            case MeetingEvent e -> worklist.changes(e);
            case SittingEvent e -> worklist.changes(e);
            case ReviewEvent e -> worklist.changes(e);
            case CommissionEvent e -> worklist.changes(e);
            case CouncilEvent e -> worklist.changes(e);
            case MunicipalityEvent e -> worklist.changes(e);
            case AccountEvent e -> worklist.changes(e);
            default -> throw new IllegalArgumentException(event.toString());
        };
    }

    private List<WorklistEntry> below(String path) {
        return tasks.values().stream()
                .filter(task -> task.key.startsWith(path) && task.doneOn == null)
                .toList();
    }

    private List<WorklistEntry> openOf(WorklistTask kind) {
        return below("").stream().filter(task -> task.task == kind).toList();
    }

    private WorklistEntry task(WorklistTask kind) {
        assertThat(open()).contains(kind);
        return openOf(kind).getFirst();
    }

    private Set<WorklistTask> open() {
        return below("").stream().map(task -> task.task).collect(Collectors.toSet());
    }
}
