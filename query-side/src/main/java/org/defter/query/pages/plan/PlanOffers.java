package org.defter.query.pages.plan;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Offer;
import org.defter.query.plan.PlanState;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to a plan and to its parts in its state, and why not what cannot. It tells in words what the deciders of
 * plans would answer; they have the last word.
 */
final class PlanOffers {

    private static final String UPDATE = "S06";
    private static final String COURT = "D05";

    private final PlanState state;
    private final boolean authorityHeld;
    private final boolean yearsOver;
    private final Predicate<String> may;
    private final List<Offer> missing;

    /**
     * Offers for a reader.
     *
     * @param plan the plan as the API tells it
     * @param thisYear the year it is
     * @param may whether the reader may do an act of that name
     */
    PlanOffers(Json plan, int thisYear, Predicate<String> may) {
        this.state = PlanState.valueOf(plan.text("state"));
        Json authorisation = plan.object("authorisation");
        this.authorityHeld =
                authorisation.has("standing") && !authorisation.text("standing").equals("STANDS");
        this.yearsOver = plan.number("lastYear") < thisYear;
        this.may = may;
        this.missing = missing(plan.object("content"));
    }

    /** A reason: its key and its rule. */
    private record Reason(String key, @Nullable String rule) {}

    /** For the plan as a whole. */
    public List<Offer> ofPlan() {
        Stream<Offer> single = Stream.of(
                offer("revisePlanProfile", profile()),
                offer("openPlanUpdate", update()),
                offer("closePlan", closing()),
                offer("renewPlan", null),
                offer("draftGoal", goals()));
        return Stream.concat(submission(), single)
                .filter(offer -> may.test(offer.act()))
                .toList();
    }

    /** For a goal. */
    public List<Offer> ofGoal(Json goal) {
        return offers(
                goal,
                "goalId",
                offer("setObjective", objectives()),
                offer("reviseGoal", goals()).with("title", goal.text("title")),
                offer("dropGoal", goals()));
    }

    /** For an objective of a goal. */
    public List<Offer> ofObjective(Json goal, Json objective) {
        Json card = objective.object("card");
        return offers(
                objective,
                "objectiveId",
                offer("defineIndicator", objectives()),
                offer("defineActivity", objectives()),
                card(offer("replaceObjectiveCard", objectives()).with("goalId", goal.text("id")), card),
                offer("dropObjective", objectives()));
    }

    /** For an indicator of an objective. */
    public List<Offer> ofIndicator(Json objective, Json indicator, int year) {
        Json card = indicator.object("card");
        Offer replacement =
                card(offer("replaceIndicatorCard", objectives()).with("objectiveId", objective.text("id")), card);
        int row = 0;
        for (Map.Entry<String, @Nullable Object> target : card.object("targets").entrySet()) {
            replacement = replacement
                    .with("targets[" + row + "].key", target.getKey())
                    .with("targets[" + row + "].value", target.getValue());
            row++;
        }
        return offers(
                indicator,
                "indicatorId",
                offer("reviseTarget", objectives()).with("year", year),
                replacement,
                offer("dropIndicator", objectives()));
    }

    /** For an activity of an objective. */
    public List<Offer> ofActivity(Json objective, Json activity) {
        return offers(
                activity,
                "activityId",
                card(
                        offer("replaceActivityCard", objectives()).with("objectiveId", objective.text("id")),
                        activity.object("card")),
                offer("dropActivity", objectives()));
    }

    private List<Offer> offers(Json element, String variable, Offer... offers) {
        return Stream.of(offers)
                .filter(offer -> may.test(offer.act()))
                // At a part of the plan a reason that holds for all of it would only repeat itself.
                .filter(Offer::possible)
                .map(offer -> offer.with(variable, element.text("id")))
                .toList();
    }

    private static Offer offer(String act, @Nullable Reason reason) {
        return reason == null ? Offer.of(act) : Offer.not(act, reason.key(), reason.rule());
    }

    private static Offer card(Offer offer, Json card) {
        Offer known = offer;
        for (Map.Entry<String, @Nullable Object> member : card.entrySet()) {
            if (member.getValue() instanceof List<?> list) {
                for (Object one : list) {
                    known = known.with(member.getKey(), one);
                }
            } else if (member.getValue() instanceof Json group) {
                // The rows of the targets have names of their own.
                for (Map.Entry<String, @Nullable Object> part : member.getKey().equals("targets")
                        ? Map.<String, @Nullable Object>of().entrySet()
                        : group.entrySet()) {
                    known = known.with(member.getKey() + "." + part.getKey(), part.getValue());
                }
            } else {
                known = known.with(member.getKey(), member.getValue());
            }
        }
        return known;
    }

    private Stream<Offer> submission() {
        Reason reason = switch (state) {
            case PROPOSED -> new Reason("why.plan.preparation", null);
            case AUTHORISED, DRAFTING, UPDATE_IN_PREPARATION -> held();
            case SUBMITTED, UPDATE_SUBMITTED -> new Reason("why.plan.submitted", null);
            case IN_FORCE -> new Reason("why.plan.update", UPDATE);
            case SUSPENDED -> new Reason("why.plan.suspended", COURT);
            case CLOSED, REPEALED, ANNULLED -> new Reason("why.plan.ended", null);
        };
        return reason == null && !missing.isEmpty() ? missing.stream() : Stream.of(offer("submitPlan", reason));
    }

    private @Nullable Reason held() {
        return authorityHeld ? new Reason("why.plan.authority", COURT) : null;
    }

    private @Nullable Reason profile() {
        return switch (state) {
            case PROPOSED -> null;
            case AUTHORISED, DRAFTING, UPDATE_IN_PREPARATION -> held();
            case SUBMITTED, UPDATE_SUBMITTED -> new Reason("why.plan.frozen", null);
            case IN_FORCE -> new Reason("why.plan.update", UPDATE);
            case SUSPENDED -> new Reason("why.plan.suspended", COURT);
            case CLOSED, REPEALED, ANNULLED -> new Reason("why.plan.ended", null);
        };
    }

    private @Nullable Reason goals() {
        return state == PlanState.UPDATE_IN_PREPARATION ? new Reason("why.plan.goals", UPDATE) : objectives();
    }

    private @Nullable Reason objectives() {
        return state == PlanState.PROPOSED ? new Reason("why.plan.preparation", null) : profile();
    }

    private @Nullable Reason update() {
        return switch (state) {
            case PROPOSED, AUTHORISED, DRAFTING, SUBMITTED -> new Reason("why.plan.force", null);
            case IN_FORCE -> yearsOver ? new Reason("why.plan.years", UPDATE) : held();
            case UPDATE_IN_PREPARATION, UPDATE_SUBMITTED -> new Reason("why.plan.updating", UPDATE);
            case SUSPENDED -> new Reason("why.plan.suspended", COURT);
            case CLOSED, REPEALED, ANNULLED -> new Reason("why.plan.ended", null);
        };
    }

    private @Nullable Reason closing() {
        return switch (state) {
            case PROPOSED, AUTHORISED, DRAFTING, SUBMITTED -> new Reason("why.plan.force", null);
            case IN_FORCE, UPDATE_IN_PREPARATION -> yearsOver ? null : new Reason("why.plan.runs", null);
            case UPDATE_SUBMITTED -> new Reason("why.plan.frozen", null);
            case SUSPENDED -> new Reason("why.plan.suspended", COURT);
            case CLOSED, REPEALED, ANNULLED -> new Reason("why.plan.ended", null);
        };
    }

    /** What a version lacks before it can be submitted, each once (S03, S12). */
    private static List<Offer> missing(Json content) {
        Json profile = content.object("profile");
        List<Json> goals = content.objects("goals");
        List<Json> objectives = goals.stream()
                .flatMap(goal -> goal.objects("objectives").stream())
                .toList();
        return Stream.of(
                        lack(!profile.has("mission") || !profile.has("vision"), "why.plan.mission", "S12"),
                        lack(goals.isEmpty(), "why.plan.no-goal", "S03"),
                        lack(
                                goals.stream()
                                        .anyMatch(goal ->
                                                goal.objects("objectives").isEmpty()),
                                "why.plan.no-objective",
                                "S03"),
                        lack(
                                objectives.stream()
                                        .anyMatch(
                                                one -> one.objects("indicators").isEmpty()),
                                "why.plan.no-indicator",
                                "S03"),
                        lack(
                                objectives.stream()
                                        .anyMatch(one -> !one.object("card").has("cost")),
                                "why.plan.no-cost",
                                "S03"),
                        lack(
                                objectives.stream()
                                        .anyMatch(one ->
                                                !one.objects("indicators").isEmpty() && shares(one) != 100),
                                "why.plan.shares",
                                "S12"))
                .flatMap(found -> found)
                .toList();
    }

    private static double shares(Json objective) {
        return objective.objects("indicators").stream()
                .mapToDouble(indicator -> indicator
                        .object("card")
                        .decimal("share")
                        .map(Number::doubleValue)
                        .orElse(0.0))
                .sum();
    }

    private static Stream<Offer> lack(boolean lacks, String key, String rule) {
        return lacks ? Stream.of(Offer.not("submitPlan", key, rule)) : Stream.empty();
    }
}
