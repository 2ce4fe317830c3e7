package org.defter.kernel.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.defter.kernel.ContentHash;
import org.defter.kernel.id.ActivityId;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says: its profile, its years and its goals with everything under them, in the order they were drafted. It
 * is what a submission freezes and what commission and council decide on; who drafted it and when is no part of it.
 *
 * @param kind kind of plan; none before the proposal
 * @param firstYear first year covered
 * @param lastYear last year covered
 * @param profile what it says about itself
 * @param goals the goals
 */
public record PlanContent(@Nullable PlanKind kind, int firstYear, int lastYear, PlanProfile profile, List<Goal> goals) {

    private static final PlanProfile NO_PROFILE = new PlanProfile("", null, null, List.of(), List.of());

    /** Copies the goals. */
    public PlanContent {
        goals = List.copyOf(goals);
    }

    /**
     * A goal with what is to be reached under it.
     *
     * @param id the goal
     * @param code code within the plan
     * @param title the goal
     * @param objectives its objectives
     */
    public record Goal(GoalId id, String code, String title, List<Objective> objectives) {
        /** Copies the objectives. */
        public Goal {
            objectives = List.copyOf(objectives);
        }
    }

    /**
     * An objective with what measures it and what is done for it.
     *
     * @param id the objective
     * @param card what it says of itself
     * @param indicators what measures it
     * @param activities what is done for it
     */
    public record Objective(ObjectiveId id, ObjectiveCard card, List<Indicator> indicators, List<Activity> activities) {
        /** Copies the lists. */
        public Objective {
            indicators = List.copyOf(indicators);
            activities = List.copyOf(activities);
        }
    }

    /**
     * An indicator of an objective.
     *
     * @param id the indicator
     * @param card what it measures and where it is to go
     */
    public record Indicator(IndicatorId id, IndicatorCard card) {}

    /**
     * An activity of an objective.
     *
     * @param id the activity
     * @param card what is done, by whom, when
     */
    public record Activity(ActivityId id, ActivityCard card) {}

    /** The content of a plan nobody has proposed yet. */
    public static PlanContent initial() {
        return new PlanContent(null, 0, 0, NO_PROFILE, List.of());
    }

    /**
     * The content after one more event. What concerns nothing that is in it, or no content, changes nothing. That an annulled
     * update gives way to an earlier version is known to {@link PlanVersions}, which keeps them.
     */
    public PlanContent evolve(PlanEvent event) {
        return switch (event) {
            case PlanProposed e -> new PlanContent(e.kind(), e.firstYear(), e.lastYear(), e.profile(), goals);
            case PlanProfileRevised e -> new PlanContent(kind, firstYear, lastYear, e.profile(), goals);
            case GoalDrafted e -> withGoals(and(goals, new Goal(e.goalId(), e.code(), e.title(), List.of())));
            case GoalRevised e -> goalsMapped(goal -> reworded(goal, e));
            case GoalDropped e -> without(e.goalId());
            case ObjectiveSet e -> goalsMapped(goal -> goal.id().equals(e.goalId()) ? set(goal, e) : goal);
            case ObjectiveDropped e -> goalsMapped(goal -> without(goal, e.objectiveId()));
            case IndicatorDefined e -> objectiveMapped(e.objectiveId(), objective -> defined(objective, e));
            case IndicatorDropped e -> objectivesMapped(objective -> without(objective, e.indicatorId()));
            case TargetRevised e -> objectivesMapped(objective -> revised(objective, e));
            case ActivityDefined e -> objectiveMapped(e.objectiveId(), objective -> defined(objective, e));
            case ActivityDropped e -> objectivesMapped(objective -> without(objective, e.activityId()));
            case PlanAmended e -> amendedOrSame(e.amendments());
            case RenewalProposed _,
                    PreparationAuthorised _,
                    PreparationSuspended _,
                    PreparationResumed _,
                    PreparationAnnulled _,
                    PlanSubmitted _,
                    PlanReturnedForChanges _,
                    PlanAdopted _,
                    PlanUpdateOpened _,
                    PlanUpdated _,
                    PlanSuspended _,
                    PlanResumed _,
                    PlanAnnulled _,
                    PlanUpdateAnnulled _,
                    PlanRepealed _,
                    PlanClosed _,
                    PlanReinstated _,
                    DecisionTookNoEffect _ -> this;
        };
    }

    /**
     * This content as a numbered version.
     *
     * @param planId the plan
     * @param version number of the version, from 1
     */
    public FrozenPlan freeze(PlanId planId, int version) {
        return new FrozenPlan(planId, version, hash());
    }

    /**
     * The SHA-256 of the content, lower-case hexadecimal, as {@link PlanContentForm} writes it. Equal contents have equal
     * hashes, whatever way they were drafted; 14 and 14.0 are equal.
     */
    public String hash() {
        return ContentHash.of(PlanContentForm.of(this));
    }

    /**
     * What amendments make of this content, applied one after the other.
     *
     * @param amendments the amendments
     * @return the content that comes of them, or the first that does not fit
     */
    public AmendmentResult amended(List<Amendment> amendments) {
        return Amendments.apply(this, amendments);
    }

    private PlanContent amendedOrSame(List<Amendment> amendments) {
        return switch (amended(amendments)) {
            case AmendmentResult.Amended done -> done.content();
            case AmendmentResult.Unfit _ -> this;
        };
    }

    /** The objectives of all goals, in order. */
    public Stream<Objective> objectives() {
        return goals.stream().flatMap(goal -> goal.objectives().stream());
    }

    /** The indicators of all objectives, in order. */
    public Stream<Indicator> indicators() {
        return objectives().flatMap(objective -> objective.indicators().stream());
    }

    /** The activities of all objectives, in order. */
    public Stream<Activity> activities() {
        return objectives().flatMap(objective -> objective.activities().stream());
    }

    /** The goal, if it is in the plan. */
    public Optional<Goal> goal(GoalId id) {
        return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
    }

    /** The objective, if it is in the plan. */
    public Optional<Objective> objective(ObjectiveId id) {
        return objectives().filter(objective -> objective.id().equals(id)).findFirst();
    }

    /** The indicator, if it is in the plan. */
    public Optional<Indicator> indicator(IndicatorId id) {
        return indicators().filter(indicator -> indicator.id().equals(id)).findFirst();
    }

    /** The activity, if it is in the plan. */
    public Optional<Activity> activity(ActivityId id) {
        return activities().filter(activity -> activity.id().equals(id)).findFirst();
    }

    private PlanContent withGoals(List<Goal> changed) {
        return new PlanContent(kind, firstYear, lastYear, profile, changed);
    }

    PlanContent goalsMapped(UnaryOperator<Goal> change) {
        return withGoals(goals.stream().map(change).toList());
    }

    PlanContent objectivesMapped(UnaryOperator<Objective> change) {
        return goalsMapped(goal -> new Goal(
                goal.id(),
                goal.code(),
                goal.title(),
                goal.objectives().stream().map(change).toList()));
    }

    PlanContent indicatorsMapped(UnaryOperator<Indicator> change) {
        return objectivesMapped(objective -> withIndicators(
                objective, objective.indicators().stream().map(change).toList()));
    }

    PlanContent activitiesMapped(UnaryOperator<Activity> change) {
        return objectivesMapped(objective -> withActivities(
                objective, objective.activities().stream().map(change).toList()));
    }

    PlanContent withProfile(PlanProfile changed) {
        return new PlanContent(kind, firstYear, lastYear, changed, goals);
    }

    /** Without an element and everything under it; the plan itself cannot be taken out. */
    PlanContent without(PlanElement element) {
        return switch (element.kind()) {
            case PLAN -> this;
            case GOAL -> without(new GoalId(element.id()));
            case OBJECTIVE -> goalsMapped(goal -> without(goal, new ObjectiveId(element.id())));
            case INDICATOR -> objectivesMapped(objective -> without(objective, new IndicatorId(element.id())));
            case ACTIVITY -> objectivesMapped(objective -> without(objective, new ActivityId(element.id())));
        };
    }

    private PlanContent without(GoalId id) {
        return withGoals(goals.stream().filter(goal -> !goal.id().equals(id)).toList());
    }

    private PlanContent objectiveMapped(ObjectiveId id, UnaryOperator<Objective> change) {
        return objectivesMapped(objective -> objective.id().equals(id) ? change.apply(objective) : objective);
    }

    private static Goal reworded(Goal goal, GoalRevised e) {
        return goal.id().equals(e.goalId()) ? new Goal(goal.id(), goal.code(), e.title(), goal.objectives()) : goal;
    }

    private static Goal set(Goal goal, ObjectiveSet e) {
        List<Objective> objectives = new ArrayList<>();
        boolean there = false;
        for (Objective objective : goal.objectives()) {
            boolean same = objective.id().equals(e.objectiveId());
            there |= same;
            objectives.add(
                    same
                            ? new Objective(objective.id(), e.card(), objective.indicators(), objective.activities())
                            : objective);
        }
        if (!there) {
            objectives.add(new Objective(e.objectiveId(), e.card(), List.of(), List.of()));
        }
        return new Goal(goal.id(), goal.code(), goal.title(), objectives);
    }

    private static Goal without(Goal goal, ObjectiveId id) {
        return new Goal(
                goal.id(),
                goal.code(),
                goal.title(),
                goal.objectives().stream()
                        .filter(objective -> !objective.id().equals(id))
                        .toList());
    }

    private static Objective defined(Objective objective, IndicatorDefined e) {
        Indicator defined = new Indicator(e.indicatorId(), e.card());
        boolean there = objective.indicators().stream()
                .anyMatch(indicator -> indicator.id().equals(e.indicatorId()));
        return withIndicators(
                objective,
                there
                        ? objective.indicators().stream()
                                .map(indicator -> indicator.id().equals(e.indicatorId()) ? defined : indicator)
                                .toList()
                        : and(objective.indicators(), defined));
    }

    private static Objective defined(Objective objective, ActivityDefined e) {
        Activity defined = new Activity(e.activityId(), e.card());
        boolean there = objective.activities().stream()
                .anyMatch(activity -> activity.id().equals(e.activityId()));
        return withActivities(
                objective,
                there
                        ? objective.activities().stream()
                                .map(activity -> activity.id().equals(e.activityId()) ? defined : activity)
                                .toList()
                        : and(objective.activities(), defined));
    }

    private static Objective without(Objective objective, IndicatorId id) {
        return withIndicators(
                objective,
                objective.indicators().stream()
                        .filter(indicator -> !indicator.id().equals(id))
                        .toList());
    }

    private static Objective without(Objective objective, ActivityId id) {
        return withActivities(
                objective,
                objective.activities().stream()
                        .filter(activity -> !activity.id().equals(id))
                        .toList());
    }

    private static Objective revised(Objective objective, TargetRevised e) {
        return withIndicators(
                objective,
                objective.indicators().stream()
                        .map(indicator -> indicator.id().equals(e.indicatorId())
                                ? new Indicator(indicator.id(), indicator.card().withTarget(e.year(), e.newTarget()))
                                : indicator)
                        .toList());
    }

    private static Objective withIndicators(Objective objective, List<Indicator> indicators) {
        return new Objective(objective.id(), objective.card(), indicators, objective.activities());
    }

    private static Objective withActivities(Objective objective, List<Activity> activities) {
        return new Objective(objective.id(), objective.card(), objective.indicators(), activities);
    }

    private static <T> List<T> and(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
}
