package org.defter.command.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.StateTable;
import org.defter.command.platform.TestActs;
import org.defter.kernel.access.Role;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.calendar.CalendarCorrection;
import org.defter.kernel.monitoring.EvaluationRating;
import org.defter.kernel.monitoring.MonitoredYear;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.MonitoringPeriods;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanSuspended;
import org.defter.kernel.plan.Plans;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command in every state; the cells are those of the tables of the deciders, and nothing stands there that never is. */
class MonitoringTablesTest {

    private static final List<StateTable> TABLES = Stream.of(
                    PeriodDecider.class, ValueDecider.class, EvaluationDecider.class, ReportClockDecider.class)
            .map(StateTable::of)
            .toList();

    private static final MonitoredYear YEAR = MonitoringActs.YEAR;
    private static final MonitoredYear LATER = MonitoringPeriods.YEAR_2026;

    /** The last day of the report is made a day off, so that it moves. */
    private static final LawInForce LONGER = MonitoringPeriods.LAW.withCalendarCorrection(new CalendarCorrection(
            MonitoringPeriods.clock(YEAR).lastDay(), false, "İdari izin (örnek)", "Genelge (örnek)"));

    private static final Map<String, List<MonitoringEvent>> STATES = Map.ofEntries(
            Map.entry("Unopened", List.of()),
            Map.entry("Open", MonitoringPeriods.opened(YEAR)),
            Map.entry("Closed", MonitoringPeriods.closed(YEAR, "15", "2")),
            Map.entry("Open, missing", MonitoringPeriods.opened(YEAR)),
            Map.entry(
                    "Open, reported",
                    MonitoringPeriods.and(
                            MonitoringPeriods.opened(YEAR), MonitoringPeriods.reported(YEAR, Plans.INDICATOR, "15"))),
            Map.entry(
                    "Open, sent back",
                    MonitoringPeriods.and(
                            MonitoringPeriods.opened(YEAR),
                            MonitoringPeriods.reported(YEAR, Plans.INDICATOR, "15"),
                            MonitoringPeriods.sentBack(YEAR, Plans.INDICATOR, "15"))),
            Map.entry("Open, approved", MonitoringPeriods.settled(YEAR, "15", "2")),
            Map.entry(
                    "Open, not measured",
                    MonitoringPeriods.and(
                            MonitoringPeriods.opened(YEAR), MonitoringPeriods.notMeasured(YEAR, Plans.INDICATOR))),
            Map.entry("Open, half-year", MonitoringPeriods.opened(MonitoringPeriods.HALF_2025)),
            Map.entry("Open, year", MonitoringPeriods.evaluated(YEAR, "15", "2")));

    /** A command in circumstances of its own. */
    private record Sample(
            MonitoringCommand command,
            List<MonitoringEvent> history,
            List<PlanEvent> plan,
            LawInForce law,
            ActContext act) {

        String outcome() {
            return StateTable.outcome(
                    () -> MonitoringActs.decide(command, MonitoringActs.after(history), plan, law, act));
        }
    }

    @TestFactory
    Stream<DynamicTest> sayWhatIsDecided() {
        return TABLES.stream()
                .flatMap(table -> table.exactly((command, state) ->
                        samples(command, state).stream().map(Sample::outcome).toList()));
    }

    @Test
    void haveEveryCommandAndState() {
        StateTable.complete(
                MonitoringCommand.class, MonitoringPeriod.class, Set.of("Unopened"), TABLES.toArray(StateTable[]::new));
    }

    private static List<Sample> samples(String command, String state) {
        List<MonitoringEvent> history = Objects.requireNonNull(STATES.get(state), state);
        List<PlanEvent> plan = Plans.inForce();
        List<Sample> samples = new ArrayList<>();
        switch (command) {
            case "OpenPeriod" -> {
                samples.add(byDepartment(MonitoringActs.open(YEAR), history, plan));
                if (history.isEmpty()) {
                    samples.add(byDepartment(MonitoringActs.open(MonitoringPeriods.HALF_2024), history, plan));
                    samples.add(byDepartment(
                            MonitoringActs.open(
                                    MonitoringPeriods.subject(2030, YEAR.report()), LocalDate.of(2026, 2, 1)),
                            history,
                            plan));
                    samples.add(byDepartment(MonitoringActs.open(LATER, LocalDate.of(2025, 12, 31)), history, plan));
                    samples.add(byDepartment(MonitoringActs.open(YEAR), history, stayed()));
                }
            }
            case "ChangePeriodVersion" -> {
                samples.add(bySystem(MonitoringActs.changeVersion(YEAR), history, plan));
                if (state.equals("Open")) {
                    samples.add(bySystem(
                            MonitoringActs.changeVersion(LATER), MonitoringPeriods.opened(LATER), Plans.updated()));
                }
            }
            case "ClosePeriod" -> {
                samples.add(byDepartment(
                        MonitoringActs.close(YEAR, MonitoringPeriods.closedOn(YEAR)),
                        state.equals("Open") ? MonitoringPeriods.evaluated(YEAR, "15", "2") : history,
                        plan));
                if (state.equals("Open")) {
                    samples.add(
                            byDepartment(MonitoringActs.close(YEAR, MonitoringPeriods.closedOn(YEAR)), history, plan));
                    samples.add(byDepartment(MonitoringActs.close(YEAR, MonitoringPeriods.end(YEAR)), history, plan));
                    samples.add(byDepartment(
                            MonitoringActs.close(YEAR, MonitoringPeriods.closedOn(YEAR)), history, stayed()));
                    samples.add(byDepartment(
                            MonitoringActs.close(YEAR, MonitoringPeriods.closedOn(YEAR)),
                            MonitoringPeriods.settled(YEAR, "15", "2"),
                            plan));
                    samples.add(new Sample(
                            MonitoringActs.close(LATER, MonitoringPeriods.closedOn(LATER)),
                            MonitoringPeriods.evaluated(LATER, "15", "2"),
                            Plans.updated(),
                            MonitoringPeriods.LAW,
                            TestActs.on(
                                    LocalDate.of(2027, 2, 1),
                                    TestActs.ofUnit(Role.UNIT_HEAD, Municipalities.DEPARTMENT))));
                }
            }
            case "ReportValue" -> {
                samples.add(byClerk(MonitoringActs.report(YEAR, "16"), history, plan));
                if (state.equals("Open, reported")) {
                    samples.add(byClerk(MonitoringActs.report(YEAR, "15"), history, plan));
                }
            }
            case "ReportNotMeasured" -> {
                samples.add(byClerk(MonitoringActs.notMeasured(YEAR, "Başka neden"), history, plan));
                if (state.equals("Open, not measured")) {
                    samples.add(byClerk(MonitoringActs.notMeasured(YEAR, "Veri toplanmadı (örnek)"), history, plan));
                }
            }
            case "ApproveValue" -> {
                samples.add(byHead(MonitoringActs.approve(YEAR), history, plan));
                if (state.equals("Open, reported")) {
                    samples.add(byClerk(MonitoringActs.approve(YEAR), history, plan));
                }
            }
            case "SendValueBack" -> samples.add(byHead(MonitoringActs.sendBack(YEAR), history, plan));
            case "RectifyValue" -> {
                samples.add(byHead(MonitoringActs.rectify(YEAR, "16"), history, plan));
                if (state.equals("Closed")) {
                    samples.add(byHead(MonitoringActs.rectify(YEAR, "15"), history, plan));
                }
            }
            case "EvaluateObjective" -> {
                MonitoredYear subject = state.equals("Open, half-year") ? MonitoringPeriods.HALF_2025 : YEAR;
                samples.add(byHead(MonitoringActs.evaluate(subject, EvaluationRating.FULLY), history, plan));
                if (state.equals("Open, year")) {
                    samples.add(byHead(MonitoringActs.evaluate(subject, EvaluationRating.LARGELY), history, plan));
                }
            }
            case "RunOutReportClock" -> {
                samples.add(bySystem(MonitoringActs.runOut(YEAR), history, plan));
                if (state.equals("Open")) {
                    samples.add(new Sample(
                            MonitoringActs.runOut(YEAR),
                            history,
                            plan,
                            MonitoringPeriods.LAW,
                            MonitoringActs.bySystem(LocalDate.of(2026, 1, 20))));
                    samples.add(
                            bySystem(new RunOutReportClock(YEAR.periodId(), LocalDate.of(2026, 1, 5)), history, plan));
                }
            }
            case "ExtendReportClock" -> {
                samples.add(new Sample(
                        MonitoringActs.extend(YEAR),
                        history,
                        plan,
                        LONGER,
                        MonitoringActs.bySystem(MonitoringActs.TODAY)));
                samples.add(bySystem(MonitoringActs.extend(YEAR), history, plan));
            }
            default -> throw new IllegalArgumentException(command);
        }
        return samples;
    }

    /** A court has stayed the adoption. */
    private static List<PlanEvent> stayed() {
        return Plans.and(
                Plans.inForce(),
                new PlanSuspended(
                        Plans.PLAN,
                        Plans.frozen(Plans.drafted(), 1),
                        null,
                        Plans.ADOPTION,
                        Plans.DECISION,
                        LocalDate.of(2025, 11, 3)));
    }

    private static Sample byDepartment(MonitoringCommand command, List<MonitoringEvent> history, List<PlanEvent> plan) {
        return new Sample(command, history, plan, MonitoringPeriods.LAW, MonitoringActs.byDepartment());
    }

    private static Sample byClerk(MonitoringCommand command, List<MonitoringEvent> history, List<PlanEvent> plan) {
        return new Sample(command, history, plan, MonitoringPeriods.LAW, MonitoringActs.byClerk());
    }

    private static Sample byHead(MonitoringCommand command, List<MonitoringEvent> history, List<PlanEvent> plan) {
        return new Sample(command, history, plan, MonitoringPeriods.LAW, MonitoringActs.byHead());
    }

    private static Sample bySystem(MonitoringCommand command, List<MonitoringEvent> history, List<PlanEvent> plan) {
        return new Sample(command, history, plan, MonitoringPeriods.LAW, MonitoringActs.bySystem(MonitoringActs.TODAY));
    }
}
