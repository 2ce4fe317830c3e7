package org.defter.query.pages.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.charts.Bars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What of a plan was reached in a period, with the way every figure was computed (S13). */
@Controller
class ScorecardPagesController {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final List<String> FIGURES = List.of("ofYear", "toDate", "asClosed");

    private final Api api;

    ScorecardPagesController(Api api) {
        this.api = api;
    }

    /**
     * A line of the scorecard.
     *
     * @param level 0 of the plan, 1 of a goal, 2 of an objective, 3 of an indicator
     * @param id of the element
     * @param code within the plan; empty of the plan itself
     * @param title what it is
     * @param score its figures; of an indicator {@code performance} and {@code provisional}
     * @param element everything the API says of it
     */
    record Line(int level, String id, String code, String title, Json score, Json element) {

        /** The figure of the whole. */
        public Json figure() {
            return level == 3 ? element.object("performance") : score.object("whole");
        }

        /** The figure of what is measured, or waits for approval; none if there is none beside the whole. */
        public @Nullable Json other() {
            String member = level == 3 ? "provisional" : "measured";
            Json from = level == 3 ? element : score;
            return from.has(member) ? from.object(member) : null;
        }
    }

    @GetMapping("/plans/{id}/scorecard")
    String scorecard(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String report,
            @RequestParam(required = false) @Nullable String figures,
            @RequestParam(required = false) @Nullable String element,
            Model page) {
        Json plan = api.get("/api/plans/{id}", id);
        List<Json> periods = api.get("/api/monitoring-periods?plan={id}&size=100&order=desc", id)
                .objects("items");
        page.addAttribute("plan", plan);
        page.addAttribute("heading", plan.object("content").object("profile").text("title"));
        page.addAttribute("periods", periods);
        page.addAttribute(
                "scoredYears",
                periods.stream().map(period -> period.text("year")).distinct().toList());
        if (!periods.isEmpty()) {
            Json latest = periods.getFirst();
            String chosenYear = year == null || year.isEmpty() ? latest.text("year") : year;
            String chosenReport = report == null || report.isEmpty() ? latest.text("report") : report;
            card(id, chosenYear, chosenReport, figures, element, page);
        }
        return "pages/scorecard";
    }

    private void card(
            String id, String year, String report, @Nullable String figures, @Nullable String element, Model page) {
        Json card = api.get("/api/plans/{id}/scorecard?year={year}&report={report}", id, year, report);
        String shown = figures != null && FIGURES.contains(figures) && card.has(figures) ? figures : "ofYear";
        List<Line> lines = lines(id, card.text("title"), card.object(shown));
        page.addAttribute("card", card);
        page.addAttribute("figures", shown);
        page.addAttribute("kinds", FIGURES.stream().filter(card::has).toList());
        page.addAttribute("lines", lines);
        page.addAttribute(
                "bars",
                Bars.of(lines.stream()
                        .map(line -> new Bars.Item(
                                line.code().isEmpty() ? line.title() : line.code() + " " + line.title(),
                                "/plans/" + id + "/scorecard?year=" + year + "&report=" + report + "&figures=" + shown
                                        + "&element=" + line.id() + "#explained",
                                List.of(new Bars.Value(
                                        line.level() == 3 ? "bar" : "bar second",
                                        line.figure().decimal("capped").orElse(null))),
                                WHOLE))
                        .toList()));
        if (element != null && !element.isEmpty()) {
            page.addAttribute(
                    "explained",
                    api.get(
                            "/api/plans/{id}/scorecard/explanations/{element}?year={year}&report={report}",
                            id,
                            element,
                            year,
                            report));
        }
    }

    private static List<Line> lines(String plan, String title, Json figures) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(0, plan, "", title, figures.object("plan"), figures));
        figures.objects("goals").stream()
                .flatMap(goal -> Stream.concat(
                        Stream.of(line(1, "goalId", goal)),
                        goal.objects("objectives").stream()
                                .flatMap(objective -> Stream.concat(
                                        Stream.of(line(2, "objectiveId", objective)),
                                        objective.objects("indicators").stream()
                                                .map(indicator -> line(3, "indicatorId", indicator))))))
                .forEach(lines::add);
        return lines;
    }

    private static Line line(int level, String id, Json element) {
        return new Line(
                level, element.text(id), element.text("code"), element.text("title"), element.object("score"), element);
    }
}
