package org.defter.command.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.proposal.Cases.DECIDED_ON;
import static org.defter.command.proposal.Cases.after;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.REFERRAL_SITTING;
import static org.defter.kernel.proposal.Proposals.REVIEW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.Rejected;
import org.defter.command.StateTable;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.commission.review.Opinion;
import org.defter.kernel.commission.review.ReportNumber;
import org.defter.kernel.commission.review.ReportVote;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.council.sitting.TextChange;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.Matter;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.municipality.UnitTree;
import org.defter.kernel.plan.PlanStage;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.defter.kernel.proposal.DocumentAttached;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.Proposals;
import org.defter.kernel.proposal.ReviewMarkedLapsed;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command up to the decision, in every state; the cells are those of the table of {@link ProposalDecider}. */
class ProposalTableTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 22);
    private static final ActContext ACT = Acts.on(LocalDate.of(2024, 4, 20));
    private static final LawInForce LAW = LawInForce.initial(MunicipalityKind.METROPOLITAN);
    private static final UnitTree UNITS = Municipalities.record(Municipalities.withUnits(Municipalities.metropolitan()))
            .units();

    @ParameterizedTest
    @CsvSource(textBlock = """
        DraftProposal,      ProposalDrafted,      PROPOSAL_ALREADY_DRAFTED, PROPOSAL_ALREADY_DRAFTED, PROPOSAL_ALREADY_DRAFTED, PROPOSAL_ALREADY_DRAFTED, PROPOSAL_ALREADY_DRAFTED, PROPOSAL_ALREADY_DRAFTED, PROPOSAL_ALREADY_DRAFTED, PROPOSAL_ALREADY_DRAFTED, PROPOSAL_ALREADY_DRAFTED, PROPOSAL_ALREADY_DRAFTED, PROPOSAL_ALREADY_DRAFTED, PROPOSAL_ALREADY_DRAFTED
        AttachDocument,     PROPOSAL_NOT_DRAFTED, DocumentAttached,  DocumentAttached,  DocumentAttached,      DocumentAttached,    DocumentAttached,  DocumentAttached,  PROPOSAL_IS_WITHDRAWN, ALREADY_DECIDED, ALREADY_DECIDED, ALREADY_DECIDED, ALREADY_DECIDED, PROPOSAL_CLOSED_WITH_TERM
        SubmitProposal,     PROPOSAL_NOT_DRAFTED, ProposalSubmitted, ALREADY_SUBMITTED, ALREADY_SUBMITTED,     ALREADY_SUBMITTED,   ALREADY_SUBMITTED, ALREADY_SUBMITTED, PROPOSAL_IS_WITHDRAWN, ALREADY_DECIDED, ALREADY_DECIDED, ALREADY_DECIDED, ALREADY_DECIDED, PROPOSAL_CLOSED_WITH_TERM
        WithdrawProposal,   PROPOSAL_NOT_DRAFTED, ProposalWithdrawn, ProposalWithdrawn, ProposalWithdrawn,     ProposalWithdrawn,   ProposalWithdrawn, ProposalWithdrawn, nothing,               ALREADY_DECIDED, ALREADY_DECIDED, ALREADY_DECIDED, ALREADY_DECIDED, PROPOSAL_CLOSED_WITH_TERM
        PlaceOnAgenda,      PROPOSAL_NOT_DRAFTED, NOT_ON_AGENDA,     PlacedOnAgenda,    PlacedOnAgenda,        PlacedOnAgenda,      NOT_ON_AGENDA,     PlacedOnAgenda,    nothing,               nothing, PlacedOnAgenda, PlacedOnAgenda, NOT_ON_AGENDA, nothing
        TakeOffAgenda,      PROPOSAL_NOT_DRAFTED, NOT_ON_AGENDA,     nothing,           TakenOffAgenda,        nothing,             nothing,           nothing,           nothing,               nothing, nothing, nothing, nothing, nothing
        RemoveFromAgenda,   PROPOSAL_NOT_DRAFTED, NOT_ON_AGENDA,     nothing,           RemovedFromAgenda,     nothing,             nothing,           nothing,           nothing,               nothing, nothing, nothing, nothing, nothing
        ReferToCommissions, PROPOSAL_NOT_DRAFTED, NOT_ON_AGENDA,     NOT_ON_AGENDA,     ReferredToCommissions, nothing,             nothing,           nothing,           nothing,               nothing, nothing, nothing, nothing, nothing
        ReceiveReport,      PROPOSAL_NOT_DRAFTED, NOT_REFERRED,      NOT_REFERRED,      nothing,               nothing,             ReportReceived,    nothing,           nothing,               nothing, nothing, nothing, nothing, nothing
        MarkReviewOverdue,  PROPOSAL_NOT_DRAFTED, NOT_REFERRED,      NOT_REFERRED,      nothing,               nothing,             ReviewMarkedOverdue, nothing,         nothing,               nothing, nothing, nothing, nothing, nothing
        MarkReviewLapsed,   PROPOSAL_NOT_DRAFTED, NOT_REFERRED,      NOT_REFERRED,      nothing,               nothing,             ReviewMarkedLapsed, nothing,         nothing,               nothing, nothing, nothing, nothing, nothing
        CloseWithTerm,      PROPOSAL_NOT_DRAFTED, NOT_REFERRED,      NOT_REFERRED,      nothing,               nothing,             ProposalClosedWithTerm, nothing,         nothing,               nothing, nothing, nothing, nothing, nothing
        RecordDecision,     PROPOSAL_NOT_DRAFTED, NOT_ON_AGENDA,     NOT_ON_AGENDA,     NOT_ON_AGENDA,         DecisionRecorded DecisionClockStarted, NOT_ON_AGENDA, NOT_ON_AGENDA, nothing,     nothing, nothing, nothing, nothing, nothing
        RecordAmendments,   PROPOSAL_NOT_DRAFTED, NOT_DECIDED,       NOT_DECIDED,       NOT_DECIDED,           NOT_DECIDED,         NOT_DECIDED,       NOT_DECIDED,       nothing,               ProposalAmended, ProposalAmended, ProposalAmended, ProposalAmended, nothing
        """)
    void decidesBeforeTheDecisionAsTheTableSays(
            String command,
            String undrafted,
            String drafted,
            String submitted,
            String toBeReferred,
            String toBeDecided,
            String referred,
            String reviewed,
            String withdrawn,
            String decided,
            String returned,
            String toBeReconsidered,
            String returnReferred,
            String closedWithTerm) {
        assertThat(outcome(command, Proposal.initial())).isEqualTo(undrafted);
        assertThat(outcome(command, in(ProposalStage.DRAFTED))).isEqualTo(drafted);
        assertThat(outcome(command, in(ProposalStage.SUBMITTED))).isEqualTo(submitted);
        assertThat(outcome(command, in(ProposalStage.TO_BE_REFERRED))).isEqualTo(toBeReferred);
        assertThat(outcome(command, in(ProposalStage.TO_BE_DECIDED))).isEqualTo(toBeDecided);
        assertThat(outcome(command, in(ProposalStage.REFERRED))).isEqualTo(referred);
        assertThat(outcome(command, in(ProposalStage.REVIEWED))).isEqualTo(reviewed);
        assertThat(outcome(command, in(ProposalStage.WITHDRAWN))).isEqualTo(withdrawn);
        assertThat(outcome(command, in(ProposalStage.DECIDED))).isEqualTo(decided);
        assertThat(outcome(command, in(ProposalStage.RETURNED))).isEqualTo(returned);
        assertThat(outcome(command, in(ProposalStage.TO_BE_RECONSIDERED))).isEqualTo(toBeReconsidered);
        assertThat(outcome(command, in(ProposalStage.RETURN_REFERRED))).isEqualTo(returnReferred);
        assertThat(outcome(command, in(ProposalStage.CLOSED_WITH_TERM))).isEqualTo(closedWithTerm);
    }

    /** The states of the table of {@link ProposalDecider}, each with all the stages it stands for. */
    private static final Map<String, List<Proposal>> STATES = Map.of(
            "Undrafted", List.of(Proposal.initial()),
            "Drafted", List.of(in(ProposalStage.DRAFTED)),
            "Submitted", List.of(in(ProposalStage.SUBMITTED)),
            "OnAgenda", List.of(in(ProposalStage.TO_BE_REFERRED), in(ProposalStage.TO_BE_DECIDED)),
            "Referred", List.of(in(ProposalStage.REFERRED)),
            "Reviewed", List.of(in(ProposalStage.REVIEWED)),
            "Withdrawn", List.of(in(ProposalStage.WITHDRAWN)),
            "ClosedWithTerm", List.of(in(ProposalStage.CLOSED_WITH_TERM)),
            "Decided",
                    Stream.of(
                                    "DecidedAgainst",
                                    "Pending",
                                    "Insisted",
                                    "Lapsed",
                                    "Final",
                                    "Sent",
                                    "InForce",
                                    "Stayed",
                                    "Annulled")
                            .flatMap(state -> DecisionSamples.of(state).stream())
                            .toList(),
            "Returned",
                    List.of(
                            in(ProposalStage.RETURNED),
                            in(ProposalStage.TO_BE_RECONSIDERED),
                            in(ProposalStage.RETURN_REFERRED)));

    @TestFactory
    Stream<DynamicTest> saysWhatIsDecidedBeforeTheDecision() {
        return StateTable.of(ProposalDecider.class)
                .cells((command, state) -> STATES.get(state).stream()
                        .map(proposal -> StateTable.outcome(() -> decide(command, proposal)))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(ProposalStage.class)
    void takesADocumentWithoutChange(ProposalStage stage) {
        DocumentAttached attached =
                new DocumentAttached(PROPOSAL, DocumentId.random(), "Ek", "application/pdf", "ef".repeat(32), DAY);

        assertThat(in(stage).evolve(attached)).isEqualTo(in(stage));
    }

    @Test
    void everyStateTakesEveryEventAndKeepsWhatItIsAbout() {
        List<List<ProposalEvent>> histories = new ArrayList<>();
        for (ProposalStage stage : ProposalStage.values()) {
            histories.add(Proposals.in(stage));
        }
        histories.add(
                Cases.rejected(MunicipalityKind.METROPOLITAN).signed(1, DAY).events());
        histories.add(DecisionSamples.ANNULLED.events());
        histories.add(DecisionSamples.INSISTED.events());
        histories.add(DecisionSamples.LAPSED.events());
        List<ProposalEvent> whole = DecisionSamples.IN_FORCE
                .announced(DAY)
                .delivered(DAY)
                .stayed(true, DAY)
                .with(new DecisionStayLifted(
                        PROPOSAL, 1, Cases.NUMBER, Cases.REQUEST, Proposals.FROZEN, true, Cases.RULING, DAY))
                .annulled(true, DAY)
                .events();
        for (int states = 0; states <= whole.size(); states++) {
            histories.add(whole.subList(0, states));
        }
        List<ProposalEvent> events = new ArrayList<>(whole);
        events.addAll(Cases.accepted(MunicipalityKind.METROPOLITAN).insisted().events());
        events.addAll(DecisionSamples.LAPSED.events());
        events.addAll(Proposals.in(ProposalStage.TO_BE_DECIDED));
        events.addAll(Proposals.withdrawn());
        events.addAll(Proposals.closedWithTerm());
        events.add(new ReviewMarkedLapsed(PROPOSAL, REVIEW, LapseReason.COMMISSION_ENDED, true, DAY));
        events.add(new ReviewMarkedLapsed(PROPOSAL, REVIEW, LapseReason.COMMISSION_ENDED, false, DAY));
        for (List<ProposalEvent> history : histories) {
            for (ProposalEvent event : events) {
                Proposal next = after(history).evolve(event);
                if (!(next instanceof Proposal.Undrafted)) {
                    assertThat(next.subject().proposalId()).isEqualTo(PROPOSAL);
                }
            }
        }
    }

    private static Proposal in(ProposalStage stage) {
        return after(Proposals.in(stage));
    }

    private static String outcome(String command, Proposal proposal) {
        try {
            List<ProposalEvent> events = decide(command, proposal);
            return events.isEmpty()
                    ? "nothing"
                    : events.stream()
                            .map(event -> event.getClass().getSimpleName())
                            .collect(Collectors.joining(" "));
        } catch (Rejected refused) {
            return refused.reason().name();
        }
    }

    private static List<ProposalEvent> decide(String command, Proposal proposal) {
        return switch (command) {
            case "DraftProposal" ->
                ProposalDecider.draft(
                        new DraftProposal(
                                PROPOSAL,
                                Municipalities.METROPOLITAN,
                                Municipalities.DEPARTMENT,
                                "Örnek",
                                Matter.OTHER,
                                Cases.REQUEST,
                                List.of(new LegalBasis("5393", "18")),
                                "Örnek",
                                DAY),
                        proposal,
                        UNITS,
                        ACT);
            case "AttachDocument" ->
                ProposalDecider.attach(
                        new AttachDocument(
                                PROPOSAL, null, DocumentId.random(), "Ek", "application/pdf", "ef".repeat(32), DAY),
                        proposal,
                        ACT);
            case "SubmitProposal" ->
                ProposalDecider.submit(
                        new SubmitProposal(PROPOSAL, null, DAY),
                        proposal,
                        Optional.of(Plans.standing(PlanStage.SUBMITTED, Proposals.FROZEN)),
                        _ -> true,
                        ACT);
            case "WithdrawProposal" ->
                ProposalDecider.withdraw(new WithdrawProposal(PROPOSAL, null, "vazgeçildi", null), proposal, ACT);
            case "PlaceOnAgenda" ->
                ProposalDecider.place(
                        new PlaceOnAgenda(
                                PROPOSAL,
                                new SittingId(Identifiers.derived("example", "sitting", 3)),
                                60,
                                ItemPurpose.DECISION,
                                DAY,
                                DAY),
                        proposal);
            case "TakeOffAgenda" ->
                ProposalDecider.takeOff(
                        new TakeOffAgenda(PROPOSAL, REFERRAL_SITTING, 56, ItemPurpose.REFERRAL, Proposals.REFERRED_ON),
                        proposal);
            case "RemoveFromAgenda" ->
                ProposalDecider.remove(
                        new RemoveFromAgenda(
                                PROPOSAL,
                                REFERRAL_SITTING,
                                56,
                                ItemPurpose.REFERRAL,
                                "Eki tamamlanacak (örnek)",
                                Proposals.REFERRED_ON.minusDays(4)),
                        proposal);
            case "ReferToCommissions" ->
                ProposalDecider.refer(
                        new ReferToCommissions(
                                PROPOSAL,
                                REFERRAL_SITTING,
                                Sittings.MEETING,
                                56,
                                ReferralMode.SEPARATE,
                                List.of(new Referral(REVIEW, List.of(Commissions.PLAN_AND_BUDGET))),
                                Proposals.REFERRED_ON),
                        proposal);
            case "ReceiveReport" ->
                ProposalDecider.receive(
                        new ReceiveReport(
                                PROPOSAL,
                                REVIEW,
                                new ReportNumber(Commissions.PLAN_AND_BUDGET, 2024, 4),
                                Opinion.FAVOURABLE,
                                ReportVote.UNSTATED,
                                "cd".repeat(32),
                                false,
                                DAY),
                        proposal);
            case "MarkReviewOverdue" ->
                ProposalDecider.markOverdue(new MarkReviewOverdue(PROPOSAL, REVIEW, DAY), proposal);
            case "MarkReviewLapsed" ->
                ProposalDecider.markLapsed(
                        new MarkReviewLapsed(PROPOSAL, REVIEW, LapseReason.COMMISSION_ENDED, DAY), proposal);
            case "CloseWithTerm" ->
                ProposalDecider.closeWithTerm(
                        new CloseWithTerm(PROPOSAL, REVIEW, Councils.METROPOLITAN, DAY), proposal);
            case "RecordAmendments" ->
                ProposalDecider.amend(
                        new RecordAmendments(
                                PROPOSAL,
                                Proposals.DECISION_SITTING,
                                Motion.ADOPT_IN_PART,
                                null,
                                List.of(),
                                null,
                                List.of(new TextChange("bir", "")),
                                "iki",
                                DECIDED_ON),
                        proposal);
            case "RecordDecision" ->
                ProposalDecider.record(
                        Cases.toBeDecided(MunicipalityKind.METROPOLITAN).recording(17, null),
                        proposal,
                        LAW,
                        (_, _) -> 12,
                        ACT);
            default -> throw new IllegalArgumentException(command);
        };
    }
}
