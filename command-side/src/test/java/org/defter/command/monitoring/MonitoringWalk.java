package org.defter.command.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.command.platform.TestActs;
import org.defter.kernel.access.Actor;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.LawChange;
import org.defter.kernel.law.MonitoringReport;
import org.defter.kernel.monitoring.EvaluationRating;
import org.defter.kernel.monitoring.MonitoredYear;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.MonitoringPeriods;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.Plans;
import org.jspecify.annotations.Nullable;

/**
 * One random walk: a plan that is updated, stayed and annulled on the way, its six periods, and acts on them by all sorts of
 * people, most plausible, some not. By its seed it is always the same.
 */
final class MonitoringWalk {

    private static final int STEPS = 160;

    /** What is decided; another one than the real one is how the walk itself is tried. */
    @FunctionalInterface
    interface Decides {
        List<MonitoringEvent> decide(
                MonitoringCommand command, MonitoringPeriod period, List<PlanEvent> plan, ActContext act);
    }

    private static final List<MonitoredYear> SUBJECTS = List.of(
            MonitoringPeriods.YEAR_2024,
            MonitoringPeriods.HALF_2025,
            MonitoringPeriods.YEAR_2025,
            MonitoringPeriods.subject(2026, MonitoringReport.HALF_YEAR),
            MonitoringPeriods.YEAR_2026,
            MonitoringPeriods.HALF_2024);

    private static final List<List<PlanEvent>> LIVES =
            List.of(Plans.updated(), Plans.updateAnnulled(), Plans.suspended(), Plans.annulled(), Plans.repealed());

    private final Random random;
    private final Decides decides;
    private final List<PlanEvent> life;
    private final Map<MonitoredYear, List<MonitoringEvent>> records = new HashMap<>();
    private final MonitoringInvariants invariants = new MonitoringInvariants();
    private final TreeSet<String> outcomes;
    private int lived;
    private LocalDate today = LocalDate.of(2024, 7, 1);

    private MonitoringWalk(long seed, Decides decides, TreeSet<String> outcomes) {
        this.random = new Random(seed);
        this.decides = decides;
        this.outcomes = outcomes;
        this.life = LIVES.get(random.nextInt(LIVES.size()));
        this.lived = Plans.submitted().size();
    }

    /**
     * Walks, and fails with the seed when something does not hold.
     *
     * @param outcomes takes what came of each kind of command
     */
    static void by(long seed, Decides decides, TreeSet<String> outcomes) {
        try {
            MonitoringWalk walk = new MonitoringWalk(seed, decides, outcomes);
            for (int step = 0; step < STEPS; step++) {
                walk.step();
            }
            walk.records.values().forEach(walk.invariants::holdAtTheEnd);
        } catch (AssertionError e) {
            throw new AssertionError("-Ddefter.walk.seed=" + seed + ": " + e.getMessage(), e);
        }
    }

    private void step() {
        today = today.plusDays(random.nextInt(14));
        while (lived < life.size() && !life.get(lived).occurredOn().isAfter(today) && random.nextInt(3) > 0) {
            lived++;
            SUBJECTS.stream()
                    .filter(records::containsKey)
                    .filter(_ -> random.nextInt(4) > 0)
                    .forEach(subject -> act(
                            subject,
                            new ChangePeriodVersion(
                                    subject.periodId(), life.get(lived - 1).occurredOn()),
                            MonitoringActs.bySystem(today)));
        }
        MonitoredYear subject = likely();
        act(subject, command(subject), actor());
    }

    private void act(MonitoredYear subject, MonitoringCommand command, ActContext act) {
        List<MonitoringEvent> before = records.getOrDefault(subject, List.of());
        String kind = command.getClass().getSimpleName();
        List<MonitoringEvent> events;
        try {
            events = decides.decide(command, MonitoringActs.after(before), plan(), act);
        } catch (Rejected refused) {
            outcomes.add(kind + " " + refused.reason().name());
            return;
        }
        outcomes.add(kind + " " + (events.isEmpty() ? "nothing" : "done"));
        if (!events.isEmpty()) {
            invariants.holdAfter(command, before, events, plan(), act);
            List<MonitoringEvent> all = new ArrayList<>(before);
            all.addAll(events);
            records.put(subject, List.copyOf(all));
        }
    }

    private List<PlanEvent> plan() {
        return life.subList(0, lived);
    }

    /** Mostly a report that is due about now. */
    private MonitoredYear likely() {
        List<MonitoredYear> near = SUBJECTS.stream()
                .filter(subject -> MonitoringPeriods.end(subject).isAfter(today.minusDays(120))
                        && subject.firstDay().isBefore(today))
                .toList();
        return near.isEmpty() || random.nextInt(6) == 0
                ? SUBJECTS.get(random.nextInt(SUBJECTS.size()))
                : near.get(random.nextInt(near.size()));
    }

    private ActContext actor() {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> by(Role.CLERK, "clerk", Municipalities.FIRST_BRANCH);
            case 3, 4, 5 -> by(Role.UNIT_HEAD, "head", Municipalities.FIRST_BRANCH);
            case 6, 7 -> by(Role.UNIT_HEAD, "department", Municipalities.DEPARTMENT);
            default -> by(Role.UNIT_HEAD, "other", Municipalities.OTHER_DEPARTMENT);
        };
    }

    private ActContext by(Role role, String login, UnitId unit) {
        return TestActs.on(today, new Actor(new LoginId("urn:test", login), role, null, unit, Set.of()));
    }

    private MonitoringCommand command(MonitoredYear subject) {
        IndicatorId indicator = random.nextBoolean() ? Plans.INDICATOR : Plans.YEARLY;
        return switch (random.nextInt(25)) {
            case 0, 1, 2 -> new OpenPeriod(subject.periodId(), subject, day());
            case 3, 4, 5, 6, 7 ->
                new ReportValue(subject.periodId(), null, indicator, value(), MonitoringPeriods.EVIDENCE, null, day());
            case 8, 9 -> new ReportNotMeasured(subject.periodId(), null, indicator, "Ölçülmedi (örnek)", day());
            case 10, 11, 12, 13, 14 -> new ApproveValue(subject.periodId(), null, indicator, day());
            case 15 -> new SendValueBack(subject.periodId(), null, indicator, "Eksik (örnek)", day());
            case 16, 17 ->
                new EvaluateObjective(
                        subject.periodId(),
                        null,
                        random.nextInt(8) == 0 ? Plans.OTHER_OBJECTIVE : Plans.OBJECTIVE,
                        MonitoringPeriods.evaluation(
                                EvaluationRating.values()[random.nextInt(EvaluationRating.values().length)]),
                        day());
            case 18, 19, 20 -> new ClosePeriod(subject.periodId(), null, day());
            case 21, 22 ->
                new RectifyValue(
                        subject.periodId(),
                        null,
                        indicator,
                        value(),
                        "Yanlış (örnek)",
                        MonitoringPeriods.OTHER_EVIDENCE,
                        day());
            case 23 ->
                new RunOutReportClock(
                        subject.periodId(), MonitoringPeriods.clock(subject).lastDay());
            default ->
                new ExtendReportClock(subject.periodId(), LawChange.calendar(today, "İdari izin (örnek)"), today);
        };
    }

    private @Nullable LocalDate day() {
        return switch (random.nextInt(8)) {
            case 0 -> today.plusDays(1);
            case 1, 2 -> today.minusDays(random.nextInt(200));
            default -> null;
        };
    }

    private BigDecimal value() {
        return BigDecimal.valueOf(random.nextInt(6000) - 1000L, random.nextInt(3));
    }
}
