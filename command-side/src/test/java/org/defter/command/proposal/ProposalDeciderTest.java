package org.defter.command.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.proposal.Cases.after;
import static org.defter.kernel.proposal.Proposals.DECISION_SITTING;
import static org.defter.kernel.proposal.Proposals.DRAFTED_ON;
import static org.defter.kernel.proposal.Proposals.FROZEN;
import static org.defter.kernel.proposal.Proposals.OTHER_REVIEW;
import static org.defter.kernel.proposal.Proposals.OVERDUE_ON;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.REFERRAL_SITTING;
import static org.defter.kernel.proposal.Proposals.REFERRED_ON;
import static org.defter.kernel.proposal.Proposals.REPORTED_ON;
import static org.defter.kernel.proposal.Proposals.REVIEW;
import static org.defter.kernel.proposal.Proposals.SUBMITTED_ON;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.access.Actor;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.commission.review.Opinion;
import org.defter.kernel.commission.review.ReportNumber;
import org.defter.kernel.commission.review.ReportVote;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.Matter;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.municipality.UnitTree;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanStage;
import org.defter.kernel.plan.PlanStanding;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.plan.PreparationAnnulled;
import org.defter.kernel.plan.RenewalProposed;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DocumentAttached;
import org.defter.kernel.proposal.PlacedOnAgenda;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.defter.kernel.proposal.ProposalWithdrawn;
import org.defter.kernel.proposal.Proposals;
import org.defter.kernel.proposal.ReferredToCommissions;
import org.defter.kernel.proposal.ReportReceived;
import org.defter.kernel.proposal.RequestKind;
import org.defter.kernel.proposal.ReviewMarkedOverdue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From the draft of a unit to the decision of the council (A05, C06). */
class ProposalDeciderTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 4, 8);
    private static final ActContext ACT = Acts.on(TODAY);
    private static final LawInForce LAW = LawInForce.initial(MunicipalityKind.METROPOLITAN);
    private static final PlanStanding PLAN = Plans.standing(PlanStage.SUBMITTED, FROZEN);
    private static final UnitTree UNITS = Municipalities.record(Municipalities.withUnits(Municipalities.metropolitan()))
            .units();

    // -- the unit

    @Test
    void isDraftedAsItWasAsked() {
        assertThat(draft(Cases.REQUEST, DRAFTED_ON, ACT))
                .containsExactly(new ProposalDrafted(
                        PROPOSAL,
                        Municipalities.METROPOLITAN,
                        Municipalities.DEPARTMENT,
                        "Örnek",
                        Matter.OTHER,
                        Cases.REQUEST,
                        List.of(new LegalBasis("5393", "18")),
                        "arz olunur",
                        DRAFTED_ON));
    }

    @Test
    void isDraftedByAUnitOfThatDay() {
        assertRefused(
                ProposalRejection.PROPOSING_UNIT_UNKNOWN,
                () -> draft(Cases.REQUEST, Municipalities.UNITS_SINCE.minusDays(1), ACT));
        assertRefused(CommonRejection.OCCURRED_IN_FUTURE, () -> draft(Cases.REQUEST, TODAY.plusDays(1), ACT));
    }

    @ParameterizedTest
    @EnumSource
    void namesWhatItsRequestNeedsAndNothingElse(RequestKind kind) {
        assertThat(draft(Proposals.request(kind), DRAFTED_ON, ACT)).hasSize(1);
        assertRefused(
                ProposalRejection.REQUEST_INCOMPLETE,
                () -> draft(
                        new ProposalRequest(kind, null, Municipalities.DEPARTMENT, null, null, null, null, null),
                        DRAFTED_ON,
                        ACT));
    }

    @Test
    void isTheBusinessOfItsOwnUnit() {
        ActContext own = clerkOf(Municipalities.DEPARTMENT);
        ActContext other = clerkOf(Municipalities.OTHER_DEPARTMENT);
        Proposal drafted = after(Proposals.drafted());

        assertThat(draft(Cases.REQUEST, DRAFTED_ON, own)).hasSize(1);
        assertThat(ProposalDecider.attach(attaching(TODAY), drafted, own)).hasSize(1);
        assertThat(submit(Optional.of(PLAN), null, own)).hasSize(1);
        assertThat(withdraw(drafted, TODAY, own)).hasSize(1);
        assertRefused(CommonRejection.NOT_YOUR_UNIT, () -> draft(Cases.REQUEST, DRAFTED_ON, other));
        assertRefused(CommonRejection.NOT_YOUR_UNIT, () -> ProposalDecider.attach(attaching(TODAY), drafted, other));
        assertRefused(CommonRejection.NOT_YOUR_UNIT, () -> submit(Optional.of(PLAN), null, other));
        assertRefused(CommonRejection.NOT_YOUR_UNIT, () -> withdraw(drafted, TODAY, other));
    }

    @Test
    void keepsTheHashOfADocument() {
        AttachDocument c = attaching(TODAY);

        assertThat(ProposalDecider.attach(c, after(Proposals.drafted()), ACT))
                .containsExactly(new DocumentAttached(
                        PROPOSAL, c.documentId(), "Ek", "application/pdf", "ef".repeat(32), TODAY));
        assertRefused(
                CommonRejection.OCCURRED_IN_FUTURE,
                () -> ProposalDecider.attach(attaching(TODAY.plusDays(1)), after(Proposals.drafted()), ACT));
    }

    @ParameterizedTest
    @CsvSource({
        "AUTHORITY_TO_PREPARE_PLAN, PROPOSED",
        "ADOPT_PLAN,                SUBMITTED",
        "UPDATE_PLAN,               UPDATE_SUBMITTED",
    })
    void pinsTheVersionOfAPlanThatIsReadyForIt(RequestKind kind, PlanStage needed) {
        for (PlanStage stage : PlanStage.values()) {
            PlanStanding plan = Plans.standing(stage, stage == PlanStage.PROPOSED ? null : FROZEN);
            if (stage == needed) {
                assertThat(submit(kind, Optional.of(plan)))
                        .containsExactly(new ProposalSubmitted(PROPOSAL, plan.submitted(), SUBMITTED_ON));
            } else {
                assertRefused(ProposalRejection.PLAN_NOT_READY, () -> submit(kind, Optional.of(plan)));
            }
        }
    }

    @Test
    void bringsAFrozenVersionBeforeTheCouncilOnce() {
        Optional<PlanStanding> plan = Optional.of(Plans.standing(PlanStage.SUBMITTED, FROZEN));
        Set<FrozenPlan> taken = new HashSet<>();

        assertThat(submit(RequestKind.ADOPT_PLAN, plan, taken::add)).hasSize(1);
        assertThat(taken).containsExactly(FROZEN);
        assertRefused(
                ProposalRejection.VERSION_ALREADY_PROPOSED, () -> submit(RequestKind.ADOPT_PLAN, plan, taken::add));
    }

    @Test
    void asksForARenewalAsARenewal() {
        PlanStanding plain = Plans.standing(PlanStage.SUBMITTED, FROZEN);
        PlanStanding renewing = Plans.standing(PlanStage.PROPOSED, null)
                .evolve(new RenewalProposed(Plans.PLAN, Plans.OTHER_PLAN, SUBMITTED_ON))
                .evolve(Plans.authorised().getLast())
                .evolve(Plans.submitted().getLast());

        assertThat(submit(RequestKind.RENEW_PLAN, Optional.of(renewing)))
                .containsExactly(new ProposalSubmitted(PROPOSAL, renewing.submitted(), SUBMITTED_ON));
        assertRefused(ProposalRejection.PLAN_IS_RENEWAL, () -> submit(RequestKind.ADOPT_PLAN, Optional.of(renewing)));
        assertRefused(ProposalRejection.PLAN_IS_NO_RENEWAL, () -> submit(RequestKind.RENEW_PLAN, Optional.of(plain)));
        assertRefused(
                ProposalRejection.PLAN_NOT_READY,
                () -> submit(RequestKind.RENEW_PLAN, Optional.of(Plans.standing(PlanStage.DRAFTING, null))));
    }

    @Test
    void asksForTheRepealOfWhatIsInForce() {
        for (PlanStage stage : PlanStage.values()) {
            Optional<PlanStanding> plan = Optional.of(Plans.standing(stage, null));
            switch (stage) {
                case IN_FORCE, UPDATING, UPDATE_SUBMITTED ->
                    assertThat(submit(RequestKind.REPEAL_PLAN, plan))
                            .containsExactly(new ProposalSubmitted(PROPOSAL, null, SUBMITTED_ON));
                case PROPOSED, DRAFTING, SUBMITTED, CLOSED, REPEALED, ANNULLED ->
                    assertRefused(ProposalRejection.PLAN_NOT_READY, () -> submit(RequestKind.REPEAL_PLAN, plan));
            }
        }
    }

    @Test
    void asksForNoDecisionOnAnUpdateOfWhatACourtHasStayed() {
        PlanStanding stayed = Plans.standing(PlanStage.UPDATE_SUBMITTED, FROZEN).evolve(Plans.suspension());

        assertRefused(
                ProposalRejection.PLAN_STAYED_BY_COURT, () -> submit(RequestKind.UPDATE_PLAN, Optional.of(stayed)));
    }

    @Test
    void asksForTheAuthorityAnewOnceItWasAnnulled() {
        PlanStanding annulled = Plans.standing(PlanStage.DRAFTING, null)
                .evolve(new PreparationAnnulled(Plans.PLAN, Plans.AUTHORITY, Plans.DECISION, SUBMITTED_ON));

        assertThat(submit(RequestKind.AUTHORITY_TO_PREPARE_PLAN, Optional.of(annulled)))
                .hasSize(1);
        assertRefused(
                ProposalRejection.PLAN_NOT_READY,
                () -> submit(RequestKind.AUTHORITY_TO_PREPARE_PLAN, Optional.of(annulled.evolve(Plans.annulment()))));
    }

    @Test
    void isSubmittedWithoutAPlanIfItIsAPlainMatter() {
        assertThat(submit(RequestKind.PLAIN, Optional.empty()))
                .containsExactly(new ProposalSubmitted(PROPOSAL, null, SUBMITTED_ON));
    }

    @Test
    void isNotSubmittedBeforeItWasDrafted() {
        assertThat(submit(Optional.of(PLAN), DRAFTED_ON, ACT)).hasSize(1);
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE, () -> submit(Optional.of(PLAN), DRAFTED_ON.minusDays(1), ACT));
    }

    @Test
    void isWithdrawnNotBeforeTheLastActOnIt() {
        assertThat(withdraw(after(Proposals.submitted()), SUBMITTED_ON, ACT))
                .containsExactly(new ProposalWithdrawn(PROPOSAL, "vazgeçildi", SUBMITTED_ON));
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> withdraw(after(Proposals.submitted()), SUBMITTED_ON.minusDays(1), ACT));
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> withdraw(after(Proposals.reviewed()), OVERDUE_ON.minusDays(1), ACT));
        assertThat(withdraw(after(Proposals.reviewed()), OVERDUE_ON, ACT)).hasSize(1);
    }

    // -- agendas and commissions

    @Test
    void comesOnAnAgendaAsTheSittingSays() {
        LocalDate added = REFERRED_ON.minusDays(5);

        assertThat(ProposalDecider.place(
                        new PlaceOnAgenda(PROPOSAL, REFERRAL_SITTING, 56, ItemPurpose.REFERRAL, REFERRED_ON, added),
                        after(Proposals.submitted())))
                .containsExactly(
                        new PlacedOnAgenda(PROPOSAL, REFERRAL_SITTING, 56, ItemPurpose.REFERRAL, REFERRED_ON, added));
    }

    @Test
    void isPlacedByASittingOnceHoweverFarItHasComeSince() {
        PlaceOnAgenda again = new PlaceOnAgenda(
                PROPOSAL, REFERRAL_SITTING, 56, ItemPurpose.REFERRAL, REFERRED_ON, REFERRED_ON.minusDays(5));

        for (List<ProposalEvent> history : List.of(
                Proposals.toBeReferred(),
                Proposals.referred(),
                Proposals.and(Proposals.referred(), Proposals.report(REVIEW, REPORTED_ON)),
                Proposals.reviewed(),
                Proposals.toBeDecided(),
                Proposals.decided())) {
            assertThat(ProposalDecider.place(again, after(history))).isEmpty();
        }
    }

    @Test
    void isToBeDecidedWhereTheCouncilWaivedTheCommission() {
        PlaceOnAgenda waived =
                new PlaceOnAgenda(PROPOSAL, REFERRAL_SITTING, 56, ItemPurpose.DECISION, REFERRED_ON, REFERRED_ON);
        PlacedOnAgenda placed =
                new PlacedOnAgenda(PROPOSAL, REFERRAL_SITTING, 56, ItemPurpose.DECISION, REFERRED_ON, REFERRED_ON);

        assertThat(ProposalDecider.place(waived, after(Proposals.toBeReferred())))
                .containsExactly(placed);
        assertThat(ProposalDecider.place(waived, after(Proposals.and(Proposals.toBeReferred(), placed))))
                .isEmpty();
        assertThat(ProposalDecider.place(waived, after(Proposals.referred()))).isEmpty();
        assertThat(ProposalDecider.place(waived, after(Proposals.toBeDecided())))
                .isEmpty();
    }

    @Test
    void isReferredAsTheSittingSays() {
        assertThat(ProposalDecider.refer(referring(REFERRAL_SITTING), after(Proposals.toBeReferred())))
                .containsExactly(new ReferredToCommissions(
                        PROPOSAL,
                        REFERRAL_SITTING,
                        Sittings.MEETING,
                        56,
                        ReferralMode.SEPARATE,
                        List.of(new Referral(REVIEW, List.of(Commissions.PLAN_AND_BUDGET))),
                        REFERRED_ON));
    }

    @Test
    void isReferredByTheSittingThatHasItOnItsAgenda() {
        assertThat(ProposalDecider.refer(referring(REFERRAL_SITTING), after(Proposals.toBeDecided())))
                .isEmpty();
        assertThat(ProposalDecider.refer(referring(DECISION_SITTING), after(Proposals.toBeReferred())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void takesAReportWithItsFlagAsTheCommissionGaveIt(boolean late) {
        assertThat(ProposalDecider.receive(receiving(REVIEW, late), after(Proposals.referred())))
                .containsExactly(new ReportReceived(
                        PROPOSAL,
                        REVIEW,
                        new ReportNumber(Commissions.PLAN_AND_BUDGET, 2024, 4),
                        Opinion.FAVOURABLE,
                        ReportVote.UNSTATED,
                        "cd".repeat(32),
                        late,
                        REPORTED_ON));
    }

    @Test
    void isReviewedOnceEveryCommissionReportedOrRanOutOfTime() {
        List<ProposalEvent> one = Proposals.and(Proposals.referred(), Proposals.report(REVIEW, REPORTED_ON));

        assertThat(after(one)).isInstanceOf(Proposal.Referred.class);
        assertThat(after(Proposals.and(one, Proposals.report(OTHER_REVIEW, REPORTED_ON))))
                .isInstanceOf(Proposal.Reviewed.class);
        assertThat(after(Proposals.reviewed())).isInstanceOf(Proposal.Reviewed.class);
    }

    @Test
    void takesALateReportAfterTheRunOutUntilItIsDecided() {
        assertThat(ProposalDecider.receive(receiving(OTHER_REVIEW, true), after(Proposals.reviewed())))
                .hasSize(1);
        List<ProposalEvent> overdueFirst =
                Proposals.and(Proposals.referred(), new ReviewMarkedOverdue(PROPOSAL, OTHER_REVIEW, OVERDUE_ON));
        assertThat(ProposalDecider.receive(receiving(OTHER_REVIEW, true), after(overdueFirst)))
                .hasSize(1);
        assertThat(ProposalDecider.receive(receiving(OTHER_REVIEW, true), after(Proposals.toBeDecided())))
                .hasSize(1);
        assertThat(ProposalDecider.receive(receiving(OTHER_REVIEW, true), after(Proposals.decided())))
                .isEmpty();
    }

    @Test
    void takesAReportOnce() {
        List<ProposalEvent> one = Proposals.and(Proposals.referred(), Proposals.report(REVIEW, REPORTED_ON));
        List<ProposalEvent> lateToo = Proposals.and(Proposals.reviewed(), Proposals.report(OTHER_REVIEW, TODAY));

        assertThat(ProposalDecider.receive(receiving(REVIEW, false), after(one)))
                .isEmpty();
        assertThat(ProposalDecider.receive(receiving(REVIEW, false), after(Proposals.reviewed())))
                .isEmpty();
        assertThat(ProposalDecider.receive(receiving(OTHER_REVIEW, false), after(lateToo)))
                .isEmpty();
    }

    @Test
    void marksAReviewOverdueOnceAndNotAfterItsReport() {
        List<ProposalEvent> one = Proposals.and(Proposals.referred(), Proposals.report(REVIEW, REPORTED_ON));

        assertThat(ProposalDecider.markOverdue(overdue(OTHER_REVIEW), after(one)))
                .containsExactly(new ReviewMarkedOverdue(PROPOSAL, OTHER_REVIEW, OVERDUE_ON));
        assertThat(ProposalDecider.markOverdue(overdue(REVIEW), after(one))).isEmpty();
        assertThat(ProposalDecider.markOverdue(overdue(OTHER_REVIEW), after(Proposals.reviewed())))
                .isEmpty();
    }

    // -- the decision

    @Test
    void isDecidedUnderTheNextNumberOfTheYearOrTheOneGiven() {
        Cases before = Cases.toBeDecided(MunicipalityKind.METROPOLITAN);

        assertThat(number(before, null)).isEqualTo(new DecisionNumber(Councils.METROPOLITAN, 2024, 12));
        assertThat(number(before, 7)).isEqualTo(new DecisionNumber(Councils.METROPOLITAN, 2024, 7));
        assertRefused(CommonRejection.NUMBER_TAKEN, () -> number(before, 3));
    }

    @Test
    void isDecidedByTheSittingThatHasItOnItsAgendaToDecide() {
        RecordDecision c = Cases.toBeDecided(MunicipalityKind.METROPOLITAN).recording(17, null);
        RecordDecision elsewhere = new RecordDecision(
                PROPOSAL,
                c.councilId(),
                REFERRAL_SITTING,
                c.itemNumber(),
                c.vote(),
                c.frozenPlan(),
                c.officiants(),
                null,
                c.occurredOn());

        assertRefused(
                ProposalRejection.NOT_ON_AGENDA,
                () -> ProposalDecider.record(elsewhere, after(Proposals.toBeDecided()), LAW, (_, _) -> 12, ACT));
        assertRefused(
                ProposalRejection.NOT_ON_AGENDA,
                () -> ProposalDecider.record(elsewhere, after(Proposals.toBeReferred()), LAW, (_, _) -> 12, ACT));
    }

    @ParameterizedTest
    @EnumSource
    void hasARuleOnlyWhereARuleRefuses(ProposalRejection reason) {
        switch (reason) {
            case DECISION_WAS_REJECTED -> assertThat(reason.rule()).isEqualTo("B02");
            case PLAN_NOT_READY -> assertThat(reason.rule()).isEqualTo("S12");
            case NOT_A_SIGNATORY, SIGNATURES_MISSING ->
                assertThat(reason.rule()).isEqualTo("B08");
            case ALREADY_DELIVERED -> assertThat(reason.rule()).isEqualTo("D02");
            case NOT_FINAL -> assertThat(reason.rule()).isEqualTo("D03");
            case ALREADY_SENT, NOT_SENT, ALREADY_IN_FORCE ->
                assertThat(reason.rule()).isEqualTo("D06");
            case ALREADY_ANNOUNCED -> assertThat(reason.rule()).isEqualTo("D08");
            case CLOCK_NOT_STARTED, CLOCK_STILL_RUNNING ->
                assertThat(reason.rule()).isEqualTo("D01");
            case PROPOSAL_ALREADY_DRAFTED,
                    PROPOSING_UNIT_UNKNOWN,
                    REQUEST_INCOMPLETE,
                    PROPOSAL_NOT_DRAFTED,
                    ALREADY_SUBMITTED,
                    PROPOSAL_IS_WITHDRAWN,
                    ALREADY_DECIDED,
                    NOT_ON_AGENDA,
                    NOT_REFERRED,
                    NOT_DECIDED -> assertThat(reason.rule()).isNull();
        }
    }

    private static DecisionNumber number(Cases before, @Nullable Integer requested) {
        return ((DecisionRecorded) ProposalDecider.record(
                                before.recording(17, requested),
                                before.state(),
                                LAW,
                                (year, number) -> {
                                    if (number != null && number == 3) {
                                        throw Rejected.because(CommonRejection.NUMBER_TAKEN);
                                    }
                                    return number == null ? year - 2012 : number;
                                },
                                ACT)
                        .getFirst())
                .number();
    }

    private static List<ProposalEvent> draft(ProposalRequest request, LocalDate day, ActContext act) {
        return ProposalDecider.draft(
                new DraftProposal(
                        PROPOSAL,
                        Municipalities.METROPOLITAN,
                        Municipalities.DEPARTMENT,
                        "Örnek",
                        Matter.OTHER,
                        request,
                        List.of(new LegalBasis("5393", "18")),
                        "arz olunur",
                        day),
                Proposal.initial(),
                UNITS,
                act);
    }

    private static AttachDocument attaching(LocalDate day) {
        return new AttachDocument(PROPOSAL, null, DocumentId.random(), "Ek", "application/pdf", "ef".repeat(32), day);
    }

    private static List<ProposalEvent> submit(Optional<PlanStanding> plan, @Nullable LocalDate day, ActContext act) {
        return ProposalDecider.submit(
                new SubmitProposal(PROPOSAL, null, day), after(Proposals.drafted()), plan, _ -> true, act);
    }

    private static List<ProposalEvent> submit(RequestKind kind, Optional<PlanStanding> plan) {
        return submit(kind, plan, _ -> true);
    }

    private static List<ProposalEvent> submit(RequestKind kind, Optional<PlanStanding> plan, VersionClaims claims) {
        return ProposalDecider.submit(
                new SubmitProposal(PROPOSAL, null, SUBMITTED_ON),
                after(draft(Proposals.request(kind), DRAFTED_ON, ACT)),
                plan,
                claims,
                ACT);
    }

    private static List<ProposalEvent> withdraw(Proposal proposal, LocalDate day, ActContext act) {
        return ProposalDecider.withdraw(new WithdrawProposal(PROPOSAL, null, "vazgeçildi", day), proposal, act);
    }

    private static ReferToCommissions referring(SittingId sitting) {
        return new ReferToCommissions(
                PROPOSAL,
                sitting,
                Sittings.MEETING,
                56,
                ReferralMode.SEPARATE,
                List.of(new Referral(REVIEW, List.of(Commissions.PLAN_AND_BUDGET))),
                REFERRED_ON);
    }

    private static ReceiveReport receiving(ReviewId review, boolean late) {
        return new ReceiveReport(
                PROPOSAL,
                review,
                new ReportNumber(Commissions.PLAN_AND_BUDGET, 2024, 4),
                Opinion.FAVOURABLE,
                ReportVote.UNSTATED,
                "cd".repeat(32),
                late,
                REPORTED_ON);
    }

    private static MarkReviewOverdue overdue(ReviewId review) {
        return new MarkReviewOverdue(PROPOSAL, review, OVERDUE_ON);
    }

    private static ActContext clerkOf(UnitId unit) {
        return new ActContext(new Actor(new LoginId("urn:example", "clerk"), Role.CLERK, null, unit, Set.of()), TODAY);
    }
}
