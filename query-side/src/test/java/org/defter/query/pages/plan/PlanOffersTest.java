package org.defter.query.pages.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Offer;
import org.defter.query.plan.PlanState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What is offered for a plan, and why not. */
class PlanOffersTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String WHOLE = """
            {"profile":{"mission":"m","vision":"v"},"goals":[{"id":"g","code":"A1","title":"t","objectives":[{"id":"o",
            "card":{"code":"H1","title":"t","cost":{"amount":5,"currency":"TRY"},"cooperatingUnits":["u1","u2"]},
            "indicators":[{"id":"i","card":{"code":"PG1","share":100,"targets":{"2024":14,"2025":16}}}],
            "activities":[{"id":"a","card":{"code":"F1","start":"2024-01-01"}}]}]}]}""";

    @ParameterizedTest
    @EnumSource
    void everyStateSaysOfEveryActWhetherItIsPossible(PlanState state) {
        List<Offer> offers = offers(state, WHOLE).ofPlan();
        assertThat(offers)
                .extracting(Offer::act)
                .containsExactly(
                        "submitPlan", "revisePlanProfile", "openPlanUpdate", "closePlan", "renewPlan", "draftGoal");
    }

    @Test
    void aWholeDraftCanBeSubmitted() {
        assertThat(submission(offers(PlanState.DRAFTING, WHOLE))).allMatch(Offer::possible);
    }

    @Test
    void aDraftSaysEverythingItLacks() {
        String content = """
                {"profile":{"mission":"m"},"goals":[{"id":"g","objectives":[]},{"id":"h","objectives":[{"id":"o","card":{},
                "indicators":[]},{"id":"p","card":{"cost":{}},"indicators":[{"id":"i","card":{"share":40}}]}]}]}""";
        assertThat(submission(offers(PlanState.DRAFTING, content)))
                .extracting(Offer::why)
                .containsExactly(
                        "why.plan.mission",
                        "why.plan.no-objective",
                        "why.plan.no-indicator",
                        "why.plan.no-cost",
                        "why.plan.shares");
        assertThat(submission(offers(PlanState.DRAFTING, "{}")))
                .extracting(Offer::why)
                .contains("why.plan.no-goal");
    }

    @Test
    void goalsStayInAnUpdateWhileObjectivesChange() {
        PlanOffers updating = offers(PlanState.UPDATE_IN_PREPARATION, WHOLE);
        Json goal = content(WHOLE).objects("goals").getFirst();
        assertThat(updating.ofGoal(goal)).extracting(Offer::act).containsExactly("setObjective");
        assertThat(offers(PlanState.DRAFTING, WHOLE).ofGoal(goal))
                .extracting(Offer::act)
                .containsExactly("setObjective", "reviseGoal", "dropGoal");
        assertThat(offers(PlanState.IN_FORCE, WHOLE).ofGoal(goal)).isEmpty();
    }

    @Test
    void aFormKnowsWhatTheCardSays() {
        PlanOffers drafting = offers(PlanState.DRAFTING, WHOLE);
        Json goal = content(WHOLE).objects("goals").getFirst();
        Json objective = goal.objects("objectives").getFirst();
        assertThat(named(drafting.ofObjective(goal, objective), "replaceObjectiveCard")
                        .href("p", "/plans/p"))
                .isEqualTo("/acts/replaceObjectiveCard?id=p&back=%2Fplans%2Fp&goalId=g&code=H1&title=t&cost.amount=5"
                        + "&cost.currency=TRY&cooperatingUnits=u1&cooperatingUnits=u2&objectiveId=o");
        Json indicator = objective.objects("indicators").getFirst();
        assertThat(named(drafting.ofIndicator(objective, indicator, 2025), "replaceIndicatorCard")
                        .href("p", "/"))
                .contains(
                        "&targets%5B0%5D.key=2024&targets%5B0%5D.value=14&targets%5B1%5D.key=2025&targets%5B1%5D.value=16")
                .doesNotContain("targets.2024")
                .endsWith("&indicatorId=i");
        assertThat(named(drafting.ofIndicator(objective, indicator, 2025), "reviseTarget")
                        .href("p", "/"))
                .contains("&year=2025&");
        assertThat(named(
                                drafting.ofActivity(
                                        objective,
                                        objective.objects("activities").getFirst()),
                                "replaceActivityCard")
                        .href("p", "/"))
                .endsWith("&objectiveId=o&code=F1&start=2024-01-01&activityId=a");
    }

    @Test
    void aCourtThatHoldsTheAuthorityHoldsTheDraft() {
        Json plan = plan(PlanState.DRAFTING, WHOLE).with("authorisation", json("{\"standing\":\"STAYED\"}"));
        assertThat(new PlanOffers(plan, 2026, _ -> true).ofPlan())
                .filteredOn(offer -> offer.act().equals("submitPlan"))
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.why()).isEqualTo("why.plan.authority");
                    assertThat(offer.rule()).isEqualTo("D05");
                });
    }

    @Test
    void aPlanClosesAfterItsYearsOnly() {
        assertThat(named(offers(PlanState.IN_FORCE, WHOLE).ofPlan(), "closePlan")
                        .why())
                .isEqualTo("why.plan.runs");
        Json over = plan(PlanState.IN_FORCE, WHOLE).with("lastYear", 2025L);
        assertThat(named(new PlanOffers(over, 2026, _ -> true).ofPlan(), "closePlan")
                        .possible())
                .isTrue();
    }

    @Test
    void whoMayNothingIsOfferedNothing() {
        assertThat(new PlanOffers(plan(PlanState.DRAFTING, WHOLE), 2026, _ -> false).ofPlan())
                .isEmpty();
    }

    private static List<Offer> submission(PlanOffers offers) {
        return offers.ofPlan().stream()
                .filter(offer -> offer.act().equals("submitPlan"))
                .toList();
    }

    private static Offer named(List<Offer> offers, String act) {
        return offers.stream()
                .filter(offer -> offer.act().equals(act))
                .findFirst()
                .orElseThrow();
    }

    private static PlanOffers offers(PlanState state, String content) {
        return new PlanOffers(plan(state, content), 2026, _ -> true);
    }

    private static Json plan(PlanState state, String content) {
        return new Json().with("state", state.name()).with("lastYear", 2029L).with("content", content(content));
    }

    private static Json content(String text) {
        return json(text);
    }

    private static Json json(String text) {
        return Json.of(JSON.readTree(text));
    }
}
