package org.defter.query.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.DayKind;
import org.defter.kernel.monitoring.MonitoredIndicator;
import org.defter.kernel.monitoring.MonitoredObjective;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.PeriodOpened;
import org.defter.kernel.monitoring.PeriodRecord;
import org.defter.query.worklist.WorklistChange.Close;
import org.defter.query.worklist.WorklistChange.Keep;
import org.defter.query.worklist.WorklistChange.Move;
import org.defter.query.worklist.WorklistChange.Open;
import org.defter.query.worklist.WorklistChange.Who;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done in a monitoring period follows from what is on record of it: an event closes what is no longer to be done
 * and opens what is to be done since. Pure.
 */
final class MonitoringTasks {

    private static final String RULE = "S08";

    private final WorklistMemory memory;

    MonitoringTasks(WorklistMemory memory) {
        this.memory = memory;
    }

    List<WorklistChange> changes(MonitoringEvent event) {
        LocalDate day = event.occurredOn();
        if (event instanceof PeriodOpened opened) {
            return changes(Map.of(), PeriodRecord.initial(opened), null, day);
        }
        PeriodRecord before = memory.required(WorklistNote.OfMonitoringPeriod.class, event.periodId())
                .record();
        return changes(due(before, day), before.evolve(event), lastDay(before), day);
    }

    private static List<WorklistChange> changes(
            Map<String, Open> before, PeriodRecord now, @Nullable LocalDate dueBefore, LocalDate day) {
        List<WorklistChange> changes = new ArrayList<>();
        changes.add(Keep.of(now.frame().periodId(), new WorklistNote.OfMonitoringPeriod(now)));
        Map<String, Open> after = due(now, day);
        before.keySet().stream()
                .filter(key -> !after.containsKey(key))
                .forEach(key -> changes.add(new Close(key, day)));
        LocalDate due = lastDay(now);
        if (due != null && !due.equals(dueBefore)) {
            changes.add(new Move(path(now), due, counted(now)));
        }
        after.entrySet().stream()
                .filter(task -> !before.containsKey(task.getKey()))
                .forEach(task -> changes.add(task.getValue()));
        return List.copyOf(changes);
    }

    /** Everything that is to be done, by its key. */
    private static Map<String, Open> due(PeriodRecord record, LocalDate day) {
        Map<String, Open> tasks = new LinkedHashMap<>();
        if (record.closed()) {
            return tasks;
        }
        for (MonitoredObjective objective : record.measure().objectives()) {
            for (MonitoredIndicator indicator : objective.indicators()) {
                Who unit = Who.unit(objective.responsibleUnit());
                switch (record.report(indicator.indicatorId()).state()) {
                    case MISSING, SENT_BACK ->
                        add(
                                tasks,
                                open(
                                        record,
                                        "report/" + indicator.indicatorId(),
                                        WorklistTask.REPORT_VALUE,
                                        indicator.code(),
                                        unit,
                                        RULE,
                                        day));
                    case REPORTED ->
                        add(
                                tasks,
                                open(
                                        record,
                                        "approve/" + indicator.indicatorId(),
                                        WorklistTask.APPROVE_VALUE,
                                        indicator.code(),
                                        unit,
                                        RULE,
                                        day));
                    case APPROVED, NOT_MEASURED -> {
                        // Nothing to do.
                    }
                }
            }
        }
        evaluations(record, day).forEach(task -> add(tasks, task));
        if (record.unsettled().isEmpty() && evaluations(record, day).isEmpty()) {
            add(tasks, close(record, record.frame().unitId(), day));
        }
        return tasks;
    }

    private static List<Open> evaluations(PeriodRecord record, LocalDate day) {
        return switch (record.frame().subject().report()) {
            case HALF_YEAR -> List.of();
            case YEAR ->
                record.measure().objectives().stream()
                        .filter(objective -> record.unevaluated().contains(objective.objectiveId()))
                        .map(objective -> open(
                                record,
                                "evaluate/" + objective.objectiveId(),
                                WorklistTask.EVALUATE_OBJECTIVE,
                                objective.code(),
                                Who.unit(objective.responsibleUnit()),
                                "S10",
                                day))
                        .toList();
        };
    }

    private static Open close(PeriodRecord record, UnitId unit, LocalDate day) {
        return open(record, "close", WorklistTask.CLOSE_MONITORING_PERIOD, null, Who.unit(unit), RULE, day);
    }

    private static Open open(
            PeriodRecord record,
            String key,
            WorklistTask task,
            @Nullable String detail,
            Who who,
            String rule,
            LocalDate day) {
        return new Open(
                path(record) + key + "/",
                task,
                WorklistSubject.MONITORING_PERIOD,
                record.frame().periodId().toString(),
                record.frame().title() + " " + record.frame().subject().year(),
                detail,
                who,
                lastDay(record),
                rule,
                day,
                counted(record));
    }

    private static void add(Map<String, Open> tasks, Open task) {
        tasks.put(task.key(), task);
    }

    private static String path(PeriodRecord record) {
        return "monitoring/" + record.frame().periodId() + "/";
    }

    private static @Nullable LocalDate lastDay(PeriodRecord record) {
        Clock clock = record.clock().clock();
        return clock == null ? null : clock.lastDay();
    }

    private static DayKind counted(PeriodRecord record) {
        Clock clock = record.clock().clock();
        return clock == null ? DayKind.CALENDAR : clock.unit();
    }
}
