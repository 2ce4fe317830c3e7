package org.defter.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.plan.PlanActs.FIRST;
import static org.defter.command.plan.PlanActs.SECOND;
import static org.defter.command.plan.PlanActs.TODAY;
import static org.defter.command.plan.PlanActs.after;
import static org.defter.command.plan.PlanActs.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.defter.command.Rejected;
import org.defter.kernel.plan.DecisionTookNoEffect;
import org.defter.kernel.plan.NoEffect;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanReinstated;
import org.defter.kernel.plan.PlanResumed;
import org.defter.kernel.plan.PlanReturnedForChanges;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.plan.PreparationAnnulled;
import org.defter.kernel.plan.PreparationResumed;
import org.defter.kernel.plan.PreparationSuspended;
import org.defter.kernel.plan.RenewalProposed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each sample of a command gets in each state, refusals and nothing included. */
class PlanStatesTest {

    private static final String TABLE = """
            command          | Unproposed                    | Proposed                   | Drafting                       | Submitted                      | InForce                        | Updating                       | UpdateSubmitted                | Suspended                      | Closed                | Repealed              | Annulled
            propose          | PlanProposed                  | nothing                    | nothing                        | nothing                        | nothing                        | nothing                        | nothing                        | nothing                        | nothing               | nothing               | nothing
            proposeOther     | PlanProposed                  | PLAN_ALREADY_PROPOSED      | PLAN_ALREADY_PROPOSED          | PLAN_ALREADY_PROPOSED          | PLAN_ALREADY_PROPOSED          | PLAN_ALREADY_PROPOSED          | PLAN_ALREADY_PROPOSED          | PLAN_ALREADY_PROPOSED          | PLAN_ALREADY_PROPOSED | PLAN_ALREADY_PROPOSED | PLAN_ALREADY_PROPOSED
            authorise        | NOT_FOUND                     | PreparationAuthorised      | nothing                        | nothing                        | nothing                        | nothing                        | nothing                        | nothing                        | nothing               | nothing               | nothing
            authoriseOther   | NOT_FOUND                     | PreparationAuthorised      | DecisionTookNoEffect           | DecisionTookNoEffect           | DecisionTookNoEffect           | DecisionTookNoEffect           | DecisionTookNoEffect           | DecisionTookNoEffect           | DecisionTookNoEffect  | DecisionTookNoEffect  | DecisionTookNoEffect
            reviseProfile    | NOT_FOUND                     | PlanProfileRevised         | PlanProfileRevised             | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | PlanProfileRevised             | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            draftGoal        | NOT_FOUND                     | PREPARATION_NOT_AUTHORISED | GoalDrafted                    | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | STAYS_IN_UPDATE                | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            reviseGoal       | NOT_FOUND                     | PREPARATION_NOT_AUTHORISED | GoalRevised                    | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | STAYS_IN_UPDATE                | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            dropGoal         | NOT_FOUND                     | PREPARATION_NOT_AUTHORISED | GoalDropped                    | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | STAYS_IN_UPDATE                | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            setObjective     | NOT_FOUND                     | PREPARATION_NOT_AUTHORISED | ObjectiveSet                   | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | ObjectiveSet                   | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            dropObjective    | NOT_FOUND                     | PREPARATION_NOT_AUTHORISED | ObjectiveDropped               | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | PAST_YEARS_STAY                | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            defineIndicator  | NOT_FOUND                     | PREPARATION_NOT_AUTHORISED | IndicatorDefined               | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | TARGET_WITHOUT_REASON          | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            defineAsRevised  | NOT_FOUND                     | PREPARATION_NOT_AUTHORISED | IndicatorDefined               | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | IndicatorDefined               | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            dropIndicator    | NOT_FOUND                     | PREPARATION_NOT_AUTHORISED | IndicatorDropped               | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | PAST_YEARS_STAY                | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            reviseTarget     | NOT_FOUND                     | PREPARATION_NOT_AUTHORISED | TargetRevised                  | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | TargetRevised                  | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            defineActivity   | NOT_FOUND                     | PREPARATION_NOT_AUTHORISED | ActivityDefined                | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | ActivityDefined                | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            dropActivity     | NOT_FOUND                     | PREPARATION_NOT_AUTHORISED | ActivityDropped                | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | PAST_YEARS_STAY                | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            submit           | NOT_FOUND                     | PREPARATION_NOT_AUTHORISED | PlanSubmitted                  | nothing                        | UPDATE_NOT_OPENED              | PlanSubmitted                  | nothing                        | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            amend            | NOT_FOUND                     | PLAN_NOT_SUBMITTED         | PLAN_NOT_SUBMITTED             | PlanAmended                    | PLAN_NOT_SUBMITTED             | PLAN_NOT_SUBMITTED             | nothing                        | nothing                        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            amendUpdate      | NOT_FOUND                     | PLAN_NOT_SUBMITTED         | PLAN_NOT_SUBMITTED             | OTHER_VERSION_SUBMITTED        | PLAN_NOT_SUBMITTED             | PLAN_NOT_SUBMITTED             | PlanAmended                    | PLAN_NOT_SUBMITTED             | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            adopt            | NOT_FOUND                     | PLAN_NOT_SUBMITTED         | PLAN_NOT_SUBMITTED             | PlanAdopted                    | nothing                        | nothing                        | nothing                        | nothing                        | nothing               | nothing               | nothing
            adoptOther       | NOT_FOUND                     | PLAN_NOT_SUBMITTED         | PLAN_NOT_SUBMITTED             | OTHER_VERSION_SUBMITTED        | PLAN_NOT_SUBMITTED             | PLAN_NOT_SUBMITTED             | PLAN_NOT_SUBMITTED             | PLAN_NOT_SUBMITTED             | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            giveBack         | NOT_FOUND                     | PLAN_NOT_SUBMITTED         | PLAN_NOT_SUBMITTED             | PlanReturnedForChanges         | nothing                        | nothing                        | nothing                        | nothing                        | nothing               | nothing               | nothing
            giveBackOther    | NOT_FOUND                     | PLAN_NOT_SUBMITTED         | PLAN_NOT_SUBMITTED             | OTHER_VERSION_SUBMITTED        | PLAN_NOT_SUBMITTED             | PLAN_NOT_SUBMITTED             | OTHER_VERSION_SUBMITTED        | PLAN_NOT_SUBMITTED             | PLAN_NOT_SUBMITTED    | PLAN_NOT_SUBMITTED    | PLAN_NOT_SUBMITTED
            giveBackUpdate   | NOT_FOUND                     | PLAN_NOT_SUBMITTED         | PLAN_NOT_SUBMITTED             | OTHER_VERSION_SUBMITTED        | PLAN_NOT_SUBMITTED             | PLAN_NOT_SUBMITTED             | PlanReturnedForChanges         | nothing                        | PLAN_NOT_SUBMITTED    | PLAN_NOT_SUBMITTED    | PLAN_NOT_SUBMITTED
            openUpdate       | NOT_FOUND                     | PLAN_NOT_IN_FORCE          | PLAN_NOT_IN_FORCE              | PLAN_NOT_IN_FORCE              | PlanUpdateOpened               | nothing                        | nothing                        | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            update           | NOT_FOUND                     | PLAN_NOT_IN_FORCE          | PLAN_NOT_IN_FORCE              | PLAN_NOT_IN_FORCE              | PLAN_NOT_SUBMITTED             | PLAN_NOT_SUBMITTED             | PlanUpdated                    | nothing                        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            updateGranted    | NOT_FOUND                     | PLAN_NOT_IN_FORCE          | PLAN_NOT_IN_FORCE              | PLAN_NOT_IN_FORCE              | nothing                        | nothing                        | nothing                        | nothing                        | nothing               | nothing               | nothing
            updateOther      | NOT_FOUND                     | PLAN_NOT_IN_FORCE          | PLAN_NOT_IN_FORCE              | PLAN_NOT_IN_FORCE              | PLAN_NOT_SUBMITTED             | PLAN_NOT_SUBMITTED             | OTHER_VERSION_SUBMITTED        | PLAN_NOT_SUBMITTED             | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            renew            | PlanProposed, RenewalProposed | nothing                    | nothing                        | nothing                        | nothing                        | nothing                        | nothing                        | nothing                        | nothing               | nothing               | nothing
            renewOther       | PlanProposed, RenewalProposed | PLAN_ALREADY_PROPOSED      | PLAN_ALREADY_PROPOSED          | PLAN_ALREADY_PROPOSED          | PLAN_ALREADY_PROPOSED          | PLAN_ALREADY_PROPOSED          | PLAN_ALREADY_PROPOSED          | PLAN_ALREADY_PROPOSED          | PLAN_ALREADY_PROPOSED | PLAN_ALREADY_PROPOSED | PLAN_ALREADY_PROPOSED
            suspendAuthority | NOT_FOUND                     | NOTHING_STANDS_ON_DECISION | PreparationSuspended           | PreparationSuspended           | PreparationSuspended           | PreparationSuspended           | PreparationSuspended           | PreparationSuspended           | nothing               | nothing               | nothing
            suspend          | NOT_FOUND                     | NOTHING_STANDS_ON_DECISION | NOTHING_STANDS_ON_DECISION     | NOTHING_STANDS_ON_DECISION     | PlanSuspended                  | PlanSuspended                  | PlanSuspended                  | PlanSuspended                  | nothing               | nothing               | nothing
            suspendUpdate    | NOT_FOUND                     | NOTHING_STANDS_ON_DECISION | NOTHING_STANDS_ON_DECISION     | NOTHING_STANDS_ON_DECISION     | NOTHING_STANDS_ON_DECISION     | NOTHING_STANDS_ON_DECISION     | NOTHING_STANDS_ON_DECISION     | nothing                        | nothing               | nothing               | nothing
            resumeAuthority  | NOT_FOUND                     | NOTHING_STANDS_ON_DECISION | nothing                        | nothing                        | nothing                        | nothing                        | nothing                        | nothing                        | nothing               | nothing               | nothing
            resumeUpdate     | NOT_FOUND                     | NOTHING_STANDS_ON_DECISION | NOTHING_STANDS_ON_DECISION     | NOTHING_STANDS_ON_DECISION     | NOTHING_STANDS_ON_DECISION     | NOTHING_STANDS_ON_DECISION     | NOTHING_STANDS_ON_DECISION     | PlanResumed                    | nothing               | nothing               | nothing
            annulAuthority   | NOT_FOUND                     | NOTHING_STANDS_ON_DECISION | PreparationAnnulled            | PreparationAnnulled            | PreparationAnnulled            | PreparationAnnulled            | PreparationAnnulled            | PreparationAnnulled            | nothing               | nothing               | nothing
            annul            | NOT_FOUND                     | NOTHING_STANDS_ON_DECISION | NOTHING_STANDS_ON_DECISION     | NOTHING_STANDS_ON_DECISION     | PlanAnnulled                   | PlanAnnulled                   | PlanAnnulled                   | PlanAnnulled                   | PlanAnnulled          | PlanAnnulled          | nothing
            annulUpdate      | NOT_FOUND                     | NOTHING_STANDS_ON_DECISION | NOTHING_STANDS_ON_DECISION     | NOTHING_STANDS_ON_DECISION     | NOTHING_STANDS_ON_DECISION     | NOTHING_STANDS_ON_DECISION     | NOTHING_STANDS_ON_DECISION     | PlanUpdateAnnulled             | nothing               | nothing               | nothing
            repeal           | NOT_FOUND                     | PLAN_NOT_IN_FORCE          | PLAN_NOT_IN_FORCE              | PLAN_NOT_IN_FORCE              | PlanRepealed                   | PlanRepealed                   | PlanRepealed                   | PlanRepealed                   | DecisionTookNoEffect  | nothing               | DecisionTookNoEffect
            repealOther      | NOT_FOUND                     | PLAN_NOT_IN_FORCE          | PLAN_NOT_IN_FORCE              | PLAN_NOT_IN_FORCE              | PlanRepealed                   | PlanRepealed                   | PlanRepealed                   | PlanRepealed                   | DecisionTookNoEffect  | DecisionTookNoEffect  | DecisionTookNoEffect
            closeRenewed     | NOT_FOUND                     | PLAN_NOT_IN_FORCE          | PLAN_NOT_IN_FORCE              | PLAN_NOT_IN_FORCE              | PlanClosed                     | PlanClosed                     | PlanClosed                     | PlanClosed                     | nothing               | nothing               | nothing
            close            | NOT_FOUND                     | PLAN_NOT_IN_FORCE          | PLAN_NOT_IN_FORCE              | PLAN_NOT_IN_FORCE              | PLAN_PERIOD_RUNS               | PLAN_PERIOD_RUNS               | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | nothing               | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            reinstate        | NOT_FOUND                     | nothing                    | nothing                        | nothing                        | nothing                        | nothing                        | nothing                        | nothing                        | nothing               | PlanReinstated        | nothing
            """;

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("table")
    void answersAsTheTableSays(String command, String state, String answer) {
        assertThat(answer(PlanSamples.command(command), PlanSamples.plan(state)))
                .isEqualTo(answer);
    }

    @Test
    void theTableHasEveryStateAndEveryCommand() {
        assertThat(table().map(row ->
                                (Object) PlanSamples.plan((String) row.get()[1]).getClass())
                        .distinct())
                .containsExactlyInAnyOrder(
                        Plan.Unproposed.class,
                        Plan.Proposed.class,
                        Plan.Drafting.class,
                        Plan.Submitted.class,
                        GrantedPlan.InForce.class,
                        GrantedPlan.Updating.class,
                        GrantedPlan.UpdateSubmitted.class,
                        GrantedPlan.Suspended.class,
                        EndedPlan.Closed.class,
                        EndedPlan.Repealed.class,
                        EndedPlan.Annulled.class);
        assertThat(table().map(row -> (Object)
                                PlanSamples.command((String) row.get()[0]).getClass())
                        .distinct())
                .containsExactlyInAnyOrder((Object[]) PlanCommand.class.getPermittedSubclasses());
    }

    @Test
    void evolvesThroughAnyHistory() {
        List<PlanEvent> each = Plans.and(
                Plans.updated(),
                new PlanReturnedForChanges(Plans.PLAN, FIRST, "geç", TODAY),
                Plans.amended().getLast(),
                new RenewalProposed(Plans.PLAN, Plans.OTHER_PLAN, TODAY),
                new PreparationSuspended(Plans.PLAN, Plans.AUTHORITY, Plans.DECISION, TODAY),
                new PreparationResumed(Plans.PLAN, Plans.AUTHORITY, Plans.DECISION, TODAY),
                new PreparationAnnulled(Plans.PLAN, Plans.AUTHORITY, Plans.DECISION, TODAY),
                Plans.suspension(),
                new PlanResumed(Plans.PLAN, SECOND, SECOND, Plans.UPDATE, Plans.DECISION, TODAY),
                Plans.updateAnnulment(),
                Plans.closing(),
                new PlanReinstated(Plans.PLAN, FIRST, Plans.REPEAL, Plans.DECISION, TODAY),
                Plans.repeal(),
                Plans.annulment(),
                new DecisionTookNoEffect(Plans.PLAN, null, NoEffect.PLAN_ENDED, Plans.REPEAL, Plans.DECISION, TODAY));
        for (PlanEvent event : each.subList(1, each.size())) {
            assertThat(Plan.initial().evolve(event)).isEqualTo(Plan.initial());
            PlanSamples.STATES
                    .values()
                    .forEach(history -> assertThat(after(history).evolve(event)).isNotNull());
        }
    }

    @Test
    void passesAnEventOutOfPlace() {
        Plan submitted = after(Plans.submitted());

        assertThat(submitted.evolve(Plans.submitted().getLast())).isEqualTo(submitted);
        assertThat(submitted.evolve(Plans.authorised().getLast())).isEqualTo(submitted);
        assertThat(submitted.evolve(Plans.updating().getLast())).isEqualTo(submitted);
        assertThat(after(Plans.drafted()).evolve(Plans.inForce().getLast())).isEqualTo(after(Plans.drafted()));
        assertThat(after(Plans.drafted()).evolve(Plans.returned().getLast())).isEqualTo(after(Plans.drafted()));
    }

    @Test
    void aReturnThatArrivesTwiceIsNothing() {
        assertThat(decide(PlanActs.giveBack(FIRST), after(Plans.returned()))).isEmpty();
    }

    @Test
    void goesBackToDraftingWithWhatWasDraftedAndWithTheNextNumber() {
        Plan returned = after(Plans.returned());

        assertThat(returned).isInstanceOf(Plan.Drafting.class);
        assertThat(decide(PlanActs.submit(), returned))
                .singleElement()
                .extracting("frozen")
                .isEqualTo(Plans.frozen(Plans.drafted(), 2));
    }

    @Test
    void goesBackToTheUpdateWhileThePlanStaysInForce() {
        Plan returned = after(Plans.and(
                Plans.updateSubmitted(),
                new PlanReturnedForChanges(Plans.PLAN, SECOND, "reddedildi", Plans.UPDATED_ON)));

        assertThat(returned).isInstanceOfSatisfying(GrantedPlan.Updating.class, updating -> {
            assertThat(updating.inEffect().content()).isEqualTo(Plans.content(Plans.drafted()));
            assertThat(updating.folder().content()).isEqualTo(Plans.content(Plans.updateDrafted()));
            assertThat(updating.folder().versions()).isEqualTo(2);
        });
    }

    private static Stream<Arguments> table() {
        List<String[]> rows =
                TABLE.lines().map(line -> line.strip().split(" *\\| *")).toList();
        List<Arguments> cells = new ArrayList<>();
        String[] states = rows.getFirst();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int k = 1; k < states.length; k++) {
                cells.add(Arguments.of(row[0], states[k], row[k]));
            }
        }
        return cells.stream();
    }

    private static String answer(PlanCommand command, Plan plan) {
        try {
            List<PlanEvent> events = decide(command, plan);
            return events.isEmpty()
                    ? "nothing"
                    : String.join(
                            ", ",
                            events.stream()
                                    .map(event -> event.getClass().getSimpleName())
                                    .toList());
        } catch (Rejected rejected) {
            return rejected.reason().name();
        }
    }
}
