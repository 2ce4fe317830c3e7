package org.defter.command.plan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.defter.command.plan.AdoptPlan;
import org.defter.command.plan.AmendPlan;
import org.defter.command.plan.AnnulPlan;
import org.defter.command.plan.AuthorisePreparation;
import org.defter.command.plan.CloseRenewedPlan;
import org.defter.command.plan.PlanCommand;
import org.defter.command.plan.ReinstatePlan;
import org.defter.command.plan.RepealPlan;
import org.defter.command.plan.ResumePlan;
import org.defter.command.plan.ReturnPlanForChanges;
import org.defter.command.plan.SuspendPlan;
import org.defter.command.plan.UpdatePlan;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.sitting.AmendmentsAdopted;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Rulesets;
import org.defter.kernel.law.vote.Unanimity;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanAdopted;
import org.defter.kernel.plan.PlanAnnulled;
import org.defter.kernel.plan.PlanElement;
import org.defter.kernel.plan.PlanResumed;
import org.defter.kernel.plan.PlanSuspended;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.proposal.CourtReference;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionLapsed;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.defter.kernel.proposal.DecisionStayed;
import org.defter.kernel.proposal.LapseCause;
import org.defter.kernel.proposal.ProposalWithdrawn;
import org.defter.kernel.proposal.Proposals;
import org.defter.kernel.proposal.RequestKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows for a plan from each decision on it. */
class PlanPoliciesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 29);
    private static final CourtReference COURT = new CourtReference("2. İdare Mahkemesi (örnek)", "2024/1", "2024/2");
    private static final FrozenPlan FROZEN = Plans.frozen(Plans.drafted(), 1);

    @ParameterizedTest
    @EnumSource
    void eachKindOfRequestHasItsOwnOutcome(RequestKind kind) {
        DecisionEnteredIntoForce event = inForce(kind);

        List<? extends PlanCommand> commands = Stream.of(
                        WhenDecisionEnteredIntoForceThenAuthorisePlan.commands(event),
                        WhenDecisionEnteredIntoForceThenAdoptPlan.commands(event),
                        WhenDecisionEnteredIntoForceThenUpdatePlan.commands(event),
                        WhenDecisionEnteredIntoForceThenRepealPlan.commands(event))
                .flatMap(List::stream)
                .toList();

        switch (kind) {
            case AUTHORITY_TO_PREPARE_PLAN ->
                assertThat(commands)
                        .isEqualTo(List.of(new AuthorisePreparation(
                                Plans.PLAN, Municipalities.DEPARTMENT, Plans.AUTHORITY, Plans.DECISION, DAY)));
            case ADOPT_PLAN, RENEW_PLAN ->
                assertThat(commands)
                        .isEqualTo(List.of(new AdoptPlan(Plans.PLAN, FROZEN, Plans.AUTHORITY, Plans.DECISION, DAY)));
            case UPDATE_PLAN ->
                assertThat(commands)
                        .isEqualTo(List.of(new UpdatePlan(Plans.PLAN, FROZEN, Plans.AUTHORITY, Plans.DECISION, DAY)));
            case REPEAL_PLAN ->
                assertThat(commands)
                        .isEqualTo(List.of(new RepealPlan(Plans.PLAN, Plans.AUTHORITY, Plans.DECISION, DAY)));
            case PLAIN -> assertThat(commands).isEmpty();
        }
    }

    @Test
    void anAmendedVersionIsTheOneTheCouncilDecidedOn() {
        FrozenPlan second = Plans.frozen(Plans.amended(), 2);
        List<Amendment> changes = List.of(Amendment.ofTarget(PlanElement.of(Plans.INDICATOR), 2027, "20", "21"));

        assertThat(WhenAmendmentsAdoptedThenAmendPlan.commands(adopted(FROZEN, changes, second)))
                .containsExactly(new AmendPlan(Plans.PLAN, FROZEN, changes, second, Plans.AUTHORITY, DAY));
        assertThat(WhenAmendmentsAdoptedThenAmendPlan.commands(adopted(null, List.of(), null)))
                .isEmpty();
    }

    private static AmendmentsAdopted adopted(
            @Nullable FrozenPlan base, List<Amendment> changes, @Nullable FrozenPlan decided) {
        return new AmendmentsAdopted(
                Sittings.SITTING,
                56,
                Plans.AUTHORITY,
                Motion.ADOPT_WITH_CHANGES,
                List.of(1),
                base,
                changes,
                decided,
                List.of(),
                null,
                DAY);
    }

    @Test
    void aRejectedVersionGoesBackToDrafting() {
        assertThat(WhenDecisionRejectedThenReturnPlan.commands(recorded(false, FROZEN)))
                .containsExactly(new ReturnPlanForChanges(Plans.PLAN, FROZEN, "2024/7 sayılı meclis kararı: ret", DAY));
    }

    @Test
    void anAcceptedVersionAndAnotherMatterDoNot() {
        assertThat(WhenDecisionRejectedThenReturnPlan.commands(recorded(true, FROZEN)))
                .isEmpty();
        assertThat(WhenDecisionRejectedThenReturnPlan.commands(recorded(false, null)))
                .isEmpty();
    }

    @Test
    void aVersionWhoseProposalWasWithdrawnGoesBackToDrafting() {
        ProposalWithdrawn event = new ProposalWithdrawn(Plans.ADOPTION, "hesap hatası", DAY);

        assertThat(WhenProposalWithdrawnThenReturnPlan.commands(event, FROZEN))
                .containsExactly(new ReturnPlanForChanges(Plans.PLAN, FROZEN, "hesap hatası", DAY));
        assertThat(WhenProposalWithdrawnThenReturnPlan.commands(event, null)).isEmpty();
    }

    @Test
    void aVersionWhoseDecisionLapsedGoesBackToDraftingUnlessTheTextWasChanged() {
        for (LapseCause cause : LapseCause.values()) {
            List<ReturnPlanForChanges> commands = WhenDecisionLapsedThenReturnPlan.commands(lapsed(cause, FROZEN));
            switch (cause) {
                case NOT_INSISTED ->
                    assertThat(commands)
                            .containsExactly(new ReturnPlanForChanges(
                                    Plans.PLAN,
                                    FROZEN,
                                    "2024/7 sayılı meclis kararı: başkanın iadesi üzerine ısrar edilmedi",
                                    DAY));
                case TEXT_CHANGED -> assertThat(commands).isEmpty();
            }
            assertThat(WhenDecisionLapsedThenReturnPlan.commands(lapsed(cause, null)))
                    .isEmpty();
        }
    }

    private static DecisionLapsed lapsed(LapseCause cause, @Nullable FrozenPlan frozen) {
        DecisionRecorded before = recorded(true, frozen);
        return new DecisionLapsed(
                Plans.ADOPTION,
                1,
                Plans.DECISION,
                Proposals.request(RequestKind.ADOPT_PLAN),
                frozen,
                cause,
                before.sittingId(),
                3,
                before.vote(),
                DAY);
    }

    private static DecisionEnteredIntoForce inForce(RequestKind kind) {
        return new DecisionEnteredIntoForce(Plans.AUTHORITY, 1, Plans.DECISION, Proposals.request(kind), FROZEN, DAY);
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsOnADecisionFollowsTheCourts(RequestKind kind) {
        SuspendPlan suspend = new SuspendPlan(Plans.PLAN, Plans.ADOPTION, Plans.DECISION, DAY);
        ResumePlan resume = new ResumePlan(Plans.PLAN, Plans.ADOPTION, Plans.DECISION, DAY);
        AnnulPlan annul = new AnnulPlan(Plans.PLAN, Plans.ADOPTION, Plans.DECISION, DAY);
        ReinstatePlan reinstate = new ReinstatePlan(Plans.PLAN, Plans.ADOPTION, Plans.DECISION, DAY);
        RepealPlan repeal = new RepealPlan(Plans.PLAN, Plans.ADOPTION, Plans.DECISION, DAY);
        List<List<PlanCommand>> expected = switch (kind) {
            case AUTHORITY_TO_PREPARE_PLAN, ADOPT_PLAN, UPDATE_PLAN, RENEW_PLAN ->
                List.of(List.of(suspend), List.of(resume), List.of(annul));
            case REPEAL_PLAN -> List.of(List.of(reinstate), List.of(repeal), List.of(reinstate));
            case AUTHORITY_FOR_PROJECT,
                    CHANGE_PROJECT,
                    AUTHORITY_TO_BORROW,
                    ESTABLISH_PARTNERSHIP,
                    RENEW_PARTNERSHIP,
                    END_PARTNERSHIP,
                    PLAIN -> List.of(List.of(), List.of(), List.of());
        };

        assertThat(List.of(
                        WhenDecisionStayedThenSuspendPlan.commands(stayed(kind, true)),
                        WhenDecisionStayLiftedThenResumePlan.commands(lifted(kind, true)),
                        WhenDecisionAnnulledThenAnnulPlan.commands(annulled(kind, true, FROZEN))))
                .isEqualTo(expected);
    }

    @Test
    void nothingStandsOnADecisionThatIsNotInForceYet() {
        assertThat(WhenDecisionStayedThenSuspendPlan.commands(stayed(RequestKind.ADOPT_PLAN, false)))
                .isEmpty();
        assertThat(WhenDecisionStayLiftedThenResumePlan.commands(lifted(RequestKind.ADOPT_PLAN, false)))
                .isEmpty();
        assertThat(WhenDecisionAnnulledThenAnnulPlan.commands(annulled(RequestKind.ADOPT_PLAN, false, FROZEN)))
                .containsExactly(new ReturnPlanForChanges(
                        Plans.PLAN, FROZEN, "2024/7 sayılı meclis kararı: mahkemece iptal", DAY));
        assertThat(WhenDecisionAnnulledThenAnnulPlan.commands(annulled(RequestKind.REPEAL_PLAN, false, null)))
                .isEmpty();
    }

    @Test
    void aRenewedPlanFollowsTheOneThatRenewsIt() {
        PlanAdopted adopted = new PlanAdopted(Plans.PLAN, FROZEN, Plans.RENEWAL, Plans.DECISION, DAY);
        PlanSuspended stayed = new PlanSuspended(Plans.PLAN, FROZEN, null, Plans.RENEWAL, Plans.DECISION, DAY);
        PlanResumed lifted = new PlanResumed(Plans.PLAN, FROZEN, FROZEN, Plans.RENEWAL, Plans.DECISION, DAY);
        PlanAnnulled annulled = new PlanAnnulled(Plans.PLAN, FROZEN, Plans.RENEWAL, Plans.DECISION, DAY);
        CloseRenewedPlan close = new CloseRenewedPlan(Plans.OTHER_PLAN, Plans.PLAN, Plans.RENEWAL, Plans.DECISION, DAY);
        ReinstatePlan reinstate = new ReinstatePlan(Plans.OTHER_PLAN, Plans.RENEWAL, Plans.DECISION, DAY);

        assertThat(WhenPlanAdoptedThenCloseRenewedPlan.commands(adopted, Plans.OTHER_PLAN))
                .containsExactly(close);
        assertThat(WhenPlanSuspendedThenReinstateRenewedPlan.commands(stayed, Plans.OTHER_PLAN))
                .containsExactly(reinstate);
        assertThat(WhenPlanResumedThenCloseRenewedPlan.commands(lifted, Plans.OTHER_PLAN))
                .containsExactly(close);
        assertThat(WhenPlanAnnulledThenReinstateRenewedPlan.commands(annulled, Plans.OTHER_PLAN))
                .containsExactly(reinstate);
    }

    @Test
    void aPlanThatRenewsNoneOrIsInForceAllTheWhileMovesNoOther() {
        PlanSuspended ofUpdate = new PlanSuspended(Plans.PLAN, FROZEN, FROZEN, Plans.UPDATE, Plans.DECISION, DAY);
        PlanResumed stillHeld = new PlanResumed(Plans.PLAN, FROZEN, null, Plans.UPDATE, Plans.DECISION, DAY);

        assertThat(WhenPlanAdoptedThenCloseRenewedPlan.commands(
                        new PlanAdopted(Plans.PLAN, FROZEN, Plans.ADOPTION, Plans.DECISION, DAY), null))
                .isEmpty();
        assertThat(WhenPlanSuspendedThenReinstateRenewedPlan.commands(ofUpdate, Plans.OTHER_PLAN))
                .isEmpty();
        assertThat(WhenPlanResumedThenCloseRenewedPlan.commands(stillHeld, Plans.OTHER_PLAN))
                .isEmpty();
        assertThat(WhenPlanAnnulledThenReinstateRenewedPlan.commands(
                        new PlanAnnulled(Plans.PLAN, FROZEN, Plans.ADOPTION, Plans.DECISION, DAY), null))
                .isEmpty();
    }

    private static DecisionStayed stayed(RequestKind kind, boolean inForce) {
        return new DecisionStayed(
                Plans.ADOPTION, 1, Plans.DECISION, Proposals.request(kind), FROZEN, inForce, COURT, DAY);
    }

    private static DecisionStayLifted lifted(RequestKind kind, boolean inForce) {
        return new DecisionStayLifted(
                Plans.ADOPTION, 1, Plans.DECISION, Proposals.request(kind), FROZEN, inForce, COURT, DAY);
    }

    private static DecisionAnnulled annulled(RequestKind kind, boolean inForce, @Nullable FrozenPlan frozen) {
        return new DecisionAnnulled(
                Plans.ADOPTION, 1, Plans.DECISION, Proposals.request(kind), frozen, inForce, COURT, DAY);
    }

    private static DecisionRecorded recorded(boolean accepted, @Nullable FrozenPlan frozen) {
        int yes = accepted ? 17 : 0;
        VoteOutcome outcome =
                new VoteOutcome(accepted ? VoteResult.ACCEPTED : VoteResult.REJECTED, Unanimity.UNANIMOUS, 9);
        VoteRecord vote = new VoteRecord(
                VotingMode.SHOW_OF_HANDS,
                31,
                17,
                yes,
                17 - yes,
                0,
                accepted ? Vote.YES : Vote.NO,
                List.of(),
                outcome,
                Rulesets.builtIn(MunicipalityKind.METROPOLITAN).getLast().ref(),
                List.of());
        return new DecisionRecorded(
                Plans.ADOPTION,
                1,
                Plans.DECISION,
                new SittingId(Identifiers.derived("example", "sitting")),
                56,
                accepted,
                vote,
                frozen,
                new Officiants(Councils.person(1), List.of(Councils.person(4), Councils.person(5))),
                DAY);
    }
}
