package org.defter.standalone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.Evidence;
import org.defter.kernel.id.AccountId;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.MonitoringPeriodId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.MonitoringReport;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.defter.kernel.monitoring.IndicatorNotMeasured;
import org.defter.kernel.monitoring.PeriodOpened;
import org.defter.kernel.monitoring.Reporter;
import org.defter.kernel.monitoring.ValueApproved;
import org.defter.kernel.monitoring.ValueRectified;
import org.defter.kernel.monitoring.ValueReported;
import org.defter.kernel.monitoring.ValueSentBack;
import org.defter.kernel.plan.Frequency;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.GoalDrafted;
import org.defter.kernel.plan.IndicatorCard;
import org.defter.kernel.plan.IndicatorDefined;
import org.defter.kernel.plan.IndicatorDropped;
import org.defter.kernel.plan.ObjectiveCard;
import org.defter.kernel.plan.ObjectiveSet;
import org.defter.kernel.plan.PlanKind;
import org.defter.kernel.plan.PlanProfile;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.plan.TargetRevised;
import org.defter.kernel.project.Projects;

/**
 * Plans and their monitoring as they might have gone: targets that are revised, indicators that are defined anew or dropped, values that are
 * reported, sent back, approved, rectified, or not measured at all.
 */
final class RandomPlans {

    private static final int FIRST_YEAR = 2022;
    private static final int LAST_YEAR = 2025;
    private static final Evidence EVIDENCE = new Evidence("Faaliyet raporu", "1", null);

    private final Random dice;
    private final MunicipalityId municipality;
    private final List<UnitId> units;

    RandomPlans(long seed) {
        this.dice = new Random(seed);
        this.municipality = new MunicipalityId(id());
        this.units = List.of(new UnitId(id()), new UnitId(id()));
    }

    private UUID id() {
        return new UUID(
                dice.nextLong() & ~0xf000L | 0x4000L, dice.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    /** Few different values, so that targets often are what the plan began with, or what was realised. */
    private BigDecimal number() {
        return BigDecimal.valueOf(dice.nextInt(0, 60) * 5L, 1);
    }

    private IndicatorCard card(String code) {
        TreeMap<Integer, BigDecimal> targets = new TreeMap<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            if (dice.nextInt(8) > 0) {
                targets.put(year, number());
            }
        }
        return new IndicatorCard(
                code,
                "Gösterge " + code,
                "adet",
                number(),
                targets,
                Direction.values()[dice.nextInt(2)],
                Accumulation.values()[dice.nextInt(2)],
                BigDecimal.valueOf(dice.nextInt(1, 100)),
                Frequency.values()[0],
                Frequency.values()[0]);
    }

    private static ObjectiveCard objective(String code, String title, UnitId unit) {
        return new ObjectiveCard(code, title, unit, List.of(), List.of(), null, null, null);
    }

    /** The events of one plan and of its monitoring. */
    List<DomainEvent> plan() {
        PlanId plan = new PlanId(id());
        UnitId unit = units.get(dice.nextInt(units.size()));
        GoalId goal = new GoalId(id());
        LocalDate day = LocalDate.of(2021, 6, 1).plusDays(dice.nextInt(90));
        List<DomainEvent> events = new ArrayList<>();
        events.add(new PlanProposed(
                plan,
                municipality,
                unit,
                PlanKind.values()[dice.nextInt(PlanKind.values().length)],
                FIRST_YEAR,
                LAST_YEAR,
                new PlanProfile("Plan " + dice.nextInt(10_000), null, null, List.of(), List.of()),
                day));
        events.add(new GoalDrafted(plan, goal, "A1", "Amaç", day));
        List<ObjectiveId> objectives = new ArrayList<>();
        Map<IndicatorId, ObjectiveId> of = new HashMap<>();
        Map<IndicatorId, IndicatorCard> cards = new HashMap<>();
        List<IndicatorId> indicators = new ArrayList<>();
        for (int o = 1; o <= dice.nextInt(1, 4); o++) {
            ObjectiveId objective = new ObjectiveId(id());
            objectives.add(objective);
            events.add(new ObjectiveSet(plan, goal, objective, objective("H1." + o, "Hedef " + o, unit), day));
            for (int i = 1; i <= dice.nextInt(1, 4); i++) {
                IndicatorId indicator = new IndicatorId(id());
                IndicatorCard card = card("PG1." + o + "." + i);
                indicators.add(indicator);
                of.put(indicator, objective);
                cards.put(indicator, card);
                events.add(new IndicatorDefined(plan, objective, indicator, card, day));
            }
        }
        for (int step = dice.nextInt(20); step > 0; step--) {
            day = day.plusDays(dice.nextInt(0, 30));
            IndicatorId indicator = indicators.get(dice.nextInt(indicators.size()));
            IndicatorCard card = cards.get(indicator);
            switch (card == null ? 9 : dice.nextInt(9)) {
                case 0, 1 -> {
                    IndicatorCard anew = card(card.code());
                    cards.put(indicator, anew);
                    events.add(new IndicatorDefined(plan, of.get(indicator), indicator, anew, day));
                }
                case 2 -> {
                    int number = dice.nextInt(objectives.size());
                    events.add(new ObjectiveSet(
                            plan,
                            goal,
                            objectives.get(number),
                            objective("H1." + (number + 1), "Hedef " + dice.nextInt(3), unit),
                            day));
                }
                case 3 -> {
                    cards.remove(indicator);
                    events.add(new IndicatorDropped(plan, indicator, "Ölçülemiyor", day));
                }
                case 9 -> {
                    // It was dropped.
                }
                default -> {
                    List<Integer> years = List.copyOf(card.targets().keySet());
                    if (!years.isEmpty()) {
                        int year = years.get(dice.nextInt(years.size()));
                        BigDecimal target = number();
                        events.add(new TargetRevised(
                                plan, indicator, year, card.targets().get(year), target, "Yeni veri", day));
                        cards.put(indicator, card.withTarget(year, target));
                    }
                }
            }
        }
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (MonitoringReport report : MonitoringReport.values()) {
                if (dice.nextInt(3) > 0) {
                    events.addAll(period(plan, unit, year, report, indicators));
                }
            }
        }
        return events;
    }

    private List<DomainEvent> period(
            PlanId plan, UnitId unit, int year, MonitoringReport report, List<IndicatorId> indicators) {
        MonitoringPeriodId period = new MonitoringPeriodId(id());
        LocalDate end = report == MonitoringReport.YEAR ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 6, 30);
        LocalDate day = end.minusDays(20);
        Reporter reporter = new Reporter(new AccountId(id()), null);
        List<DomainEvent> events = new ArrayList<>();
        events.add(new PeriodOpened(
                period,
                municipality,
                plan,
                year,
                report,
                "Plan",
                unit,
                year - FIRST_YEAR + 1,
                false,
                new FrozenPlan(plan, 1, "0f".repeat(32)),
                List.of(),
                end,
                Projects.RULESET,
                List.of(),
                day));
        for (IndicatorId indicator : indicators) {
            BigDecimal value = number();
            switch (dice.nextInt(7)) {
                case 0 -> events.add(new IndicatorNotMeasured(period, indicator, "Veri yok", reporter, day));
                case 1 -> {
                    // Nobody reported it.
                }
                default -> {
                    events.add(new ValueReported(period, indicator, value, EVIDENCE, null, reporter, day));
                    if (dice.nextInt(4) == 0) {
                        events.add(new ValueSentBack(period, indicator, value, "Kanıt eksik", day.plusDays(1)));
                        value = number();
                        events.add(
                                new ValueReported(period, indicator, value, EVIDENCE, null, reporter, day.plusDays(2)));
                    }
                    if (dice.nextInt(5) > 0) {
                        events.add(new ValueApproved(period, indicator, value, day.plusDays(3)));
                        if (dice.nextInt(4) == 0) {
                            events.add(new ValueRectified(
                                    period, indicator, value, number(), "Düzeltme", EVIDENCE, day.plusDays(30)));
                        }
                    }
                }
            }
        }
        return events;
    }
}
