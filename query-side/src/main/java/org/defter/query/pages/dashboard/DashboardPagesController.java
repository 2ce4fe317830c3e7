package org.defter.query.pages.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.defter.kernel.access.Role;
import org.defter.query.pages.dashboard.Figure.Line;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Texts;
import org.defter.query.pages.unit.UnitNames;
import org.defter.query.proposal.ProposalState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The dashboard (screen P2-14), and the periods of the law it leads to. It asks lists for their totals and reports for their
 * figures, and never reads lists.
 */
@Controller
class DashboardPagesController {

    private static final List<String> CLOCK_FILTERS =
            List.of("state", "kind", "rule", "retrospective", "lastDayUntil", "q");
    private static final List<String> CLOCK_KINDS = List.of(
            "COMMISSION_REVIEW_ZONING",
            "COMMISSION_REVIEW",
            "MAYOR_RETURN",
            "LAWSUIT",
            "SENDING",
            "ANNOUNCEMENT",
            "POSTPONED_SITTING",
            "MONITORING_REPORT");
    private static final List<Integer> DAYS = List.of(3, 7, 14, 30, 90);
    private static final int PLANS = 10;
    private static final int MONTHS = 12;

    private final Api api;
    private final Texts texts;
    private final UnitNames unitNames;

    DashboardPagesController(Api api, Texts texts, UnitNames unitNames) {
        this.api = api;
        this.texts = texts;
        this.unitNames = unitNames;
    }

    @GetMapping("/dashboard")
    String dashboard(Model page) {
        List<Line> funnel = new ArrayList<>();
        List<Line> ages = new ArrayList<>();
        for (Json counted : api.get("/api/proposals/states").objects("items")) {
            ProposalState state = ProposalState.valueOf(counted.text("state"));
            String name = texts.value("ProposalSummaryView ProposalState", state);
            String href = "/proposals?state=" + state;
            funnel.add(Line.of(name, href, counted.number("total")));
            if (state != ProposalState.IN_FORCE && !state.isOver()) {
                ages.add(oldest(counted, name, href + "&sort=DRAFTED_ON&order=ASC"));
            }
        }
        List<Json> load = api.get("/api/worklist/load").objects("items");
        page.addAttribute(
                "figures",
                List.of(
                        new Figure("funnel", funnel),
                        new Figure("ages", ages),
                        new Figure("stages", stages()),
                        new Figure("throughput", throughput()),
                        new Figure("clocks", clocks()),
                        new Figure("roles", roles(load)),
                        new Figure("units", units(load)),
                        new Figure("scores", scores()),
                        new Figure("portfolio", portfolio())));
        page.addAttribute("today", texts.today());
        return "pages/dashboard";
    }

    @GetMapping("/clocks")
    String clocks(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/clocks", given, CLOCK_FILTERS);
        page.addAttribute("clocks", api.get("/api/clocks?" + filter.query()));
        page.addAttribute("filter", filter);
        page.addAttribute("kinds", CLOCK_KINDS);
        return "pages/clocks";
    }

    private Line oldest(Json counted, String name, String href) {
        BigDecimal days = counted.day("oldestDraftedOn")
                .map(day -> BigDecimal.valueOf(ChronoUnit.DAYS.between(day, texts.today())))
                .orElse(null);
        return new Line(name, href, days, "bar", counted.text("oldestTitle"));
    }

    /** Average days in each stage that was left; nothing for who may not see reports. */
    private List<Line> stages() {
        return api.find("/api/reporting/time-per-stage?group=stage").stream()
                .flatMap(report -> report.objects("rows").stream())
                .filter(row -> row.object("figures").has("averageDays"))
                .map(row -> new Line(
                        row.object("names").text("stage"),
                        "/reports/time-per-stage?group=unit&measure=averageDays&stage="
                                + row.object("at").text("stage"),
                        row.object("figures").decimal("averageDays").orElse(null),
                        "bar",
                        ""))
                .toList();
    }

    /** Decisions of each of the last twelve months; nothing for who may not see reports. */
    private List<Line> throughput() {
        LocalDate from = texts.today().minusMonths(MONTHS - 1).withDayOfMonth(1);
        return api.find("/api/reporting/throughput?group=month&from=" + from).stream()
                .flatMap(report -> report.objects("rows").stream())
                .filter(row -> row.object("figures").number("decided") > 0)
                .map(row -> Line.of(
                        texts.month(row.object("at").get("month")),
                        "/reports/throughput?group=unit&measure=decided&month="
                                + row.object("at").text("month"),
                        row.object("figures").number("decided")))
                .toList();
    }

    private List<Line> clocks() {
        LocalDate today = texts.today();
        String running = "state=RUNNING&lastDayUntil=";
        LocalDate yesterday = today.minusDays(1);
        Stream<Line> late = Stream.of(Line.of(
                        texts.of("dashboard.clocks.past"),
                        "/clocks?" + running + yesterday,
                        total("/api/clocks?" + running + yesterday))
                .late());
        return Stream.concat(
                        late,
                        DAYS.stream()
                                .map(days -> Line.of(
                                        texts.of("dashboard.clocks.within", days),
                                        "/clocks?" + running + today.plusDays(days),
                                        total("/api/clocks?" + running + today.plusDays(days)))))
                .toList();
    }

    private List<Line> roles(List<Json> load) {
        return Stream.of(Role.values())
                .map(Role::claim)
                .map(role ->
                        Line.of(texts.value(role), "/worklist?state=OPEN&mine=&role=" + role, open(load, "role", role)))
                .filter(DashboardPagesController::some)
                .toList();
    }

    private List<Line> units(List<Json> load) {
        return unitNames.ofFirst().entrySet().stream()
                .map(unit -> Line.of(
                        unit.getValue(),
                        "/worklist?state=OPEN&mine=&unit=" + unit.getKey(),
                        open(load, "unitId", unit.getKey())))
                .filter(DashboardPagesController::some)
                .toList();
    }

    private static long open(List<Json> load, String whose, String value) {
        return load.stream()
                .filter(tasks -> tasks.text(whose).equals(value))
                .mapToLong(tasks -> tasks.number("open"))
                .sum();
    }

    private static boolean some(Line line) {
        BigDecimal number = line.number();
        return number != null && number.signum() > 0;
    }

    /** Of every plan in force the score of the whole in its last period. */
    private List<Line> scores() {
        return api.get("/api/plans?inForce=true&size=" + PLANS).objects("items").stream()
                .flatMap(
                        plan -> api
                                .get("/api/monitoring-periods?plan={id}&size=1&order=DESC", plan.text("id"))
                                .objects("items")
                                .stream()
                                .map(period -> score(plan, period)))
                .toList();
    }

    private Line score(Json plan, Json period) {
        Json figure = api.get(
                        "/api/plans/{id}/scorecard?year={year}&report={report}",
                        plan.text("id"),
                        period.text("year"),
                        period.text("report"))
                .object("ofYear")
                .object("plan")
                .object("whole");
        return new Line(
                plan.text("title") + ", " + period.text("year"),
                "/plans/" + plan.text("id") + "/scorecard?year=" + period.text("year") + "&report="
                        + period.text("report"),
                figure.decimal("capped").orElse(null),
                "bar",
                figure.has("undefined") ? texts.value("FigureView", figure.get("undefined")) : "");
    }

    private List<Line> portfolio() {
        return api.get("/api/projects/portfolio").objects("stages").stream()
                .map(stage -> Line.of(
                        texts.value("ProjectSummaryView ProjectStage", stage.text("stage")),
                        "/projects?stage=" + stage.text("stage"),
                        stage.number("projects")))
                .toList();
    }

    private long total(String list) {
        return api.get(list + "&size=1").number("total");
    }
}
