package org.defter.kernel.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanReinstated;
import org.defter.kernel.plan.PlanResumed;
import org.defter.kernel.plan.PlanSuspended;
import org.defter.kernel.plan.Plans;
import org.junit.jupiter.api.Test;

/** Which version of a plan counts for a span of days (S06, S08). */
class MonitoredPlanTest {

    private static final FrozenPlan FIRST = Plans.frozen(Plans.drafted(), 1);
    private static final FrozenPlan SECOND = Plans.frozen(Plans.updateDrafted(), 2);

    private static Optional<FrozenPlan> counting(List<PlanEvent> history, MonitoredYear subject) {
        return MonitoringPeriods.plan(history)
                .counting(subject.firstDay(), MonitoringPeriods.end(subject))
                .map(MonitoredPlan.Force::version);
    }

    @Test
    void knowsWhoseItIs() {
        MonitoredPlan plan = MonitoringPeriods.plan(Plans.inForce());
        assertThat(plan.municipalityId()).isEqualTo(Municipalities.METROPOLITAN);
        assertThat(plan.unitId()).isEqualTo(Municipalities.DEPARTMENT);
        assertThat(plan.covers(2024)).isTrue();
        assertThat(plan.covers(2029)).isTrue();
        assertThat(plan.covers(2030)).isFalse();
        assertThat(plan.covers(2023)).isFalse();
    }

    @Test
    void noneCountsBeforeThePlanWasInForce() {
        assertThat(counting(Plans.inForce(), MonitoringPeriods.HALF_2024)).isEmpty();
        assertThat(counting(Plans.submitted(), MonitoringPeriods.YEAR_2024)).isEmpty();
    }

    @Test
    void theVersionInForceAtTheEndCounts() {
        assertThat(counting(Plans.updated(), MonitoringPeriods.YEAR_2025)).contains(FIRST);
        assertThat(counting(Plans.updated(), MonitoringPeriods.YEAR_2026)).contains(SECOND);
    }

    @Test
    void anAnnulledUpdateCountsNoMore() {
        assertThat(counting(Plans.updateAnnulled(), MonitoringPeriods.YEAR_2026))
                .contains(FIRST);
    }

    @Test
    void aStayedUpdateLeavesTheVersionBefore() {
        assertThat(counting(Plans.suspended(), MonitoringPeriods.YEAR_2026)).contains(FIRST);
        assertThat(MonitoringPeriods.plan(Plans.suspended()).stayed()).isFalse();
    }

    @Test
    void whereThePlanEndedWithinTheSpanItsLastVersionCounts() {
        assertThat(counting(Plans.annulled(), MonitoringPeriods.YEAR_2026)).contains(FIRST);
        assertThat(counting(Plans.repealed(), MonitoringPeriods.YEAR_2026)).contains(FIRST);
        assertThat(counting(Plans.renewed(), MonitoringPeriods.YEAR_2026)).contains(FIRST);
        assertThat(counting(Plans.annulled(), MonitoringPeriods.subject(2027, MonitoringPeriods.YEAR_2026.report())))
                .isEmpty();
    }

    @Test
    void aStayOfTheAdoptionLeavesNoneUntilItEnds() {
        LocalDate day = LocalDate.of(2025, 2, 3);
        List<PlanEvent> stayed = Plans.and(
                Plans.inForce(), new PlanSuspended(Plans.PLAN, FIRST, null, Plans.ADOPTION, Plans.DECISION, day));
        assertThat(MonitoringPeriods.plan(stayed).stayed()).isTrue();
        assertThat(counting(stayed, MonitoringPeriods.YEAR_2025)).contains(FIRST);
        assertThat(counting(stayed, MonitoringPeriods.YEAR_2026)).isEmpty();
        List<PlanEvent> resumed = Plans.and(
                stayed,
                new PlanResumed(Plans.PLAN, FIRST, FIRST, Plans.ADOPTION, Plans.DECISION, LocalDate.of(2026, 5, 4)));
        assertThat(MonitoringPeriods.plan(resumed).stayed()).isFalse();
        assertThat(counting(resumed, MonitoringPeriods.YEAR_2026)).contains(FIRST);
    }

    @Test
    void anUpdateBeneathAStayOfTheAdoptionCountsOnceTheStayEnds() {
        List<PlanEvent> beneath = Plans.and(
                Plans.updateSubmitted(),
                new PlanSuspended(Plans.PLAN, FIRST, null, Plans.ADOPTION, Plans.DECISION, LocalDate.of(2026, 3, 20)),
                Plans.updated().getLast());
        assertThat(MonitoringPeriods.plan(beneath).stayed()).isTrue();
        assertThat(counting(beneath, MonitoringPeriods.YEAR_2026)).contains(FIRST);
        List<PlanEvent> resumed = Plans.and(
                beneath,
                new PlanResumed(Plans.PLAN, FIRST, SECOND, Plans.ADOPTION, Plans.DECISION, LocalDate.of(2026, 9, 1)));
        assertThat(counting(resumed, MonitoringPeriods.YEAR_2026)).contains(SECOND);
    }

    @Test
    void aReinstatedPlanCountsAgain() {
        List<PlanEvent> history = Plans.and(
                Plans.repealed(),
                new PlanReinstated(Plans.PLAN, FIRST, Plans.REPEAL, Plans.DECISION, LocalDate.of(2027, 3, 1)));
        assertThat(counting(history, MonitoringPeriods.subject(2027, MonitoringPeriods.YEAR_2026.report())))
                .contains(FIRST);
    }
}
