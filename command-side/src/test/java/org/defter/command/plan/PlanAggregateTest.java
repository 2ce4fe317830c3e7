package org.defter.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.defter.command.Rejected;
import org.defter.command.platform.Facts;
import org.defter.command.platform.TestActs;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.access.Role;
import org.defter.kernel.council.Councils;
import org.defter.kernel.municipality.Municipalities;
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
import org.defter.kernel.plan.PlanClosed;
import org.defter.kernel.plan.PlanEnding;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanKind;
import org.defter.kernel.plan.PlanProfileRevised;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.plan.PlanReinstated;
import org.defter.kernel.plan.PlanResumed;
import org.defter.kernel.plan.PlanReturnedForChanges;
import org.defter.kernel.plan.PlanSubmitted;
import org.defter.kernel.plan.PlanUpdateOpened;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.plan.RenewalProposed;
import org.defter.kernel.plan.TargetRevised;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command through the shell: history, act, outcome. */
class PlanAggregateTest {

    private static final LocalDate TODAY = PlanActs.TODAY;
    private static final MetaData BY_UNIT = TestActs.by(TestActs.ofUnit(Role.UNIT_HEAD, Municipalities.DEPARTMENT));

    private FixtureConfiguration<PlanAggregate> fixture;

    @BeforeEach
    void knowTheMunicipalityAndItsCouncil() {
        Map<String, List<? extends DomainEvent>> streams = Map.of(
                Municipalities.METROPOLITAN.toString(),
                Municipalities.withUnits(Municipalities.metropolitan()),
                Councils.METROPOLITAN.toString(),
                Councils.metropolitan(),
                Plans.OTHER_PLAN.toString(),
                Plans.inForce());
        fixture = new AggregateTestFixture<>(PlanAggregate.class);
        fixture.registerParameterResolverFactory(TestActs.today(TODAY));
        fixture.registerInjectableResource(
                new Facts(id -> streams.getOrDefault(id, List.of()).stream().map(DomainEvent.class::cast)));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void recordsWhatWasDecided(List<PlanEvent> history, PlanCommand command, PlanEvent expected) {
        fixture.given(history)
                .when(command, BY_UNIT)
                .expectSuccessfulHandlerExecution()
                .expectEvents(expected)
                .expectResultMessagePayload((long) history.size());
    }

    private static Stream<Arguments> acts() {
        List<PlanEvent> none = List.of();
        ReviseTarget target = PlanActs.reviseTarget(2028, "23");
        SetObjective objective = PlanActs.setObjective("H1.2", null);
        DefineIndicator indicator = PlanActs.defineIndicator("PG2", 2024, 1, 2, 3, 4, 5, 6);
        DefineActivity activity = PlanActs.defineActivity("F2", TODAY, TODAY);
        return Stream.of(
                Arguments.of(
                        none,
                        PlanActs.propose(PlanKind.ACTION, 2024, 2029),
                        Plans.proposed().getFirst()),
                Arguments.of(
                        Plans.proposed(),
                        PlanActs.authorise(Plans.DECISION),
                        Plans.authorised().getLast()),
                Arguments.of(
                        Plans.drafted(),
                        PlanActs.reviseProfile(PlanActs.otherThemes()),
                        new PlanProfileRevised(Plans.PLAN, PlanActs.otherThemes(), TODAY)),
                Arguments.of(
                        Plans.drafted(),
                        PlanActs.draftGoal("A2"),
                        new GoalDrafted(Plans.PLAN, Plans.OTHER_GOAL, "A2", "İkinci amaç", TODAY)),
                Arguments.of(
                        Plans.drafted(),
                        PlanActs.reviseGoal("Yeni"),
                        new GoalRevised(Plans.PLAN, Plans.GOAL, "Yeni", "birim görüşü", TODAY)),
                Arguments.of(
                        Plans.drafted(),
                        PlanActs.dropGoal(),
                        new GoalDropped(Plans.PLAN, Plans.GOAL, "vazgeçildi", TODAY)),
                Arguments.of(
                        Plans.drafted(),
                        objective,
                        new ObjectiveSet(Plans.PLAN, Plans.GOAL, Plans.OTHER_OBJECTIVE, objective.card(), TODAY)),
                Arguments.of(
                        Plans.drafted(),
                        PlanActs.dropObjective(),
                        new ObjectiveDropped(Plans.PLAN, Plans.OBJECTIVE, "vazgeçildi", TODAY)),
                Arguments.of(
                        Plans.drafted(),
                        indicator,
                        new IndicatorDefined(
                                Plans.PLAN, Plans.OBJECTIVE, Plans.OTHER_INDICATOR, indicator.card(), TODAY)),
                Arguments.of(
                        Plans.drafted(),
                        PlanActs.dropIndicator(),
                        new IndicatorDropped(Plans.PLAN, Plans.INDICATOR, "vazgeçildi", TODAY)),
                Arguments.of(
                        Plans.updating(),
                        target,
                        new TargetRevised(
                                Plans.PLAN,
                                Plans.INDICATOR,
                                2028,
                                new BigDecimal("22"),
                                target.newTarget(),
                                "yeni veri",
                                TODAY)),
                Arguments.of(
                        Plans.drafted(),
                        activity,
                        new ActivityDefined(Plans.PLAN, Plans.OBJECTIVE, Plans.OTHER_ACTIVITY, activity.card(), TODAY)),
                Arguments.of(
                        Plans.drafted(),
                        PlanActs.dropActivity(),
                        new ActivityDropped(Plans.PLAN, Plans.ACTIVITY, "vazgeçildi", TODAY)),
                Arguments.of(
                        Plans.drafted(),
                        PlanActs.submit(),
                        new PlanSubmitted(Plans.PLAN, Plans.frozen(Plans.drafted(), 1), null, false, TODAY)),
                Arguments.of(
                        statutory(),
                        new SubmitPlan(Plans.PLAN, null, Councils.METROPOLITAN, TODAY),
                        new PlanSubmitted(
                                Plans.PLAN, Plans.frozen(statutory(), 1), LocalDate.of(2019, 9, 30), true, TODAY)),
                Arguments.of(
                        Plans.submitted(), PlanActs.amend(), Plans.amended().getLast()),
                Arguments.of(
                        Plans.submitted(),
                        PlanActs.adopt(PlanActs.FIRST),
                        new PlanAdopted(Plans.PLAN, PlanActs.FIRST, Plans.ADOPTION, Plans.DECISION, Plans.ADOPTED_ON)),
                Arguments.of(
                        Plans.submitted(),
                        PlanActs.giveBack(PlanActs.FIRST),
                        new PlanReturnedForChanges(Plans.PLAN, PlanActs.FIRST, "reddedildi", Plans.ADOPTED_ON)),
                Arguments.of(
                        Plans.inForce(),
                        PlanActs.openUpdate(),
                        new PlanUpdateOpened(Plans.PLAN, "gerçekleşmeler", TODAY)),
                Arguments.of(
                        Plans.updateSubmitted(),
                        PlanActs.update(PlanActs.SECOND),
                        new PlanUpdated(Plans.PLAN, PlanActs.SECOND, Plans.UPDATE, Plans.DECISION, Plans.UPDATED_ON)),
                Arguments.of(
                        Plans.updated(),
                        new SuspendPlan(
                                Plans.PLAN,
                                Plans.UPDATE,
                                Plans.DECISION,
                                Plans.suspension().occurredOn()),
                        Plans.suspension()),
                Arguments.of(
                        Plans.suspended(),
                        PlanActs.resume(Plans.UPDATE),
                        new PlanResumed(
                                Plans.PLAN,
                                PlanActs.SECOND,
                                PlanActs.SECOND,
                                Plans.UPDATE,
                                Plans.DECISION,
                                Plans.ENDED_ON)),
                Arguments.of(
                        endedIn2025(),
                        PlanActs.close(),
                        new PlanClosed(Plans.PLAN, PlanActs.FIRST, PlanEnding.PERIOD_ENDED, null, null, null, TODAY)),
                Arguments.of(Plans.inForce(), PlanActs.annul(Plans.ADOPTION), Plans.annulment()),
                Arguments.of(Plans.inForce(), PlanActs.repeal(Plans.REPEAL), Plans.repeal()),
                Arguments.of(Plans.inForce(), PlanActs.closeRenewed(), Plans.renewal()),
                Arguments.of(
                        Plans.repealed(),
                        PlanActs.reinstate(Plans.REPEAL),
                        new PlanReinstated(Plans.PLAN, PlanActs.FIRST, Plans.REPEAL, Plans.DECISION, Plans.ENDED_ON)));
    }

    @Test
    void thereIsAnActForEachCommand() {
        assertThat(Stream.concat(acts().map(act -> (Object) act.get()[1].getClass()), Stream.of(RenewPlan.class))
                        .distinct())
                .containsExactlyInAnyOrder((Object[]) PlanCommand.class.getPermittedSubclasses());
    }

    @Test
    void recordsNothingWhenRefused() {
        fixture.given(Plans.submitted())
                .when(PlanActs.dropGoal(), BY_UNIT)
                .expectNoEvents()
                .expectException(Rejected.class);
    }

    @Test
    void answersWithTheSameVersionWhenItIsTrueAlready() {
        fixture.given(Plans.inForce())
                .when(PlanActs.adopt(PlanActs.FIRST))
                .expectNoEvents()
                .expectResultMessagePayload((long) Plans.inForce().size() - 1);
    }

    @Test
    void proposesARenewalOfAPlanInForce() {
        fixture.givenNoPriorActivity()
                .when(PlanActs.renew(2024), BY_UNIT)
                .expectEvents(
                        Plans.proposed().getFirst(),
                        new RenewalProposed(Plans.PLAN, Plans.OTHER_PLAN, Plans.PROPOSED_ON))
                .expectResultMessagePayload(1L);
    }

    /** The plan of the example in force, but its last year was 2025. */
    private static List<PlanEvent> endedIn2025() {
        List<PlanEvent> history = Plans.inForce();
        PlanProposed proposed = (PlanProposed) history.getFirst();
        PlanEvent shorter = new PlanProposed(
                proposed.planId(),
                proposed.municipalityId(),
                proposed.unitId(),
                proposed.kind(),
                2020,
                2025,
                proposed.profile(),
                proposed.occurredOn());
        return Plans.and(List.of(shorter), history.subList(1, history.size()).toArray(PlanEvent[]::new));
    }

    private static List<PlanEvent> statutory() {
        return Plans.drafted(
                Plans.authorised(Plans.proposed(PlanKind.STATUTORY_STRATEGIC, Municipalities.METROPOLITAN)));
    }
}
