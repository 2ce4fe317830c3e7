package org.defter.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.defter.command.plan.PlanActs.FIRST;
import static org.defter.command.plan.PlanActs.SECOND;
import static org.defter.command.plan.PlanActs.after;
import static org.defter.command.plan.PlanActs.decide;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.command.Rejection;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.DecisionTookNoEffect;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.NoEffect;
import org.defter.kernel.plan.PlanAnnulled;
import org.defter.kernel.plan.PlanClosed;
import org.defter.kernel.plan.PlanEnding;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanReinstated;
import org.defter.kernel.plan.PlanRepealed;
import org.defter.kernel.plan.PlanResumed;
import org.defter.kernel.plan.PlanStage;
import org.defter.kernel.plan.PlanSubmitted;
import org.defter.kernel.plan.PlanSuspended;
import org.defter.kernel.plan.PlanUpdateAnnulled;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.plan.PreparationAnnulled;
import org.defter.kernel.plan.PreparationAuthorised;
import org.defter.kernel.plan.PreparationSuspended;
import org.junit.jupiter.api.Test;

/** What falls with a decision that a court stayed or annulled (D05), and how plans end and come back (S07). */
class PlanInCourtTest {

    private static final ProposalId SECOND_UPDATE = new ProposalId(Identifiers.derived("example", "proposal", 6));

    // -- the authority to prepare

    @Test
    void nobodyDraftsWhileTheAuthorityIsStayed() {
        List<PlanEvent> stayed = going(Plans.drafted(), PlanActs.suspend(Plans.AUTHORITY));

        refused(PlanRejection.PREPARATION_IS_SUSPENDED, stayed, PlanActs.draftGoal("A2"));
        refused(PlanRejection.PREPARATION_IS_SUSPENDED, stayed, PlanActs.submit());
        assertThat(decide(PlanActs.suspend(Plans.AUTHORITY), after(stayed))).isEmpty();

        List<PlanEvent> lifted = going(stayed, PlanActs.resume(Plans.AUTHORITY));
        assertThat(decide(PlanActs.draftGoal("A2"), after(lifted))).hasSize(1);
        assertThat(decide(PlanActs.resume(Plans.AUTHORITY), after(lifted))).isEmpty();
    }

    @Test
    void noUpdateIsOpenedWhileTheAuthorityIsStayed() {
        List<PlanEvent> stayed = going(Plans.inForce(), PlanActs.suspend(Plans.AUTHORITY));

        refused(PlanRejection.PREPARATION_IS_SUSPENDED, stayed, PlanActs.openUpdate());
        assertThat(after(stayed)).isInstanceOf(GrantedPlan.InForce.class);
    }

    @Test
    void nothingIsDraftedForTheTimeOfTheStayAfterwards() {
        List<PlanEvent> lifted =
                going(going(Plans.drafted(), PlanActs.suspend(Plans.AUTHORITY)), PlanActs.resume(Plans.AUTHORITY));
        DraftGoal before =
                new DraftGoal(Plans.PLAN, null, Plans.OTHER_GOAL, "A2", "İkinci amaç", Plans.ENDED_ON.minusDays(1));

        refused(CommonRejection.OCCURRED_BEFORE_CAUSE, lifted, before);
    }

    @Test
    void anAnnulledAuthorityIsGivenAnewByAnotherDecision() {
        List<PlanEvent> annulled = going(Plans.drafted(), PlanActs.annul(Plans.AUTHORITY));

        refused(PlanRejection.PREPARATION_WAS_ANNULLED, annulled, PlanActs.draftGoal("A2"));
        assertThat(decide(PlanActs.annul(Plans.AUTHORITY), after(annulled))).isEmpty();
        assertThat(decide(PlanActs.resume(Plans.AUTHORITY), after(annulled))).isEmpty();
        assertThat(decide(PlanActs.authorise(Plans.DECISION), after(annulled))).isEmpty();

        List<PlanEvent> again = going(annulled, PlanActs.authoriseBy(SECOND_UPDATE));
        assertThat(again.getLast()).isInstanceOf(PreparationAuthorised.class);
        assertThat(decide(PlanActs.draftGoal("A2"), after(again))).hasSize(1);
        assertThat(after(again)).isInstanceOf(Plan.Drafting.class);
    }

    @Test
    void aRulingOnAnAuthorityThatWasReplacedChangesNothing() {
        List<PlanEvent> again = going(
                going(Plans.drafted(), PlanActs.annul(Plans.AUTHORITY)),
                new AuthorisePreparation(
                        Plans.PLAN, Municipalities.DEPARTMENT, SECOND_UPDATE, PlanActs.OTHER_DECISION, Plans.ENDED_ON));
        PreparationSuspended onTheFirst =
                new PreparationSuspended(Plans.PLAN, Plans.AUTHORITY, Plans.DECISION, Plans.ENDED_ON);

        assertThat(after(again).evolve(onTheFirst)).isEqualTo(after(again));
        assertThat(decide(PlanActs.suspend(Plans.AUTHORITY), after(again))).isEmpty();
        assertThat(decide(PlanActs.authorise(Plans.DECISION), after(again))).isEmpty();

        List<PlanEvent> none = Plans.and(
                again, new PreparationAnnulled(Plans.PLAN, SECOND_UPDATE, PlanActs.OTHER_DECISION, Plans.ENDED_ON));
        assertThat(decide(PlanActs.authorise(Plans.DECISION), after(none)))
                .as("an authority that was annulled is not given again by handing its decision again")
                .isEmpty();
    }

    // -- the adoption

    @Test
    void aStayedAdoptionLeavesNothingInForce() {
        List<PlanEvent> stayed = going(Plans.inForce(), PlanActs.suspend(Plans.ADOPTION));

        assertThat(stayed.getLast())
                .isEqualTo(new PlanSuspended(Plans.PLAN, FIRST, null, Plans.ADOPTION, Plans.DECISION, Plans.ENDED_ON));
        refused(PlanRejection.PLAN_IS_SUSPENDED, stayed, PlanActs.openUpdate());

        List<PlanEvent> lifted = going(stayed, PlanActs.resume(Plans.ADOPTION));
        assertThat(lifted.getLast())
                .isEqualTo(new PlanResumed(Plans.PLAN, FIRST, FIRST, Plans.ADOPTION, Plans.DECISION, Plans.ENDED_ON));
        assertThat(decide(PlanActs.openUpdate(), after(lifted))).hasSize(1);
    }

    @Test
    void anUpdateBeingPreparedGoesOnAfterTheStay() {
        List<PlanEvent> lifted =
                going(going(Plans.updateDrafted(), PlanActs.suspend(Plans.ADOPTION)), PlanActs.resume(Plans.ADOPTION));

        assertThat(after(lifted))
                .isInstanceOfSatisfying(
                        GrantedPlan.Updating.class,
                        plan -> assertThat(plan.folder().content()).isEqualTo(Plans.content(Plans.updateDrafted())));
    }

    @Test
    void whatTheCouncilDecidesGoesOnUnderneathAStay() {
        List<PlanEvent> stayed = going(Plans.updateSubmitted(), PlanActs.suspend(Plans.ADOPTION));

        List<PlanEvent> updated = going(stayed, PlanActs.update(SECOND));
        assertThat(after(updated))
                .isInstanceOfSatisfying(
                        GrantedPlan.Suspended.class,
                        plan -> assertThat(plan.standing()).isInstanceOf(GrantedPlan.InForce.class));
        assertThat(going(updated, PlanActs.resume(Plans.ADOPTION)).getLast())
                .isEqualTo(new PlanResumed(Plans.PLAN, FIRST, SECOND, Plans.ADOPTION, Plans.DECISION, Plans.ENDED_ON));
        assertThat(going(stayed, PlanActs.giveBack(SECOND))).hasSize(stayed.size() + 1);
        assertThat(after(going(stayed, PlanActs.amendUpdate()))).isInstanceOf(GrantedPlan.Suspended.class);
    }

    @Test
    void anAnnulledAdoptionEndsThePlanAndItsUpdates() {
        List<PlanEvent> annulled = going(Plans.updated(), PlanActs.annul(Plans.ADOPTION));

        assertThat(annulled.getLast())
                .isEqualTo(new PlanAnnulled(Plans.PLAN, FIRST, Plans.ADOPTION, Plans.DECISION, Plans.ENDED_ON));
        refused(PlanRejection.PLAN_HAS_ENDED, annulled, PlanActs.openUpdate());
        refused(PlanRejection.PLAN_HAS_ENDED, annulled, PlanActs.draftGoal("A2"));
        assertThat(decide(PlanActs.update(SECOND), after(annulled))).isEmpty();
    }

    // -- an update

    @Test
    void aStayedUpdateLetsTheVersionBeforeItBeInForce() {
        PlanEvent stayed =
                going(Plans.updated(), PlanActs.suspend(Plans.UPDATE)).getLast();

        assertThat(stayed)
                .isEqualTo(new PlanSuspended(Plans.PLAN, SECOND, FIRST, Plans.UPDATE, Plans.DECISION, Plans.ENDED_ON));
    }

    @Test
    void twoStaysAreLiftedOneByOne() {
        List<PlanEvent> both = going(Plans.suspended(), PlanActs.suspend(Plans.ADOPTION));
        assertThat(((PlanSuspended) both.getLast()).inForce()).isNull();

        List<PlanEvent> one = going(both, PlanActs.resume(Plans.UPDATE));
        assertThat(((PlanResumed) one.getLast()).inForce()).isNull();
        assertThat(after(one)).isInstanceOf(GrantedPlan.Suspended.class);

        List<PlanEvent> none = going(one, PlanActs.resume(Plans.ADOPTION));
        assertThat(((PlanResumed) none.getLast()).inForce()).isEqualTo(SECOND);
        assertThat(after(none)).isInstanceOf(GrantedPlan.InForce.class);
    }

    @Test
    void anAnnulledUpdateGivesWayToTheVersionBefore() {
        List<PlanEvent> annulled = going(Plans.updated(), PlanActs.annul(Plans.UPDATE));

        assertThat(annulled.getLast())
                .isEqualTo(new PlanUpdateAnnulled(
                        Plans.PLAN, SECOND, FIRST, Plans.UPDATE, Plans.DECISION, Plans.ENDED_ON));
        assertThat(after(annulled)).isInstanceOfSatisfying(GrantedPlan.InForce.class, plan -> {
            assertThat(plan.inEffect().content()).isEqualTo(Plans.content(Plans.drafted()));
            assertThat(plan.folder().content()).isEqualTo(Plans.content(Plans.drafted()));
            assertThat(plan.folder().versions()).isEqualTo(2);
        });
        assertThat(decide(PlanActs.annul(Plans.UPDATE), after(annulled))).isEmpty();
        assertThat(decide(PlanActs.update(SECOND), after(annulled))).isEmpty();
    }

    @Test
    void aTargetThatOnlyAnAnnulledUpdateChangedCanBeUpdated() {
        List<PlanEvent> open = Plans.and(Plans.updatingAgain());
        refused(PlanRejection.VALUE_ALREADY_UPDATED, open, PlanActs.reviseTarget(2027, "23"));

        List<PlanEvent> annulled = going(Plans.updated(), PlanActs.annul(Plans.UPDATE));
        List<PlanEvent> reopened = going(annulled, PlanActs.openUpdate());
        assertThat(decide(PlanActs.reviseTarget(2027, "23"), after(reopened))).hasSize(1);
    }

    @Test
    void anUpdateBeingPreparedFallsWithTheOneItBuildsOn() {
        List<PlanEvent> annulled =
                going(Plans.and(Plans.updatingAgain(), Plans.target(2028, "22", "23")), PlanActs.annul(Plans.UPDATE));

        assertThat(after(annulled)).isInstanceOf(GrantedPlan.InForce.class);
        refused(PlanRejection.UPDATE_NOT_OPENED, annulled, PlanActs.reviseTarget(2028, "23"));
    }

    @Test
    void aLaterUpdateStandsThoughOneBeneathItIsAnnulled() {
        List<PlanEvent> drafted = Plans.and(Plans.updatingAgain(), Plans.target(2028, "22", "23"));
        FrozenPlan third = Plans.frozen(drafted, 3);
        List<PlanEvent> twice = Plans.and(
                drafted,
                new PlanSubmitted(Plans.PLAN, third, null, false, Plans.UPDATED_ON.plusDays(2)),
                new PlanUpdated(Plans.PLAN, third, SECOND_UPDATE, Plans.DECISION, Plans.UPDATED_ON.plusDays(3)));

        List<PlanEvent> annulled = going(twice, PlanActs.annul(Plans.UPDATE));
        assertThat(((PlanUpdateAnnulled) annulled.getLast()).standing()).isEqualTo(third);
        assertThat(after(annulled)).isInstanceOfSatisfying(GrantedPlan.InForce.class, plan -> {
            assertThat(plan.inEffect().content()).isEqualTo(Plans.content(drafted));
            assertThat(plan.inEffect().updatesOf(Plans.INDICATOR, 2027)).isEqualTo(1);
        });
        assertThat(((PlanUpdateAnnulled)
                                going(annulled, PlanActs.annul(SECOND_UPDATE)).getLast())
                        .standing())
                .isEqualTo(FIRST);
    }

    @Test
    void anAnnulmentEndsTheStayOfWhatItAnnuls() {
        assertThat(after(going(Plans.suspended(), PlanActs.annul(Plans.UPDATE))))
                .isInstanceOf(GrantedPlan.InForce.class);
        assertThat(after(going(Plans.suspended(), PlanActs.annul(Plans.ADOPTION))))
                .isInstanceOf(EndedPlan.Annulled.class);
    }

    // -- ends

    @Test
    void aRepealedPlanIsInForceAgainWhenItsRepealDoesNotStand() {
        assertThat(Plans.repealed().getLast())
                .isEqualTo(decide(PlanActs.repeal(Plans.REPEAL), after(Plans.inForce()))
                        .getFirst());

        List<PlanEvent> reinstated = going(Plans.repealed(), PlanActs.reinstate(Plans.REPEAL));
        assertThat(reinstated.getLast())
                .isEqualTo(new PlanReinstated(Plans.PLAN, FIRST, Plans.REPEAL, Plans.DECISION, Plans.ENDED_ON));
        assertThat(after(reinstated)).isInstanceOf(GrantedPlan.InForce.class);
        assertThat(decide(PlanActs.reinstate(Plans.REPEAL), after(reinstated))).isEmpty();
        assertThat(going(reinstated, PlanActs.repeal(Plans.REPEAL)).getLast()).isInstanceOf(PlanRepealed.class);
        assertThat(decide(PlanActs.reinstate(Plans.RENEWAL), after(Plans.repealed())))
                .isEmpty();
    }

    @Test
    void whatWasBeingUpdatedIsInForceAsItWasBeforeTheUpdate() {
        List<PlanEvent> reinstated =
                going(going(Plans.updateDrafted(), PlanActs.repeal(Plans.REPEAL)), PlanActs.reinstate(Plans.REPEAL));

        assertThat(after(reinstated))
                .isInstanceOfSatisfying(
                        GrantedPlan.InForce.class,
                        plan -> assertThat(plan.folder().content()).isEqualTo(Plans.content(Plans.drafted())));
    }

    @Test
    void aRenewedPlanEndsAndComesBackWithItsRenewal() {
        List<PlanEvent> renewed = going(Plans.inForce(), PlanActs.closeRenewed());

        assertThat(renewed.getLast()).isEqualTo(Plans.renewal());
        assertThat(going(renewed, PlanActs.reinstate(Plans.RENEWAL)).getLast()).isInstanceOf(PlanReinstated.class);
        assertThat(decide(PlanActs.reinstate(Plans.REPEAL), after(renewed))).isEmpty();
        assertThat(decide(PlanActs.reinstate(Plans.RENEWAL), after(Plans.closed())))
                .isEmpty();
    }

    @Test
    void endsWithTheLastOfItsYearsAndNotBefore() {
        Plan inForce = after(Plans.inForce());
        LocalDate newYear = LocalDate.of(2030, 1, 1);

        assertThat(EndingDecider.close(closing(newYear), inForce, on(newYear)))
                .containsExactly(new PlanClosed(Plans.PLAN, FIRST, PlanEnding.PERIOD_ENDED, null, null, null, newYear));
        assertThatThrownBy(() -> EndingDecider.close(closing(newYear.minusDays(1)), inForce, on(newYear)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(PlanRejection.PLAN_PERIOD_RUNS));
        assertThat(EndingDecider.close(closing(newYear), after(Plans.updateDrafted()), on(newYear)))
                .hasSize(1);
    }

    @Test
    void onlyItsUnitClosesIt() {
        LocalDate newYear = LocalDate.of(2030, 1, 1);
        ActContext other = new ActContext(PlanActs.BY_OTHER_UNIT.actor(), newYear);

        assertThatThrownBy(() -> EndingDecider.close(closing(newYear), after(Plans.inForce()), other))
                .hasMessageStartingWith("NOT_YOUR_UNIT");
    }

    @Test
    void onlyAPlanInForceIsRenewed() {
        for (PlanStage stage : PlanStage.values()) {
            switch (stage) {
                case IN_FORCE, UPDATING, UPDATE_SUBMITTED ->
                    assertThat(PlanDecider.renew(
                                    PlanActs.renew(2024),
                                    Plan.initial(),
                                    Plans.standing(stage, null),
                                    PlanActs.UNITS,
                                    PlanActs.BY_UNIT))
                            .hasSize(2);
                case PROPOSED, DRAFTING, SUBMITTED, CLOSED, REPEALED, ANNULLED ->
                    assertThatThrownBy(() -> PlanDecider.renew(
                                    PlanActs.renew(2024),
                                    Plan.initial(),
                                    Plans.standing(stage, null),
                                    PlanActs.UNITS,
                                    PlanActs.BY_UNIT))
                            .hasMessageStartingWith("PLAN_NOT_IN_FORCE");
            }
        }
        assertThatThrownBy(() -> PlanDecider.renew(
                        PlanActs.renew(2024),
                        Plan.initial(),
                        Plans.standing(PlanStage.IN_FORCE, null).evolve(Plans.suspension()),
                        PlanActs.UNITS,
                        PlanActs.BY_UNIT))
                .hasMessageStartingWith("PLAN_IS_SUSPENDED");
    }

    // -- decisions that found nothing left

    @Test
    void anUpdateThatFellTakesNoEffectAndTheNextOneDoes() {
        List<PlanEvent> waiting = Plans.and(
                Plans.updatingAgain(),
                decide(PlanActs.reviseTarget(2028, "25"), after(Plans.updatingAgain()))
                        .getFirst());
        waiting = going(waiting, PlanActs.submit());
        FrozenPlan third = ((PlanSubmitted) waiting.getLast()).frozen();
        List<PlanEvent> fallen = going(waiting, PlanActs.annul(Plans.UPDATE));
        UpdatePlan late =
                new UpdatePlan(Plans.PLAN, third, SECOND_UPDATE, PlanActs.OTHER_DECISION, Plans.ENDED_ON.plusDays(9));

        List<PlanEvent> told = going(fallen, late);
        assertThat(told.getLast())
                .isEqualTo(new DecisionTookNoEffect(
                        Plans.PLAN,
                        third,
                        NoEffect.VERSION_FELL,
                        SECOND_UPDATE,
                        PlanActs.OTHER_DECISION,
                        Plans.ENDED_ON.plusDays(9)));
        assertThat(decide(late, after(told))).isEmpty();
        assertThat(decide(PlanActs.suspend(SECOND_UPDATE), after(told))).isEmpty();
        assertThat(decide(PlanActs.annul(SECOND_UPDATE), after(told))).isEmpty();

        List<PlanEvent> next = going(going(told, PlanActs.openUpdate()), PlanActs.reviseTarget(2027, "25"));
        next = going(next, PlanActs.submit());
        FrozenPlan fourth = ((PlanSubmitted) next.getLast()).frozen();
        assertThat(fourth.version()).isEqualTo(4);
        assertThat(decide(late, after(next))).isEmpty();
        assertThat(going(next, new UpdatePlan(Plans.PLAN, fourth, Plans.RENEWAL, Plans.DECISION, PlanActs.TODAY))
                        .getLast())
                .isInstanceOf(PlanUpdated.class);
    }

    @Test
    void anUpdateOfAPlanThatHasEndedMeanwhileTakesNoEffect() {
        List<PlanEvent> repealed = going(Plans.updateSubmitted(), PlanActs.repeal(Plans.REPEAL));

        List<PlanEvent> told = going(repealed, PlanActs.update(SECOND));
        assertThat(told.getLast())
                .isEqualTo(new DecisionTookNoEffect(
                        Plans.PLAN, SECOND, NoEffect.PLAN_ENDED, Plans.UPDATE, Plans.DECISION, Plans.UPDATED_ON));
        assertThat(decide(PlanActs.update(SECOND), after(told))).isEmpty();
        assertThat(after(told)).isInstanceOf(EndedPlan.Repealed.class);
    }

    @Test
    void aSecondAuthorityTakesNoEffect() {
        List<PlanEvent> told = going(Plans.drafted(), PlanActs.authoriseBy(Plans.RENEWAL));

        assertThat(told.getLast())
                .isEqualTo(new DecisionTookNoEffect(
                        Plans.PLAN,
                        null,
                        NoEffect.ALREADY_AUTHORISED,
                        Plans.RENEWAL,
                        PlanActs.OTHER_DECISION,
                        Plans.AUTHORISED_ON));
        assertThat(decide(PlanActs.authoriseBy(Plans.RENEWAL), after(told))).isEmpty();
        assertThat(decide(PlanActs.suspend(Plans.RENEWAL), after(told))).isEmpty();
        assertThat(decide(PlanActs.draftGoal("A2"), after(told))).hasSize(1);
    }

    @Test
    void aRepealOfAPlanThatHasEndedTakesNoEffect() {
        List<PlanEvent> told = going(Plans.annulled(), PlanActs.repeal(Plans.REPEAL));

        assertThat(told.getLast()).isInstanceOf(DecisionTookNoEffect.class);
        assertThat(decide(PlanActs.repeal(Plans.REPEAL), after(told))).isEmpty();
        assertThat(decide(PlanActs.reinstate(Plans.REPEAL), after(told))).isEmpty();
    }

    private static ClosePlan closing(LocalDate day) {
        return new ClosePlan(Plans.PLAN, null, day);
    }

    private static ActContext on(LocalDate today) {
        return new ActContext(PlanActs.BY_UNIT.actor(), today);
    }

    private static void refused(Rejection reason, List<PlanEvent> history, PlanCommand command) {
        assertThatThrownBy(() -> decide(command, after(history)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(reason));
    }

    /** The history and what the command adds to it. */
    private static List<PlanEvent> going(List<PlanEvent> history, PlanCommand command) {
        return Plans.and(history, decide(command, after(history)).toArray(PlanEvent[]::new));
    }
}
