package org.defter.kernel.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.defter.kernel.Evidence;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.plan.Plans;
import org.junit.jupiter.api.Test;

/** What is on record of a period, and the values its events are made of. */
class PeriodRecordTest {

    private static final MonitoredYear YEAR = MonitoringPeriods.YEAR_2025;

    @Test
    void samePlanYearAndReportAreTheSamePeriod() {
        assertThat(MonitoringPeriods.subject(2025, YEAR.report()).periodId()).isEqualTo(YEAR.periodId());
        assertThat(MonitoringPeriods.HALF_2025.periodId()).isNotEqualTo(YEAR.periodId());
        assertThat(MonitoringPeriods.YEAR_2024.periodId()).isNotEqualTo(YEAR.periodId());
    }

    @Test
    void everythingIsMissingAtFirst() {
        PeriodRecord record = MonitoringPeriods.record(MonitoringPeriods.opened(YEAR));
        assertThat(record.missing()).containsExactly(Plans.INDICATOR, Plans.YEARLY);
        assertThat(record.unsettled()).isEqualTo(record.missing());
        assertThat(record.unevaluated()).containsExactly(Plans.OBJECTIVE);
        assertThat(record.report(Plans.INDICATOR).counted()).isEmpty();
        assertThat(record.clock().running()).contains(MonitoringPeriods.clock(YEAR));
    }

    @Test
    void aSentBackValueIsMissingAgainAndAReportedOneIsNotSettled() {
        PeriodRecord record = MonitoringPeriods.record(MonitoringPeriods.and(
                MonitoringPeriods.opened(YEAR),
                MonitoringPeriods.reported(YEAR, Plans.INDICATOR, "15"),
                MonitoringPeriods.sentBack(YEAR, Plans.INDICATOR, "15"),
                MonitoringPeriods.reported(YEAR, Plans.YEARLY, "2")));
        assertThat(record.missing()).containsExactly(Plans.INDICATOR);
        assertThat(record.unsettled()).containsExactly(Plans.INDICATOR, Plans.YEARLY);
    }

    @Test
    void anotherVersionKeepsWhatWasReported() {
        List<MonitoredObjective> fewer = MonitoredObjective.of(Plans.content(Plans.drafted())).stream()
                .map(one -> new MonitoredObjective(
                        one.objectiveId(),
                        one.code(),
                        one.title(),
                        one.responsibleUnit(),
                        one.indicators().subList(1, 2)))
                .toList();
        PeriodRecord record = MonitoringPeriods.record(MonitoringPeriods.and(
                MonitoringPeriods.settled(YEAR, "15", "2"),
                new PeriodVersionChanged(
                        YEAR.periodId(),
                        Plans.frozen(Plans.drafted(), 1),
                        Plans.frozen(Plans.updateDrafted(), 2),
                        fewer,
                        MonitoringPeriods.end(YEAR))));
        assertThat(record.unsettled()).isEmpty();
        assertThat(record.objectiveOf(Plans.INDICATOR)).isEmpty();
        assertThat(record.report(Plans.INDICATOR).counted()).contains(new BigDecimal("15"));
    }

    @Test
    void aLaterEvaluationTakesThePlaceOfAnEarlierOneOfItsObjectiveOnly() {
        ObjectiveEvaluated other = new ObjectiveEvaluated(
                YEAR.periodId(),
                Plans.OTHER_OBJECTIVE,
                MonitoringPeriods.evaluation(EvaluationRating.NOT),
                MonitoringPeriods.end(YEAR));
        ObjectiveEvaluated again = new ObjectiveEvaluated(
                YEAR.periodId(),
                Plans.OBJECTIVE,
                MonitoringPeriods.evaluation(EvaluationRating.FULLY),
                MonitoringPeriods.closedOn(YEAR));
        PeriodRecord record = MonitoringPeriods.record(
                MonitoringPeriods.and(MonitoringPeriods.opened(YEAR), MonitoringPeriods.evaluated(YEAR), other, again));
        assertThat(record.evaluations()).hasSize(2);
        assertThat(record.evaluation(Plans.OBJECTIVE).orElseThrow().evaluation())
                .isEqualTo(MonitoringPeriods.evaluation(EvaluationRating.FULLY));
        assertThat(record.unevaluated()).isEmpty();
        assertThat(record.closed()).isFalse();
    }

    @Test
    void knowsWhichObjectiveAnIndicatorMeasures() {
        PeriodRecord record = MonitoringPeriods.record(MonitoringPeriods.opened(YEAR));
        assertThat(record.objectiveOf(Plans.YEARLY).orElseThrow().objectiveId()).isEqualTo(Plans.OBJECTIVE);
        assertThat(record.objectiveOf(Plans.OTHER_INDICATOR)).isEmpty();
        assertThat(record.objective(Plans.OBJECTIVE)).isPresent();
        assertThat(record.objective(Plans.OTHER_OBJECTIVE)).isEmpty();
    }

    @Test
    void aRectificationOfWhatWasNotMeasuredGivesItAValue() {
        PeriodRecord record = MonitoringPeriods.record(MonitoringPeriods.and(
                MonitoringPeriods.opened(YEAR),
                MonitoringPeriods.notMeasured(YEAR, Plans.INDICATOR),
                MonitoringPeriods.closing(YEAR),
                new ValueRectified(
                        YEAR.periodId(),
                        Plans.INDICATOR,
                        null,
                        new BigDecimal("16"),
                        "Sonradan bulundu (örnek)",
                        MonitoringPeriods.EVIDENCE,
                        MonitoringPeriods.closedOn(YEAR))));
        assertThat(record.report(Plans.INDICATOR).counted()).contains(new BigDecimal("16"));
        assertThat(record.unrectified().report(Plans.INDICATOR).counted()).isEmpty();
        assertThat(record.closed()).isTrue();
    }

    @Test
    void evidenceCanBeLookedUp() {
        assertThatThrownBy(() -> new Evidence("Belge", null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Evidence(" ", "12", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Evidence("Belge", null, "ABC")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersHaveBounds() {
        assertThatThrownBy(() -> MonitoringPeriods.reported(YEAR, Plans.INDICATOR, "1E+999999999"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MonitoringPeriods.rectified(YEAR, "1E+999999999", "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoAccountsOfOneOfficeHolderAreTheSameReporter() {
        PersonId person = new PersonId(Identifiers.derived("example", "person", 1));
        Reporter one = new Reporter(MonitoringPeriods.account("one"), person);
        assertThat(one.sameAs(new Reporter(MonitoringPeriods.account("two"), person)))
                .isTrue();
        assertThat(one.sameAs(new Reporter(MonitoringPeriods.account("one"), null)))
                .isTrue();
        assertThat(one.sameAs(new Reporter(MonitoringPeriods.account("two"), null)))
                .isFalse();
        assertThat(MonitoringPeriods.REPORTER.sameAs(one)).isFalse();
    }
}
