package org.defter.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.plan.PlanActs.FIRST;
import static org.defter.command.plan.PlanActs.NEVER;
import static org.defter.command.plan.PlanActs.SECOND;
import static org.defter.command.plan.PlanActs.TODAY;
import static org.defter.command.plan.PlanActs.after;
import static org.defter.command.plan.PlanActs.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.defter.command.Rejected;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanKind;
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

/** Every command in every state: the table at {@link PlanDecider}, line by line. */
class PlanStatesTest {

    private static final String TABLE = """
            command          | Unproposed                    | Proposed                   | Drafting                       | Submitted                      | InForce                        | Updating                       | UpdateSubmitted                | Suspended                      | Closed                | Repealed              | Annulled
            propose          | PlanProposed                  | nothing                    | nothing                        | nothing                        | nothing                        | nothing                        | nothing                        | nothing                        | nothing               | nothing               | nothing
            proposeOther     | PlanProposed                  | PLAN_ALREADY_PROPOSED      | PLAN_ALREADY_PROPOSED          | PLAN_ALREADY_PROPOSED          | PLAN_ALREADY_PROPOSED          | PLAN_ALREADY_PROPOSED          | PLAN_ALREADY_PROPOSED          | PLAN_ALREADY_PROPOSED          | PLAN_ALREADY_PROPOSED | PLAN_ALREADY_PROPOSED | PLAN_ALREADY_PROPOSED
            authorise        | NOT_FOUND                     | PreparationAuthorised      | nothing                        | nothing                        | nothing                        | nothing                        | nothing                        | nothing                        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            authoriseOther   | NOT_FOUND                     | PreparationAuthorised      | PREPARATION_ALREADY_AUTHORISED | PREPARATION_ALREADY_AUTHORISED | PREPARATION_ALREADY_AUTHORISED | PREPARATION_ALREADY_AUTHORISED | PREPARATION_ALREADY_AUTHORISED | PREPARATION_ALREADY_AUTHORISED | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            reviseProfile    | NOT_FOUND                     | PlanProfileRevised         | PlanProfileRevised             | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | PlanProfileRevised             | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            draftGoal        | NOT_FOUND                     | PREPARATION_NOT_AUTHORISED | GoalDrafted                    | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | STAYS_IN_UPDATE                | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            reviseGoal       | NOT_FOUND                     | PREPARATION_NOT_AUTHORISED | GoalRevised                    | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | STAYS_IN_UPDATE                | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            dropGoal         | NOT_FOUND                     | PREPARATION_NOT_AUTHORISED | GoalDropped                    | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | STAYS_IN_UPDATE                | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            setObjective     | NOT_FOUND                     | PREPARATION_NOT_AUTHORISED | ObjectiveSet                   | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | ObjectiveSet                   | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            dropObjective    | NOT_FOUND                     | PREPARATION_NOT_AUTHORISED | ObjectiveDropped               | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | PAST_YEARS_STAY                | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            defineIndicator  | NOT_FOUND                     | PREPARATION_NOT_AUTHORISED | IndicatorDefined               | PLAN_IS_FROZEN                 | UPDATE_NOT_OPENED              | IndicatorDefined               | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
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
            repeal           | NOT_FOUND                     | PLAN_NOT_IN_FORCE          | PLAN_NOT_IN_FORCE              | PLAN_NOT_IN_FORCE              | PlanRepealed                   | PlanRepealed                   | PlanRepealed                   | PlanRepealed                   | PLAN_HAS_ENDED        | nothing               | PLAN_HAS_ENDED
            repealOther      | NOT_FOUND                     | PLAN_NOT_IN_FORCE          | PLAN_NOT_IN_FORCE              | PLAN_NOT_IN_FORCE              | PlanRepealed                   | PlanRepealed                   | PlanRepealed                   | PlanRepealed                   | PLAN_HAS_ENDED        | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            closeRenewed     | NOT_FOUND                     | PLAN_NOT_IN_FORCE          | PLAN_NOT_IN_FORCE              | PLAN_NOT_IN_FORCE              | PlanClosed                     | PlanClosed                     | PlanClosed                     | PlanClosed                     | nothing               | nothing               | nothing
            close            | NOT_FOUND                     | PLAN_NOT_IN_FORCE          | PLAN_NOT_IN_FORCE              | PLAN_NOT_IN_FORCE              | PLAN_PERIOD_RUNS               | PLAN_PERIOD_RUNS               | PLAN_IS_FROZEN                 | PLAN_IS_SUSPENDED              | nothing               | PLAN_HAS_ENDED        | PLAN_HAS_ENDED
            reinstate        | NOT_FOUND                     | nothing                    | nothing                        | nothing                        | nothing                        | nothing                        | nothing                        | nothing                        | nothing               | PlanReinstated        | nothing
            """;

    private static final Map<String, List<PlanEvent>> STATES = Map.ofEntries(
            Map.entry("Unproposed", List.of()),
            Map.entry("Proposed", Plans.proposed()),
            Map.entry("Drafting", Plans.drafted()),
            Map.entry("Submitted", Plans.submitted()),
            Map.entry("InForce", Plans.inForce()),
            Map.entry("Updating", Plans.updateDrafted()),
            Map.entry("UpdateSubmitted", Plans.updateSubmitted()),
            Map.entry("Suspended", Plans.suspended()),
            Map.entry("Closed", Plans.closed()),
            Map.entry("Repealed", Plans.repealed()),
            Map.entry("Annulled", Plans.annulled()));

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("table")
    void answersAsTheTableSays(String command, String state, String answer) {
        assertThat(answer(command(command), plan(state))).isEqualTo(answer);
    }

    @Test
    void theTableHasEveryStateAndEveryCommand() {
        assertThat(table().map(row -> (Object) plan((String) row.get()[1]).getClass())
                        .distinct())
                .containsExactlyInAnyOrder(
                        Plan.Unproposed.class,
                        Plan.Proposed.class,
                        Plan.Drafting.class,
                        Plan.Submitted.class,
                        Plan.InForce.class,
                        Plan.Updating.class,
                        Plan.UpdateSubmitted.class,
                        Plan.Suspended.class,
                        Plan.Closed.class,
                        Plan.Repealed.class,
                        Plan.Annulled.class);
        assertThat(table().map(row -> (Object) command((String) row.get()[0]).getClass())
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
                Plans.annulment());
        for (PlanEvent event : each.subList(1, each.size())) {
            assertThat(Plan.initial().evolve(event)).isEqualTo(Plan.initial());
            STATES.values()
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

        assertThat(returned).isInstanceOfSatisfying(Plan.Updating.class, updating -> {
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

    private static Plan plan(String state) {
        return after(Objects.requireNonNull(STATES.get(state), state));
    }

    private static PlanCommand command(String name) {
        Map<String, PlanCommand> commands = new LinkedHashMap<>();
        commands.put("propose", PlanActs.propose(PlanKind.ACTION, 2024, 2029));
        commands.put("proposeOther", PlanActs.propose(PlanKind.SECTOR, 2024, 2029));
        commands.put("authorise", PlanActs.authorise(Plans.DECISION));
        commands.put("authoriseOther", PlanActs.authorise(PlanActs.OTHER_DECISION));
        commands.put("reviseProfile", PlanActs.reviseProfile(PlanActs.otherThemes()));
        commands.put("draftGoal", PlanActs.draftGoal("A2"));
        commands.put("reviseGoal", PlanActs.reviseGoal("Yeni amaç"));
        commands.put("dropGoal", PlanActs.dropGoal());
        commands.put("setObjective", PlanActs.setObjective("H1.2", null));
        commands.put("dropObjective", PlanActs.dropObjective());
        commands.put("defineIndicator", PlanActs.replaceIndicator(Plans.indicatorCard("50")));
        commands.put("dropIndicator", PlanActs.dropIndicator());
        commands.put("reviseTarget", PlanActs.reviseTarget(2028, "23"));
        commands.put(
                "defineActivity",
                PlanActs.defineActivity("F1.1.2", LocalDate.of(2026, 7, 1), LocalDate.of(2027, 6, 30)));
        commands.put("dropActivity", PlanActs.dropActivity());
        commands.put("submit", PlanActs.submit());
        commands.put("amend", PlanActs.amend());
        commands.put("amendUpdate", PlanActs.amendUpdate());
        commands.put("adopt", PlanActs.adopt(FIRST));
        commands.put("adoptOther", PlanActs.adopt(NEVER));
        commands.put("giveBack", PlanActs.giveBack(FIRST));
        commands.put("giveBackOther", PlanActs.giveBack(NEVER));
        commands.put("giveBackUpdate", PlanActs.giveBack(SECOND));
        commands.put("openUpdate", PlanActs.openUpdate());
        commands.put("update", PlanActs.update(SECOND));
        commands.put("updateGranted", PlanActs.update(FIRST));
        commands.put("updateOther", PlanActs.update(NEVER));
        commands.put("renew", PlanActs.renew(2024));
        commands.put("renewOther", PlanActs.renew(2025));
        commands.put("suspendAuthority", PlanActs.suspend(Plans.AUTHORITY));
        commands.put("suspend", PlanActs.suspend(Plans.ADOPTION));
        commands.put("suspendUpdate", PlanActs.suspend(Plans.UPDATE));
        commands.put("resumeAuthority", PlanActs.resume(Plans.AUTHORITY));
        commands.put("resumeUpdate", PlanActs.resume(Plans.UPDATE));
        commands.put("annulAuthority", PlanActs.annul(Plans.AUTHORITY));
        commands.put("annul", PlanActs.annul(Plans.ADOPTION));
        commands.put("annulUpdate", PlanActs.annul(Plans.UPDATE));
        commands.put("repeal", PlanActs.repeal(Plans.REPEAL));
        commands.put("repealOther", PlanActs.repeal(Plans.RENEWAL));
        commands.put("closeRenewed", PlanActs.closeRenewed());
        commands.put("close", PlanActs.close());
        commands.put("reinstate", PlanActs.reinstate(Plans.REPEAL));
        return Objects.requireNonNull(commands.get(name), name);
    }
}
