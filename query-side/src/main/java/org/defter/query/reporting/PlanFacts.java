package org.defter.query.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.defter.kernel.monitoring.IndicatorNotMeasured;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.ObjectiveEvaluated;
import org.defter.kernel.monitoring.PeriodClosed;
import org.defter.kernel.monitoring.PeriodOpened;
import org.defter.kernel.monitoring.PeriodVersionChanged;
import org.defter.kernel.monitoring.ReportClockExtended;
import org.defter.kernel.monitoring.ReportClockStarted;
import org.defter.kernel.monitoring.ReportClockStopped;
import org.defter.kernel.monitoring.ReportOverdue;
import org.defter.kernel.monitoring.ValueApproved;
import org.defter.kernel.monitoring.ValueRectified;
import org.defter.kernel.monitoring.ValueReported;
import org.defter.kernel.monitoring.ValueSentBack;
import org.defter.kernel.plan.IndicatorCard;
import org.defter.kernel.plan.ObjectiveCard;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanProposed;
import org.defter.query.plan.PlanDossierFold;
import org.defter.query.plan.PlanDossierView;
import org.defter.query.plan.PlanState;
import org.defter.query.platform.dossier.Streams;
import org.jspecify.annotations.Nullable;

/** What the events of plans and of their monitoring periods leave for figures. Pure. */
final class PlanFacts {

    private PlanFacts() {}

    private record Key(UUID indicator, int year) {}

    private record Target(
            UUID objective,
            String objectiveCode,
            String objectiveTitle,
            String code,
            String title,
            BigDecimal baseline,
            BigDecimal target,
            Direction direction,
            Accumulation accumulation,
            BigDecimal share) {}

    /** The facts of a plan, from its beginning. */
    static List<Record> ofPlan(List<Streams.Recorded> stream) {
        PlanDossierFold dossier = new PlanDossierFold();
        Spells<PlanState> stages = new Spells<>();
        Map<Key, Spells<Target>> targets = new LinkedHashMap<>();
        List<Record> facts = new ArrayList<>();
        @Nullable PlanDossierView view = null;
        for (Streams.Recorded recorded : stream) {
            PlanDossierView next = dossier.next(view, (PlanEvent) recorded.event(), recorded.stamp());
            view = next;
            stages.now(next.state(), recorded);
            Map<Key, Target> now = targets(next.content());
            now.keySet().forEach(key -> targets.computeIfAbsent(key, _ -> new Spells<>()));
            targets.forEach((key, spells) -> spells.now(now.get(key), recorded));
        }
        UUID plan = UUID.fromString(stream.getFirst().event().streamId());
        if (view != null && stream.getFirst().event() instanceof PlanProposed proposed) {
            // What it is called is what it was called first: a table of facts does not follow every draft.
            facts.add(new Facts.PlanFact(
                    plan,
                    view.municipalityId().value(),
                    view.unitId().value(),
                    view.kind(),
                    proposed.profile().title(),
                    view.firstYear(),
                    view.lastYear()));
        }
        for (Spells.Spell<PlanState> spell : stages.all()) {
            if (spell.value() != null) {
                facts.add(new Facts.PlanStageFact(plan, spell.number(), spell.value(), spell.held()));
            }
        }
        targets.forEach((key, spells) -> spells.all().forEach(spell -> {
            Target target = spell.value();
            if (target != null) {
                facts.add(new Facts.TargetFact(
                        plan,
                        key.indicator(),
                        key.year(),
                        spell.number(),
                        target.objective(),
                        target.objectiveCode(),
                        target.objectiveTitle(),
                        target.code(),
                        target.title(),
                        target.baseline(),
                        target.target(),
                        target.direction(),
                        target.accumulation(),
                        target.share(),
                        spell.held()));
            }
        }));
        return facts;
    }

    private static Map<Key, Target> targets(PlanContent content) {
        Map<Key, Target> targets = new HashMap<>();
        content.objectives()
                .forEach(objective -> objective.indicators().forEach(indicator -> {
                    ObjectiveCard of = objective.card();
                    IndicatorCard card = indicator.card();
                    card.targets()
                            .forEach((year, target) -> targets.put(
                                    new Key(indicator.id().value(), year),
                                    new Target(
                                            objective.id().value(),
                                            of.code(),
                                            of.title(),
                                            card.code(),
                                            card.title(),
                                            card.baseline().stripTrailingZeros(),
                                            target.stripTrailingZeros(),
                                            card.direction(),
                                            card.accumulation(),
                                            card.share().stripTrailingZeros())));
                }));
        return targets;
    }

    private record Value(Facts.ValueState state, @Nullable BigDecimal value) {}

    /** The facts of a monitoring period, from its beginning. */
    static List<Record> ofPeriod(List<Streams.Recorded> stream) {
        Clocks clocks = new Clocks(Facts.ClockOn.MONITORING_PERIOD);
        Map<UUID, Spells<Value>> values = new LinkedHashMap<>();
        List<Record> facts = new ArrayList<>();
        for (Streams.Recorded recorded : stream) {
            switch ((MonitoringEvent) recorded.event()) {
                case PeriodOpened e ->
                    facts.add(new Facts.PeriodFact(
                            e.periodId().value(),
                            e.planId().value(),
                            e.municipalityId().value(),
                            e.unitId().value(),
                            e.year(),
                            e.report(),
                            e.cumulative(),
                            e.periodEnd(),
                            e.title()));
                case ValueReported e ->
                    now(values, e.indicatorId().value(), Facts.ValueState.REPORTED, e.value(), recorded);
                case ValueSentBack e ->
                    now(values, e.indicatorId().value(), Facts.ValueState.SENT_BACK, e.value(), recorded);
                case ValueApproved e ->
                    now(values, e.indicatorId().value(), Facts.ValueState.APPROVED, e.value(), recorded);
                case ValueRectified e ->
                    now(values, e.indicatorId().value(), Facts.ValueState.RECTIFIED, e.newValue(), recorded);
                case IndicatorNotMeasured e ->
                    now(values, e.indicatorId().value(), Facts.ValueState.NOT_MEASURED, null, recorded);
                case ReportClockStarted e -> clocks.start(null, e.clock(), e.retrospective(), recorded);
                case ReportClockExtended e -> clocks.extend(null, e.clock(), e.retrospective(), recorded);
                case ReportClockStopped e -> clocks.end(null, e.clock(), Facts.ClockEnd.STOPPED, recorded);
                case ReportOverdue e -> clocks.end(null, e.clock(), Facts.ClockEnd.RAN_OUT, recorded);
                case PeriodVersionChanged _, PeriodClosed _, ObjectiveEvaluated _ -> {
                    // Words and versions, no values.
                }
            }
        }
        UUID period = UUID.fromString(stream.getFirst().event().streamId());
        values.forEach((indicator, spells) -> spells.all().forEach(spell -> {
            if (spell.value() instanceof Value(Facts.ValueState state, BigDecimal value)) {
                facts.add(new Facts.ValueFact(period, indicator, spell.number(), state, value, spell.held()));
            }
        }));
        facts.addAll(clocks.facts(period));
        return facts;
    }

    private static void now(
            Map<UUID, Spells<Value>> values,
            UUID indicator,
            Facts.ValueState state,
            @Nullable BigDecimal value,
            Streams.Recorded recorded) {
        values.computeIfAbsent(indicator, _ -> new Spells<>())
                .now(new Value(state, value == null ? null : value.stripTrailingZeros()), recorded);
    }
}
