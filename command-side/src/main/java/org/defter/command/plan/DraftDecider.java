package org.defter.command.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.id.ActivityId;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.municipality.UnitTree;
import org.defter.kernel.plan.ActivityDefined;
import org.defter.kernel.plan.ActivityDropped;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.GoalDrafted;
import org.defter.kernel.plan.GoalDropped;
import org.defter.kernel.plan.GoalRevised;
import org.defter.kernel.plan.IndicatorCard;
import org.defter.kernel.plan.IndicatorDefined;
import org.defter.kernel.plan.IndicatorDropped;
import org.defter.kernel.plan.ObjectiveDropped;
import org.defter.kernel.plan.ObjectiveSet;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanProfileRevised;
import org.defter.kernel.plan.TargetRevised;
import org.jspecify.annotations.Nullable;

/**
 * Decides on what is drafted in a plan, for the first time or in an update, within {@link UpdateRules}. Only the unit that was authorised drafts; before the authority nothing but the profile changes, by
 * the unit that proposed the plan. Writing down what is there already is nothing.
 *
 * <table>
 * <caption>Events, nothing, or a refusal; of Unproposed every command is refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Proposed</th><th>Drafting</th><th>Submitted</th><th>InForce</th><th>Updating</th>
 * <th>UpdateSubmitted</th><th>Suspended</th><th>Closed</th><th>Repealed</th><th>Annulled</th></tr>
 * <tr><td>RevisePlanProfile</td><td colspan="2">PlanProfileRevised</td><td>PLAN_IS_FROZEN</td>
 * <td>UPDATE_NOT_OPENED</td><td>PlanProfileRevised, STAYS_IN_UPDATE for mission and vision</td>
 * <td>PLAN_IS_FROZEN</td><td>PLAN_IS_SUSPENDED</td><td colspan="3">PLAN_HAS_ENDED</td></tr>
 * <tr><td>DraftGoal, ReviseGoal, DropGoal</td><td>PREPARATION_NOT_AUTHORISED</td><td>the event</td>
 * <td>PLAN_IS_FROZEN</td><td>UPDATE_NOT_OPENED</td><td>STAYS_IN_UPDATE</td><td>PLAN_IS_FROZEN</td>
 * <td>PLAN_IS_SUSPENDED</td><td colspan="3">PLAN_HAS_ENDED</td></tr>
 * <tr><td>SetObjective</td><td>PREPARATION_NOT_AUTHORISED</td><td>ObjectiveSet</td><td>PLAN_IS_FROZEN</td>
 * <td>UPDATE_NOT_OPENED</td><td>ObjectiveSet</td><td>PLAN_IS_FROZEN</td><td>PLAN_IS_SUSPENDED</td>
 * <td colspan="3">PLAN_HAS_ENDED</td></tr>
 * <tr><td>DropObjective</td><td>PREPARATION_NOT_AUTHORISED</td><td>ObjectiveDropped</td><td>PLAN_IS_FROZEN</td>
 * <td>UPDATE_NOT_OPENED</td><td>ObjectiveDropped, PAST_YEARS_STAY, VALUE_ALREADY_UPDATED</td>
 * <td>PLAN_IS_FROZEN</td><td>PLAN_IS_SUSPENDED</td><td colspan="3">PLAN_HAS_ENDED</td></tr>
 * <tr><td>DefineIndicator</td><td>PREPARATION_NOT_AUTHORISED</td><td>IndicatorDefined</td><td>PLAN_IS_FROZEN</td>
 * <td>UPDATE_NOT_OPENED</td>
 * <td>IndicatorDefined, TARGET_WITHOUT_REASON, PAST_YEARS_STAY, VALUE_ALREADY_UPDATED</td><td>PLAN_IS_FROZEN</td>
 * <td>PLAN_IS_SUSPENDED</td><td colspan="3">PLAN_HAS_ENDED</td></tr>
 * <tr><td>DropIndicator</td><td>PREPARATION_NOT_AUTHORISED</td><td>IndicatorDropped</td><td>PLAN_IS_FROZEN</td>
 * <td>UPDATE_NOT_OPENED</td><td>IndicatorDropped, PAST_YEARS_STAY, VALUE_ALREADY_UPDATED</td>
 * <td>PLAN_IS_FROZEN</td><td>PLAN_IS_SUSPENDED</td><td colspan="3">PLAN_HAS_ENDED</td></tr>
 * <tr><td>ReviseTarget</td><td>PREPARATION_NOT_AUTHORISED</td><td>TargetRevised</td><td>PLAN_IS_FROZEN</td>
 * <td>UPDATE_NOT_OPENED</td><td>TargetRevised, PAST_YEARS_STAY, VALUE_ALREADY_UPDATED</td><td>PLAN_IS_FROZEN</td>
 * <td>PLAN_IS_SUSPENDED</td><td colspan="3">PLAN_HAS_ENDED</td></tr>
 * <tr><td>DefineActivity</td><td>PREPARATION_NOT_AUTHORISED</td><td>ActivityDefined</td><td>PLAN_IS_FROZEN</td>
 * <td>UPDATE_NOT_OPENED</td><td>ActivityDefined, PAST_YEARS_STAY</td><td>PLAN_IS_FROZEN</td>
 * <td>PLAN_IS_SUSPENDED</td><td colspan="3">PLAN_HAS_ENDED</td></tr>
 * <tr><td>DropActivity</td><td>PREPARATION_NOT_AUTHORISED</td><td>ActivityDropped</td><td>PLAN_IS_FROZEN</td>
 * <td>UPDATE_NOT_OPENED</td><td>ActivityDropped, PAST_YEARS_STAY</td><td>PLAN_IS_FROZEN</td>
 * <td>PLAN_IS_SUSPENDED</td><td colspan="3">PLAN_HAS_ENDED</td></tr>
 * </table>
 */
final class DraftDecider {

    private DraftDecider() {}

    static List<PlanEvent> reviseProfile(RevisePlanProfile c, Plan plan, ActContext act) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw PlanDecider.unknown(c);
            case Plan.Proposed proposed -> {
                Folder folder = proposed.folder();
                act.requireUnit(folder.origin().unitId());
                yield profileRevised(c, folder, act.occurredOn(c.occurredOn(), folder.opened()));
            }
            case Plan.Prepared prepared -> {
                Plan.Open open = open(prepared, c);
                LocalDate day = day(open, c.occurredOn(), open.folder().opened(), act);
                UpdateRules.requireProfile(open, c.profile());
                yield profileRevised(c, open.folder(), day);
            }
            case EndedPlan ended -> throw EndingDecider.ended(ended);
        };
    }

    private static List<PlanEvent> profileRevised(RevisePlanProfile c, Folder folder, LocalDate day) {
        return folder.content().profile().equals(c.profile())
                ? List.of()
                : List.of(new PlanProfileRevised(c.planId(), c.profile(), day));
    }

    static List<PlanEvent> draftGoal(DraftGoal c, Plan plan, ActContext act) {
        Plan.Open open = open(plan, c);
        LocalDate day = day(open, c.occurredOn(), open.folder().opened(), act);
        UpdateRules.requireGoalsFree(open);
        CardRules.requireFreeCode(
                false,
                c.goalId(),
                c.code(),
                open.folder().content().goals().stream()
                        .collect(Collectors.toMap(PlanContent.Goal::id, PlanContent.Goal::code)));
        return List.of(new GoalDrafted(c.planId(), c.goalId(), c.code(), c.title(), day));
    }

    static List<PlanEvent> reviseGoal(ReviseGoal c, Plan plan, ActContext act) {
        Plan.Open open = open(plan, c);
        LocalDate day = day(open, c.occurredOn(), open.folder().notBefore(c.goalId()), act);
        UpdateRules.requireGoalsFree(open);
        return goal(open, c.goalId()).title().equals(c.title())
                ? List.of()
                : List.of(new GoalRevised(c.planId(), c.goalId(), c.title(), c.reason(), day));
    }

    static List<PlanEvent> dropGoal(DropGoal c, Plan plan, ActContext act) {
        Plan.Open open = open(plan, c);
        LocalDate day = day(open, c.occurredOn(), open.folder().notBefore(c.goalId()), act);
        UpdateRules.requireGoalsFree(open);
        return List.of(new GoalDropped(c.planId(), goal(open, c.goalId()).id(), c.reason(), day));
    }

    static List<PlanEvent> setObjective(SetObjective c, Plan plan, UnitTree units, ActContext act) {
        Plan.Open open = open(plan, c);
        LocalDate day = day(open, c.occurredOn(), open.folder().notBefore(c.goalId(), c.objectiveId()), act);
        Optional<PlanContent.Objective> old = goal(open, c.goalId()).objectives().stream()
                .filter(objective -> objective.id().equals(c.objectiveId()))
                .findFirst();
        if (c.replaces() && old.isEmpty()) {
            throw Rejected.because(PlanRejection.OBJECTIVE_UNKNOWN, "objective", c.objectiveId());
        }
        CardRules.requireFreeCode(
                c.replaces(),
                c.objectiveId(),
                c.card().code(),
                open.folder()
                        .content()
                        .objectives()
                        .collect(Collectors.toMap(
                                PlanContent.Objective::id,
                                objective -> objective.card().code())));
        CardRules.requireUnits(CardRules.units(c.card()), units, day);
        return old.filter(objective -> objective.card().equals(c.card())).isPresent()
                ? List.of()
                : List.of(new ObjectiveSet(c.planId(), c.goalId(), c.objectiveId(), c.card(), day));
    }

    static List<PlanEvent> dropObjective(DropObjective c, Plan plan, LawInForce law, ActContext act) {
        Plan.Open open = open(plan, c);
        LocalDate day = day(open, c.occurredOn(), open.folder().notBefore(c.objectiveId()), act);
        PlanContent.Objective objective = objective(open, c.objectiveId());
        Law onDay = law.on(day);
        objective.indicators().forEach(indicator -> UpdateRules.requireDroppable(open, indicator, day, onDay));
        objective.activities().forEach(activity -> UpdateRules.requireDroppable(open, activity, day));
        return List.of(new ObjectiveDropped(c.planId(), c.objectiveId(), c.reason(), day));
    }

    static List<PlanEvent> defineIndicator(DefineIndicator c, Plan plan, LawInForce law, ActContext act) {
        Plan.Open open = open(plan, c);
        LocalDate day = day(open, c.occurredOn(), open.folder().notBefore(c.objectiveId(), c.indicatorId()), act);
        PlanContent content = open.folder().content();
        Optional<PlanContent.Indicator> old = objective(open, c.objectiveId()).indicators().stream()
                .filter(indicator -> indicator.id().equals(c.indicatorId()))
                .findFirst();
        if (c.replaces() && old.isEmpty()) {
            throw unknown(c.indicatorId());
        }
        CardRules.requireFreeCode(
                c.replaces(),
                c.indicatorId(),
                c.card().code(),
                content.indicators()
                        .collect(Collectors.toMap(
                                PlanContent.Indicator::id,
                                indicator -> indicator.card().code())));
        Law onDay = law.on(day);
        UpdateRules.requireChangeable(open, c.indicatorId(), c.card(), day, onDay);
        int firstYear = UpdateRules.firstYear(open, c.indicatorId(), day);
        CardRules.requireLawful(c.card(), firstYear, content.lastYear(), onDay);
        old.ifPresent(indicator -> UpdateRules.requireReasons(open, indicator, c.card()));
        return old.filter(indicator -> indicator.card().equals(c.card())).isPresent()
                ? List.of()
                : List.of(new IndicatorDefined(c.planId(), c.objectiveId(), c.indicatorId(), c.card(), day));
    }

    static List<PlanEvent> dropIndicator(DropIndicator c, Plan plan, LawInForce law, ActContext act) {
        Plan.Open open = open(plan, c);
        LocalDate day = day(open, c.occurredOn(), open.folder().notBefore(c.indicatorId()), act);
        UpdateRules.requireDroppable(open, indicator(open, c.indicatorId()), day, law.on(day));
        return List.of(new IndicatorDropped(c.planId(), c.indicatorId(), c.reason(), day));
    }

    static List<PlanEvent> reviseTarget(ReviseTarget c, Plan plan, LawInForce law, ActContext act) {
        Plan.Open open = open(plan, c);
        LocalDate day = day(open, c.occurredOn(), open.folder().notBefore(c.indicatorId()), act);
        IndicatorCard card = indicator(open, c.indicatorId()).card();
        BigDecimal old = Optional.ofNullable(card.targets().get(c.year()))
                .orElseThrow(
                        () -> Rejected.because(PlanRejection.NO_TARGET_IN_YEAR, "code", card.code(), "year", c.year()));
        if (old.compareTo(c.newTarget()) == 0) {
            return List.of();
        }
        UpdateRules.requireChangeable(
                open, c.indicatorId(), card.withTarget(c.year(), c.newTarget()), day, law.on(day));
        return List.of(new TargetRevised(c.planId(), c.indicatorId(), c.year(), old, c.newTarget(), c.reason(), day));
    }

    static List<PlanEvent> defineActivity(DefineActivity c, Plan plan, UnitTree units, ActContext act) {
        Plan.Open open = open(plan, c);
        LocalDate day = day(open, c.occurredOn(), open.folder().notBefore(c.objectiveId(), c.activityId()), act);
        PlanContent content = open.folder().content();
        Optional<PlanContent.Activity> old = objective(open, c.objectiveId()).activities().stream()
                .filter(activity -> activity.id().equals(c.activityId()))
                .findFirst();
        if (c.replaces() && old.isEmpty()) {
            throw unknown(c.activityId());
        }
        CardRules.requireFreeCode(
                c.replaces(),
                c.activityId(),
                c.card().code(),
                content.activities()
                        .collect(Collectors.toMap(
                                PlanContent.Activity::id,
                                activity -> activity.card().code())));
        CardRules.requireLawful(c.card(), content);
        CardRules.requireUnits(CardRules.units(c.card()), units, day);
        if (old.filter(activity -> activity.card().equals(c.card())).isPresent()) {
            return List.of();
        }
        UpdateRules.requireChangeable(open, new PlanContent.Activity(c.activityId(), c.card()), day);
        return List.of(new ActivityDefined(c.planId(), c.objectiveId(), c.activityId(), c.card(), day));
    }

    static List<PlanEvent> dropActivity(DropActivity c, Plan plan, ActContext act) {
        Plan.Open open = open(plan, c);
        LocalDate day = day(open, c.occurredOn(), open.folder().notBefore(c.activityId()), act);
        PlanContent.Activity activity =
                open.folder().content().activity(c.activityId()).orElseThrow(() -> unknown(c.activityId()));
        UpdateRules.requireDroppable(open, activity, day);
        return List.of(new ActivityDropped(c.planId(), c.activityId(), c.reason(), day));
    }

    private static Plan.Open open(Plan plan, PlanCommand c) {
        return switch (plan) {
            case Plan.Unproposed _ -> throw PlanDecider.unknown(c);
            case Plan.Proposed _ -> throw Rejected.because(PlanRejection.PREPARATION_NOT_AUTHORISED);
            case Plan.Open open -> open;
            case Plan.Submitted submitted -> throw frozen(submitted.frozen());
            case GrantedPlan.UpdateSubmitted submitted -> throw frozen(submitted.frozen());
            case GrantedPlan.InForce _ -> throw Rejected.because(PlanRejection.UPDATE_NOT_OPENED);
            case GrantedPlan.Suspended _ -> throw Rejected.because(PlanRejection.PLAN_IS_SUSPENDED);
            case EndedPlan ended -> throw EndingDecider.ended(ended);
        };
    }

    private static LocalDate day(Plan.Open open, @Nullable LocalDate requested, LocalDate notBefore, ActContext act) {
        act.requireUnit(open.authority().unitId());
        PlanDecider.requireAuthority(open);
        LocalDate day = act.occurredOn(requested, notBefore);
        UpdateRules.requireYearsRemain(open, day);
        return day;
    }

    private static PlanContent.Goal goal(Plan.Open open, GoalId id) {
        return open.folder()
                .content()
                .goal(id)
                .orElseThrow(() -> Rejected.because(PlanRejection.GOAL_UNKNOWN, "goal", id));
    }

    private static PlanContent.Objective objective(Plan.Open open, ObjectiveId id) {
        return open.folder()
                .content()
                .objective(id)
                .orElseThrow(() -> Rejected.because(PlanRejection.OBJECTIVE_UNKNOWN, "objective", id));
    }

    private static PlanContent.Indicator indicator(Plan.Open open, IndicatorId id) {
        return open.folder().content().indicator(id).orElseThrow(() -> unknown(id));
    }

    private static Rejected unknown(IndicatorId id) {
        return Rejected.because(PlanRejection.INDICATOR_UNKNOWN, "indicator", id);
    }

    private static Rejected unknown(ActivityId id) {
        return Rejected.because(PlanRejection.ACTIVITY_UNKNOWN, "activity", id);
    }

    private static Rejected frozen(FrozenPlan version) {
        return Rejected.because(PlanRejection.PLAN_IS_FROZEN, "version", version.version());
    }
}
