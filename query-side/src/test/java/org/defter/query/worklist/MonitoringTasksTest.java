package org.defter.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.LawChange;
import org.defter.kernel.monitoring.MonitoredYear;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.MonitoringPeriods;
import org.defter.kernel.monitoring.PeriodVersionChanged;
import org.defter.kernel.monitoring.ReportClockExtended;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is to be done in a monitoring period, event by event. */
class MonitoringTasksTest {

    private static final MonitoredYear YEAR = MonitoringPeriods.YEAR_2025;

    private final Map<String, WorklistNote> notes = new HashMap<>();
    private final Map<String, WorklistChange.Open> open = new LinkedHashMap<>();
    private final Map<String, LocalDate> due = new HashMap<>();
    private final MonitoringTasks tasks = new MonitoringTasks(new WorklistMemory() {
        @Override
        public <N extends WorklistNote> Optional<N> recall(Class<N> kind, String id) {
            return Optional.ofNullable(notes.get(id)).map(kind::cast);
        }
    });

    private void happens(List<? extends MonitoringEvent> events) {
        events.forEach(this::happens);
    }

    private void happens(MonitoringEvent event) {
        for (WorklistChange change : tasks.changes(event)) {
            switch (change) {
                case WorklistChange.Keep keep -> notes.put(keep.id(), keep.note());
                case WorklistChange.Open one -> {
                    open.put(one.key(), one);
                    setDue(one.key(), one.dueOn());
                }
                case WorklistChange.Close close -> open.keySet().removeIf(key -> key.startsWith(close.path()));
                case WorklistChange.Move move ->
                    open.keySet().stream()
                            .filter(key -> key.startsWith(move.path()))
                            .forEach(key -> setDue(key, move.dueOn()));
            }
        }
    }

    private void setDue(String key, @Nullable LocalDate day) {
        if (day != null) {
            due.put(key, day);
        }
    }

    private List<WorklistTask> toDo() {
        return open.values().stream().map(WorklistChange.Open::task).toList();
    }

    @Test
    void eachIndicatorIsToBeReportedByItsUnitByTheLastDay() {
        happens(MonitoringPeriods.opened(YEAR));
        assertThat(toDo())
                .containsExactly(WorklistTask.REPORT_VALUE, WorklistTask.REPORT_VALUE, WorklistTask.EVALUATE_OBJECTIVE);
        assertThat(open.values())
                .allMatch(task -> Municipalities.FIRST_BRANCH.equals(task.who().unit()));
        assertThat(due.values())
                .containsOnly(MonitoringPeriods.clock(YEAR).lastDay())
                .hasSize(3);
    }

    @Test
    void aReportedValueIsToBeApprovedAndASentBackOneReportedAgain() {
        happens(MonitoringPeriods.opened(YEAR));
        happens(MonitoringPeriods.reported(YEAR, Plans.INDICATOR, "15"));
        assertThat(toDo()).containsOnlyOnce(WorklistTask.REPORT_VALUE, WorklistTask.APPROVE_VALUE);
        happens(MonitoringPeriods.sentBack(YEAR, Plans.INDICATOR, "15"));
        assertThat(toDo()).doesNotContain(WorklistTask.APPROVE_VALUE).contains(WorklistTask.REPORT_VALUE);
    }

    @Test
    void theUnitOfThePlanClosesWhenNothingIsMissing() {
        happens(MonitoringPeriods.settled(YEAR, "15", "2"));
        assertThat(toDo()).containsExactly(WorklistTask.EVALUATE_OBJECTIVE);
        happens(MonitoringPeriods.evaluated(YEAR));
        assertThat(toDo()).containsExactly(WorklistTask.CLOSE_MONITORING_PERIOD);
        assertThat(open.values())
                .allMatch(task -> Municipalities.DEPARTMENT.equals(task.who().unit()));
        happens(MonitoringPeriods.closing(YEAR));
        assertThat(toDo()).isEmpty();
        happens(MonitoringPeriods.rectified(YEAR, "15", "16"));
        assertThat(toDo()).isEmpty();
    }

    @Test
    void aHalfYearHasNoEvaluation() {
        happens(MonitoringPeriods.settled(MonitoringPeriods.HALF_2025, "15", "1"));
        assertThat(toDo()).containsExactly(WorklistTask.CLOSE_MONITORING_PERIOD);
    }

    @Test
    void anExtendedTimeMovesTheLastDay() {
        Clock clock = MonitoringPeriods.clock(YEAR);
        Clock later = new Clock(
                clock.kind(),
                clock.rule(),
                clock.startedOn(),
                clock.length(),
                clock.unit(),
                clock.lastDay().plusDays(3),
                clock.calendarVersion(),
                clock.ruleset());
        happens(MonitoringPeriods.opened(YEAR));
        happens(new ReportClockExtended(
                YEAR.periodId(),
                clock,
                later,
                LawChange.calendar(clock.lastDay(), "İdari izin (örnek)"),
                false,
                List.of(),
                MonitoringPeriods.end(YEAR)));
        assertThat(due.values()).containsOnly(later.lastDay());
    }

    @Test
    void whatAnotherVersionHasNotIsNotAskedForAnyMore() {
        happens(MonitoringPeriods.opened(YEAR));
        happens(new PeriodVersionChanged(
                YEAR.periodId(),
                Plans.frozen(Plans.drafted(), 1),
                Plans.frozen(Plans.updateDrafted(), 2),
                List.of(),
                MonitoringPeriods.end(YEAR)));
        assertThat(toDo()).containsExactly(WorklistTask.CLOSE_MONITORING_PERIOD);
    }
}
