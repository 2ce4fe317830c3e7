package org.defter.query.pages.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.defter.query.pages.act.Acts;
import org.defter.query.pages.monitoring.CountedValue;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Links;
import org.defter.query.pages.platform.Past;
import org.defter.query.pages.platform.Texts;
import org.defter.query.pages.unit.UnitNames;
import org.defter.query.plan.PlanState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans, their tree, their versions and what differs between them (screen P2-12). */
@Controller
class PlanPagesController {

    private static final List<String> FILTERS = List.of("municipality", "state", "unit", "kind", "inForce", "q");

    private final Api api;
    private final Acts acts;
    private final Texts texts;
    private final Links links;
    private final UnitNames unitNames;

    PlanPagesController(Api api, Acts acts, Texts texts, Links links, UnitNames unitNames) {
        this.api = api;
        this.acts = acts;
        this.texts = texts;
        this.links = links;
        this.unitNames = unitNames;
    }

    @GetMapping("/plans")
    String plans(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/plans", given, FILTERS);
        page.addAttribute("plans", api.get("/api/plans?" + filter.query()));
        page.addAttribute("filter", filter);
        page.addAttribute("states", PlanState.values());
        page.addAttribute("units", unitNames.ofFirst());
        return "pages/plans";
    }

    @GetMapping("/plans/{id}")
    String plan(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String by,
            Model page) {
        Past moment = Past.of(asOf, by);
        Json plan = api.get("/api/plans/{id}" + moment.query(), id);
        PlanOffers offers = new PlanOffers(plan, texts.today().getYear(), act -> !moment.isPast() && acts.may(act));
        content(plan, plan.object("content"), page);
        page.addAttribute("moment", moment);
        page.addAttribute("offers", offers.ofPlan());
        page.addAttribute("parts", offers);
        page.addAttribute("reached", moment.isPast() ? Map.of() : reached(id));
        page.addAttribute("relations", relations(plan, moment));
        page.addAttribute("steps", steps(PlanState.valueOf(plan.text("state"))));
        return "pages/plan";
    }

    @GetMapping("/plans/{id}/versions/{number}")
    String version(@PathVariable String id, @PathVariable int number, Model page) {
        Json plan = api.get("/api/plans/{id}", id);
        Json version = api.get("/api/plans/{id}/versions/{number}", id, number);
        content(plan, version.object("content"), page);
        page.addAttribute("version", version);
        page.addAttribute("number", number);
        page.addAttribute("parts", new PlanOffers(plan, texts.today().getYear(), _ -> false));
        page.addAttribute("reached", Map.of());
        return "pages/plan-version";
    }

    @GetMapping("/plans/{id}/versions/{number}/differences/{other}")
    String differences(@PathVariable String id, @PathVariable int number, @PathVariable int other, Model page) {
        Json plan = api.get("/api/plans/{id}", id);
        Json differences = api.get("/api/plans/{id}/versions/{number}/differences/{other}", id, number, other);
        Map<String, Long> counts = differences.objects("elements").stream()
                .collect(Collectors.groupingBy(
                        element -> element.text("change"), LinkedHashMap::new, Collectors.counting()));
        page.addAttribute("plan", plan);
        page.addAttribute("heading", plan.object("content").object("profile").text("title"));
        page.addAttribute("number", number);
        page.addAttribute("other", other);
        page.addAttribute("differences", differences);
        page.addAttribute("counts", counts);
        page.addAttribute("units", unitNames.of(plan.text("municipalityId")));
        return "pages/plan-differences";
    }

    private void content(Json plan, Json content, Model page) {
        page.addAttribute("plan", plan);
        page.addAttribute("says", content);
        page.addAttribute("heading", content.object("profile").text("title"));
        page.addAttribute("units", unitNames.of(plan.text("municipalityId")));
        page.addAttribute("years", years(plan));
        page.addAttribute("thisYear", texts.today().getYear());
        page.addAttribute("revisions", revisions(plan));
        page.addAttribute("indicators", indicators(content));
    }

    /** Code and title of the indicators by their identifiers. */
    private static Map<String, String> indicators(Json content) {
        Map<String, String> names = new LinkedHashMap<>();
        content.objects("goals").stream()
                .flatMap(goal -> goal.objects("objectives").stream())
                .flatMap(objective -> objective.objects("indicators").stream())
                .forEach(indicator -> names.put(
                        indicator.text("id"),
                        indicator.object("card").text("code") + " "
                                + indicator.object("card").text("title")));
        return names;
    }

    private static List<Integer> years(Json plan) {
        return IntStream.rangeClosed((int) plan.number("firstYear"), (int) plan.number("lastYear"))
                .boxed()
                .toList();
    }

    /** The last revision of each target that still holds, by indicator and year. */
    private static Map<String, Json> revisions(Json plan) {
        Map<String, Json> revisions = new LinkedHashMap<>();
        plan.objects("targetRevisions").stream()
                .filter(revision -> !revision.has("annulledOn"))
                .forEach(revision ->
                        revisions.put(revision.text("indicatorId") + "/" + revision.text("year"), revision));
        return revisions;
    }

    /** What was reported for whole years, by indicator and year; each value knows its period, where its evidence is. */
    private Map<String, Json> reached(String plan) {
        Map<String, Json> reached = new LinkedHashMap<>();
        api.find("/api/monitoring-periods?plan={plan}&report=YEAR&size=100", plan)
                .ifPresent(periods -> periods.objects("items")
                        .forEach(period -> api.find("/api/monitoring-periods/{id}", period.text("id"))
                                .ifPresent(read -> read.objects("reports")
                                        .forEach(report -> reached.put(
                                                report.text("indicatorId") + "/" + read.text("year"),
                                                CountedValue.in(report).with("periodId", read.text("id")))))));
        return reached;
    }

    /** What the plan stands on, and what stands on it, each with its page. */
    private List<Json> relations(Json plan, Past moment) {
        return api.find("/api/lineage/PLAN/{id}" + moment.query(), plan.text("id"))
                .map(lineage -> Stream.concat(
                                lineage.objects("authorisedBy").stream()
                                        .filter(relation -> relation.number("distance") == 1)
                                        .map(relation -> related(plan, relation, relation.object("from"))),
                                lineage.objects("authorises").stream()
                                        .filter(relation ->
                                                isPage(relation.object("to").text("kind")))
                                        .map(relation -> related(plan, relation, relation.object("to"))))
                        .toList())
                .orElse(List.of());
    }

    private Json related(Json plan, Json relation, Json other) {
        String href = other.text("kind").equals("DECISION")
                ? decision(plan, relation.text("relation"), other.text("title"))
                : links.to(other.text("kind"), other.text("id"));
        return relation.with("other", other).with("href", href.equals("/") ? null : href);
    }

    /** The page of a decision; its number alone would not do, as every council begins anew. */
    private static String decision(Json plan, String relation, String number) {
        Stream<Json> known = relation.equals("AUTHORISED")
                ? Stream.of(plan.object("authorisation").object("decision"))
                : plan.objects("versions").stream().map(version -> version.object("decision"));
        return known.filter(one -> number.equals(one.text("year") + "/" + one.text("number")))
                .findFirst()
                .map(one -> "/decisions/" + one.text("councilId") + "/" + one.text("year") + "/" + one.text("number"))
                .orElse("/");
    }

    private static boolean isPage(String kind) {
        return kind.equals("PROJECT") || kind.equals("PARTNERSHIP") || kind.equals("MONITORING_PERIOD");
    }

    /** The way of a plan; where a court or an end has taken it off that way, the step it was taken from is told in words. */
    private static List<Step> steps(PlanState state) {
        List<PlanState> way = List.of(
                PlanState.PROPOSED, PlanState.AUTHORISED, PlanState.DRAFTING, PlanState.SUBMITTED, PlanState.IN_FORCE);
        int at = switch (state) {
            case PROPOSED -> 0;
            case AUTHORISED -> 1;
            case DRAFTING -> 2;
            case SUBMITTED -> 3;
            case IN_FORCE -> 4;
            case UPDATE_IN_PREPARATION, UPDATE_SUBMITTED, SUSPENDED, CLOSED, REPEALED, ANNULLED -> 5;
        };
        List<Step> steps = IntStream.range(0, way.size())
                .mapToObj(number -> new Step(way.get(number), number < at, number == at))
                .toList();
        return at == way.size()
                ? Stream.concat(steps.stream(), Stream.of(new Step(state, false, true)))
                        .toList()
                : steps;
    }

    /**
     * A step of the way.
     *
     * @param state the state it leads to
     * @param past whether it lies behind
     * @param current whether the plan is there
     */
    record Step(PlanState state, boolean past, boolean current) {}
}
