package org.defter.query.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.defter.kernel.monitoring.MonitoringPeriods;
import org.defter.kernel.monitoring.PeriodOpened;
import org.defter.kernel.monitoring.ValueReported;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.project.FundingRefused;
import org.defter.kernel.project.PlanActivity;
import org.defter.kernel.project.ProjectCancelled;
import org.defter.kernel.project.ProjectClosed;
import org.defter.kernel.project.ProjectHistories;
import org.defter.kernel.project.Projects;
import org.defter.query.lineage.LineageChange.Ended;
import org.defter.query.lineage.LineageChange.Linked;
import org.defter.query.lineage.LineageChange.Named;
import org.junit.jupiter.api.Test;

/** The thread from an activity to the project that carries it out and its money, and from an indicator to its values. */
class WorkLineageTest {

    private static final UUID PROJECT = Projects.PROJECT.value();
    private static final UUID DECISION = Lineage.decision(Projects.NUMBER);

    @Test
    void aProjectIsCarriedOutForItsActivity() {
        PlanActivity activity = Objects.requireNonNull(Projects.card().activity());

        assertThat(ProjectLineage.changes(Projects.conceived(Projects.card())))
                .containsExactly(
                        Named.of(LineageKind.PROJECT, PROJECT, Projects.card().title()),
                        new Linked(activity.activityId().value(), LineageRelation.CARRIED_OUT_BY, PROJECT));
    }

    @Test
    void decisionsAuthoriseItChangeItAndAuthoriseItsLoan() {
        assertThat(ProjectLineage.changes(Projects.authorised()))
                .containsExactly(new Linked(DECISION, LineageRelation.AUTHORISED, PROJECT));
        assertThat(ProjectLineage.changes(Projects.borrowing(20, 31)))
                .containsExactly(new Linked(DECISION, LineageRelation.AUTHORISED, Projects.LOAN.value()));
        assertThat(ProjectHistories.whole().stream().flatMap(event -> ProjectLineage.changes(event).stream()))
                .contains(new Linked(DECISION, LineageRelation.CHANGED, PROJECT));
    }

    @Test
    void itsFundingEndsWhenItIsRefused() {
        assertThat(ProjectLineage.changes(Projects.applied(Projects.GRANT, Projects.grant(true))))
                .containsExactly(
                        Named.of(
                                LineageKind.FUNDING,
                                Projects.GRANT.value(),
                                Projects.grant(true).programme()),
                        new Linked(PROJECT, LineageRelation.FUNDED_BY, Projects.GRANT.value()));
        assertThat(ProjectLineage.changes(
                        new FundingRefused(Projects.PROJECT, Projects.GRANT, "örnek", Projects.AWARDED_ON)))
                .containsExactly(new Ended(Projects.GRANT.value(), false));
    }

    @Test
    void itEndsClosedOrCancelled() {
        assertThat(ProjectLineage.changes(new ProjectClosed(Projects.PROJECT, Projects.COMPLETED_ON)))
                .containsExactly(new Ended(PROJECT, false));
        assertThat(ProjectLineage.changes(new ProjectCancelled(Projects.PROJECT, "örnek", Projects.COMPLETED_ON)))
                .containsExactly(new Ended(PROJECT, false));
    }

    @Test
    void anIndicatorIsMeasuredByTheValuesOfThePlansPeriods() {
        PeriodOpened opened = MonitoringPeriods.opening(MonitoringPeriods.YEAR_2025);
        UUID period = opened.periodId().value();
        assertThat(MonitoringLineage.changes(opened))
                .containsExactly(
                        Named.of(LineageKind.MONITORING_PERIOD, period, "2025-01/2025-12"),
                        new Linked(opened.planId().value(), LineageRelation.MONITORED_IN, period));

        ValueReported reported = MonitoringPeriods.reported(MonitoringPeriods.YEAR_2025, Plans.INDICATOR, "16");
        UUID value = MonitoringLineage.value(period, Plans.INDICATOR.value());
        assertThat(reported.value()).isEqualByComparingTo(new BigDecimal("16"));
        assertThat(MonitoringLineage.changes(reported))
                .containsExactly(
                        Named.of(LineageKind.INDICATOR_VALUE, value, "16"),
                        new Linked(Plans.INDICATOR.value(), LineageRelation.MEASURED_BY, value),
                        new Linked(period, LineageRelation.CONTAINS, value));
        assertThat(MonitoringLineage.changes(
                        MonitoringPeriods.notMeasured(MonitoringPeriods.YEAR_2025, Plans.INDICATOR)))
                .contains(Named.of(LineageKind.INDICATOR_VALUE, value, "–"));
    }
}
