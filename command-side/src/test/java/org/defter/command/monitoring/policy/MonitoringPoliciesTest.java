package org.defter.command.monitoring.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.defter.command.monitoring.ChangePeriodVersion;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.monitoring.MonitoringPeriods;
import org.defter.kernel.plan.Plans;
import org.junit.jupiter.api.Test;

/** What follows for monitoring periods when another version of their plan comes into force. */
class MonitoringPoliciesTest {

    @Test
    void everyOpenPeriodOfThePlanIsAskedAndNoOther() {
        Set<MonitoringPeriodId> open =
                Set.of(MonitoringPeriods.YEAR_2025.periodId(), MonitoringPeriods.YEAR_2026.periodId());
        assertThat(WhenVersionInForceChangedThenChangePeriodVersion.commands(
                        Plans.PLAN, MonitoringPeriods.plan(Plans.updated()), Plans.UPDATED_ON, open::contains))
                .containsExactly(
                        new ChangePeriodVersion(MonitoringPeriods.YEAR_2025.periodId(), Plans.UPDATED_ON),
                        new ChangePeriodVersion(MonitoringPeriods.YEAR_2026.periodId(), Plans.UPDATED_ON));
    }

    @Test
    void nothingFollowsWhereNoPeriodIsOpen() {
        assertThat(WhenVersionInForceChangedThenChangePeriodVersion.commands(
                        Plans.PLAN, MonitoringPeriods.plan(Plans.updated()), Plans.UPDATED_ON, id -> false))
                .isEmpty();
    }
}
