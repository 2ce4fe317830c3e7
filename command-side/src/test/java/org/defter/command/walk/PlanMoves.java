package org.defter.command.walk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.defter.command.plan.ClosePlan;
import org.defter.command.plan.DefineActivity;
import org.defter.command.plan.DefineIndicator;
import org.defter.command.plan.DraftGoal;
import org.defter.command.plan.DropIndicator;
import org.defter.command.plan.OpenPlanUpdate;
import org.defter.command.plan.ProposePlan;
import org.defter.command.plan.RenewPlan;
import org.defter.command.plan.ReviseTarget;
import org.defter.command.plan.SetObjective;
import org.defter.command.plan.SubmitPlan;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.Money;
import org.defter.kernel.id.ActivityId;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.defter.kernel.plan.ActivityCard;
import org.defter.kernel.plan.Frequency;
import org.defter.kernel.plan.IndicatorCard;
import org.defter.kernel.plan.ObjectiveCard;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanKind;
import org.defter.kernel.plan.PlanProfile;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.plan.PlanStage;

/** What the units may do next with their plans. */
final class PlanMoves implements Walk.Moves {

    private static final int YEARS = 3;
    private static final int MOST_PLANS = 3;

    private final Walk walk;
    private final Town town;
    private final Dice dice;

    PlanMoves(Walk walk) {
        this.walk = walk;
        this.town = walk.town();
        this.dice = walk.dice();
    }

    @Override
    public List<Act> plausible() {
        List<Act> acts = new ArrayList<>();
        List<PlanProposed> plans = town.all(PlanProposed.class);
        if (plans.isEmpty()) {
            acts.add(propose());
        }
        for (PlanProposed plan : plans) {
            PlanStage stage = town.facts().planStanding(plan.planId()).stage();
            switch (stage) {
                case DRAFTING -> drafting(plan, town.facts().plan(plan.planId()).content(), acts);
                case IN_FORCE -> {
                    if (dice.percent(20)) {
                        acts.add(Act.office(new OpenPlanUpdate(plan.planId(), null, "Gerekçe", null)));
                    }
                    if (dice.percent(5) && plans.size() < MOST_PLANS) {
                        acts.add(renew(plan));
                    }
                }
                case UPDATING -> {
                    revise(plan, town.facts().plan(plan.planId()).content()).ifPresent(acts::add);
                    acts.add(submit(plan));
                }
                default -> {
                    // It waits for the council.
                }
            }
        }
        return acts;
    }

    private Act propose() {
        int first = town.today().getYear() + dice.between(0, 1);
        return Act.office(new ProposePlan(
                new PlanId(walk.id()),
                walk.municipality(),
                dice.oneOf(walk.units()),
                dice.oneOf(List.of(PlanKind.values())),
                first,
                first + YEARS - 1,
                new PlanProfile("Plan", "Misyon", "Vizyon", List.of("Tema"), List.of(new LegalBasis("5393", "41"))),
                null));
    }

    private Act renew(PlanProposed plan) {
        return Act.office(new RenewPlan(
                new PlanId(walk.id()),
                plan.planId(),
                plan.unitId(),
                plan.firstYear() + 1,
                plan.lastYear() + 1,
                plan.profile(),
                null));
    }

    /** A goal, an objective, two indicators that share 60 and 40, an activity, and the submission. */
    private void drafting(PlanProposed plan, PlanContent content, List<Act> acts) {
        PlanId id = plan.planId();
        if (content.goals().isEmpty()) {
            acts.add(Act.office(new DraftGoal(id, null, new GoalId(walk.id()), "A1", "Amaç", null)));
            return;
        }
        GoalId goal = content.goals().getFirst().id();
        Optional<PlanContent.Objective> objective = content.objectives().findFirst();
        if (objective.isEmpty()) {
            acts.add(Act.office(new SetObjective(
                    id,
                    null,
                    goal,
                    new ObjectiveId(walk.id()),
                    false,
                    new ObjectiveCard(
                            "H1.1",
                            "Hedef",
                            plan.unitId(),
                            List.of(),
                            List.of("Risk"),
                            new Money(BigDecimal.TEN, "TRY"),
                            "Tespit",
                            "İhtiyaç"),
                    null)));
            return;
        }
        int indicators = objective.get().indicators().size();
        if (indicators < 2) {
            acts.add(indicator(plan, objective.get().id(), indicators));
        }
        if (objective.get().activities().isEmpty()) {
            acts.add(activity(plan, objective.get().id()));
        }
        if (indicators == 2 && !objective.get().activities().isEmpty() || dice.percent(10)) {
            acts.add(submit(plan));
        }
    }

    private Act indicator(PlanProposed plan, ObjectiveId objective, int before) {
        SortedMap<Integer, BigDecimal> targets = new TreeMap<>();
        for (int year = plan.firstYear(); year <= plan.lastYear(); year++) {
            targets.put(year, BigDecimal.valueOf(10L + year - plan.firstYear()));
        }
        return Act.office(new DefineIndicator(
                plan.planId(),
                null,
                objective,
                new IndicatorId(walk.id()),
                false,
                new IndicatorCard(
                        "PG1.1." + dice.between(1, 99),
                        "Gösterge",
                        "adet",
                        BigDecimal.TEN,
                        targets,
                        Direction.RISING,
                        Accumulation.CUMULATIVE,
                        BigDecimal.valueOf(before == 0 ? 60 : dice.oneOf(40, 40, 40, 41)),
                        Frequency.HALF_YEARLY,
                        Frequency.YEARLY),
                null));
    }

    private Act activity(PlanProposed plan, ObjectiveId objective) {
        return Act.office(new DefineActivity(
                plan.planId(),
                null,
                objective,
                new ActivityId(walk.id()),
                false,
                new ActivityCard(
                        "F1.1.1",
                        "Faaliyet",
                        plan.unitId(),
                        plan.unitId(),
                        List.of(),
                        LocalDate.of(plan.firstYear(), 1, 1),
                        LocalDate.of(plan.lastYear(), 12, 31),
                        new Money(BigDecimal.ONE, "TRY")),
                null));
    }

    private Act submit(PlanProposed plan) {
        return Act.office(new SubmitPlan(plan.planId(), null, walk.council(), null));
    }

    private Optional<Act> revise(PlanProposed plan, PlanContent content) {
        return content.indicators()
                .findAny()
                .map(indicator -> Act.office(new ReviseTarget(
                        plan.planId(),
                        null,
                        indicator.id(),
                        dice.between(plan.firstYear(), plan.lastYear()),
                        BigDecimal.valueOf(dice.between(5, 30)),
                        "Gerekçe",
                        null)));
    }

    @Override
    public Optional<Act> wild() {
        List<PlanProposed> plans = town.all(PlanProposed.class);
        if (plans.isEmpty()) {
            return Optional.of(propose());
        }
        PlanProposed plan = dice.oneOf(plans);
        PlanContent content = town.facts().plan(plan.planId()).content();
        return switch (dice.between(0, 6)) {
            case 0 -> Optional.of(submit(plan));
            case 4 -> Optional.of(Act.office(new ClosePlan(plan.planId(), null, null)));
            case 5 -> Optional.of(renew(plan));
            case 1 -> Optional.of(Act.office(new OpenPlanUpdate(plan.planId(), null, "Gerekçe", null)));
            case 2 -> revise(plan, content);
            case 3 ->
                Optional.of(Act.office(new DropIndicator(
                        plan.planId(),
                        null,
                        content.indicators()
                                .findFirst()
                                .map(PlanContent.Indicator::id)
                                .orElseGet(() -> new IndicatorId(walk.id())),
                        "Gerekçe",
                        null)));
            default ->
                Optional.of(Act.office(new DraftGoal(plan.planId(), null, new GoalId(walk.id()), "A9", "Amaç", null)));
        };
    }
}
