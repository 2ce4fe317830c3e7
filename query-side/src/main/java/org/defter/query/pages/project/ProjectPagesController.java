package org.defter.query.pages.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.defter.kernel.project.FundingKind;
import org.defter.kernel.project.ProjectStage;
import org.defter.query.pages.act.Acts;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Past;
import org.defter.query.pages.platform.Texts;
import org.defter.query.pages.platform.charts.Bars;
import org.defter.query.pages.unit.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Projects: the portfolio, and a project with what it stands on, its money and its work. */
@Controller
class ProjectPagesController {

    private static final List<String> FILTERS =
            List.of("municipality", "unit", "stage", "fundingKind", "withoutAuthority", "violated", "plan", "q");
    private static final List<ProjectStage> WAY = List.of(
            ProjectStage.IDEA,
            ProjectStage.AUTHORISED,
            ProjectStage.APPLIED,
            ProjectStage.AWARDED,
            ProjectStage.CONTRACTED,
            ProjectStage.RUNNING,
            ProjectStage.COMPLETED,
            ProjectStage.CLOSED);
    private static final List<String> SUMS = List.of("cost", "promised", "received", "spent");
    private static final List<String> STYLES = List.of("bar second", "bar fourth", "bar third", "bar");

    private final Api api;
    private final Acts acts;
    private final Texts texts;
    private final UnitNames unitNames;

    ProjectPagesController(Api api, Acts acts, Texts texts, UnitNames unitNames) {
        this.api = api;
        this.acts = acts;
        this.texts = texts;
        this.unitNames = unitNames;
    }

    /**
     * A drawing of money in one currency.
     *
     * @param currency the currency
     * @param bars its bars
     */
    record MoneyBars(String currency, Bars bars) {}

    @GetMapping("/projects")
    String projects(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/projects", given, FILTERS);
        Json portfolio = api.get(filter.then(
                "/api/projects/portfolio" + (filter.get("unit").isEmpty() ? "" : "?unit=" + filter.get("unit"))));
        page.addAttribute("projects", api.get("/api/projects?" + filter.query()));
        page.addAttribute("filter", filter);
        page.addAttribute("portfolio", portfolio);
        page.addAttribute("stages", ProjectStage.values());
        page.addAttribute("fundingKinds", FundingKind.values());
        page.addAttribute("units", unitNames.ofFirst());
        page.addAttribute("byStage", byStage(portfolio, filter));
        page.addAttribute("byMoney", byMoney(portfolio, filter));
        page.addAttribute("sums", SUMS);
        return "pages/projects";
    }

    private Bars byStage(Json portfolio, Filtered filter) {
        return Bars.of(portfolio.objects("stages").stream()
                .map(stage -> Bars.Item.of(
                        stageName(stage.text("stage")),
                        filter.then("/projects?stage=" + stage.text("stage")),
                        "bar",
                        BigDecimal.valueOf(stage.number("projects"))))
                .toList());
    }

    private List<MoneyBars> byMoney(Json portfolio, Filtered filter) {
        List<Json> sums = portfolio.objects("sums");
        return sums.stream()
                .map(sum -> sum.text("currency"))
                .distinct()
                .map(currency -> new MoneyBars(
                        currency,
                        Bars.of(sums.stream()
                                .filter(sum -> sum.text("currency").equals(currency))
                                .map(sum -> new Bars.Item(
                                        stageName(sum.text("stage")),
                                        filter.then("/projects?stage=" + sum.text("stage")),
                                        IntStream.range(0, SUMS.size())
                                                .mapToObj(number -> new Bars.Value(
                                                        STYLES.get(number),
                                                        sum.decimal(SUMS.get(number))
                                                                .orElse(null)))
                                                .toList(),
                                        null))
                                .toList())))
                .toList();
    }

    private String stageName(String stage) {
        return texts.value("ProjectSummaryView ProjectStage", stage);
    }

    @GetMapping("/projects/{id}")
    String project(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String by,
            Model page) {
        Past moment = Past.of(asOf, by);
        Json project = api.get("/api/projects/{id}" + moment.query(), id);
        Json merged = project.with("fundings", fundings(project));
        ProjectOffers offers = new ProjectOffers(merged, act -> !moment.isPast() && acts.may(act));
        Json budget = project.object("project").object("budget");
        Json origin = project.object("project").object("origin");
        page.addAttribute("moment", moment);
        page.addAttribute("project", merged);
        page.addAttribute("record", project.object("project"));
        page.addAttribute("card", origin.object("card"));
        page.addAttribute("heading", origin.object("card").text("title"));
        page.addAttribute("offers", offers);
        page.addAttribute("steps", steps(ProjectStage.valueOf(project.text("stage"))));
        page.addAttribute("units", unitNames.of(origin.text("municipalityId")));
        page.addAttribute("activity", activity(origin.object("card").object("activity")));
        page.addAttribute(
                "money",
                project.objects("totals").stream()
                        .map(total -> MoneyByDay.of(budget, total.text("currency")))
                        .filter(money -> !money.sums().isEmpty())
                        .toList());
        page.addAttribute("byLine", byLine(project));
        return "pages/project";
    }

    /** The fundings with what the record says of them and what their money has come to. */
    private static List<Json> fundings(Json project) {
        List<Json> sums = project.objects("fundings");
        List<Json> all = new ArrayList<>();
        for (Json record : project.object("project").objects("fundings")) {
            Json funding = record;
            String id = record.object("application").text("fundingId");
            for (Json sum : sums) {
                if (sum.text("fundingId").equals(id)) {
                    for (String member : List.of("fundingId", "promised", "planned", "received", "remaining")) {
                        funding = funding.with(member, sum.get(member));
                    }
                }
            }
            all.add(funding);
        }
        return all;
    }

    /** The activity the project carries out, with its place in the plan. */
    private @Nullable Json activity(Json reference) {
        return reference.has("planId")
                ? api.find("/api/plans/{id}", reference.text("planId"))
                        .map(plan -> named(plan, reference.text("activityId")))
                        .orElse(null)
                : null;
    }

    private static Json named(Json plan, String activityId) {
        Json content = plan.object("content");
        String name = content.objects("goals").stream()
                .flatMap(goal -> goal.objects("objectives").stream())
                .flatMap(objective -> objective.objects("activities").stream())
                .filter(activity -> activity.text("id").equals(activityId))
                .findFirst()
                .map(activity -> activity.object("card").text("code") + " "
                        + activity.object("card").text("title"))
                .orElse("");
        return new Json()
                .with("planId", plan.text("id"))
                .with("plan", content.object("profile").text("title"))
                .with("activityId", activityId)
                .with("name", name);
    }

    private static List<MoneyBars> byLine(Json project) {
        List<Json> lines = project.objects("lines");
        return lines.stream()
                .map(line -> line.object("amount").text("currency"))
                .distinct()
                .map(currency -> new MoneyBars(
                        currency,
                        Bars.of(lines.stream()
                                .filter(line ->
                                        line.object("amount").text("currency").equals(currency))
                                .map(line -> new Bars.Item(
                                        line.text("code") + " " + line.text("title"),
                                        null,
                                        List.of(
                                                new Bars.Value(
                                                        "bar second",
                                                        line.object("amount")
                                                                .decimal("amount")
                                                                .orElse(null)),
                                                new Bars.Value(
                                                        "bar",
                                                        line.decimal("spent").orElse(null))),
                                        null))
                                .toList())))
                .toList();
    }

    /** The way of a project; an interruption and an end before its time stand behind the way. */
    private static List<Step> steps(ProjectStage stage) {
        int at = switch (stage) {
            case IDEA, AUTHORISED, APPLIED, AWARDED, CONTRACTED, RUNNING, COMPLETED, CLOSED -> WAY.indexOf(stage);
            case SUSPENDED, CANCELLED -> -1;
        };
        Stream<Step> way =
                IntStream.range(0, WAY.size()).mapToObj(number -> new Step(WAY.get(number), number < at, number == at));
        return (at < 0 ? Stream.concat(way, Stream.of(new Step(stage, false, true))) : way).toList();
    }

    /**
     * A step of the way.
     *
     * @param stage the stage
     * @param past whether it lies behind
     * @param current whether the project is there
     */
    record Step(ProjectStage stage, boolean past, boolean current) {}
}
