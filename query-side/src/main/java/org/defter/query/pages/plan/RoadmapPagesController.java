package org.defter.query.pages.plan;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Texts;
import org.defter.query.pages.platform.charts.Gantt;
import org.defter.query.pages.platform.charts.Gantt.Mark;
import org.defter.query.pages.platform.charts.Gantt.Span;
import org.defter.query.pages.platform.charts.Gantt.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** When what of a plan is done: its activities, the projects that carry them out, its monitoring periods (screen P2-13). */
@Controller
class RoadmapPagesController {

    /** Projects whose days are read one by one; what is beyond is said to be missing. */
    private static final int MOST = 25;

    private static final List<String> OVER = List.of("COMPLETED", "CLOSED", "CANCELLED");

    private final Api api;
    private final Texts texts;

    RoadmapPagesController(Api api, Texts texts) {
        this.api = api;
        this.texts = texts;
    }

    @GetMapping("/plans/{id}/roadmap")
    String roadmap(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String paper,
            Model page) {
        Json plan = api.get("/api/plans/{id}", id);
        Json summaries = api.get("/api/projects?plan={id}&size=" + MOST, id);
        List<Json> projects = summaries.objects("items").stream()
                .map(project -> api.get("/api/projects/{id}", project.text("id")))
                .toList();
        List<Json> periods =
                api.get("/api/monitoring-periods?plan={id}&size=100", id).objects("items");
        int first = (int) plan.number("firstYear");
        int last = (int) plan.number("lastYear");
        Integer zoom = year != null && year >= first && year <= last ? year : null;
        List<Work> works = works(plan, projects, periods);
        page.addAttribute("plan", plan);
        page.addAttribute("heading", plan.object("content").object("profile").text("title"));
        page.addAttribute("works", works);
        page.addAttribute(
                "gantt",
                Gantt.of(
                        LocalDate.of(zoom == null ? first : zoom, Month.JANUARY, 1),
                        LocalDate.of(zoom == null ? last : zoom, Month.DECEMBER, 31),
                        texts.today(),
                        works));
        page.addAttribute("years", IntStream.rangeClosed(first, last).boxed().toList());
        page.addAttribute("year", zoom);
        page.addAttribute("today", texts.today());
        page.addAttribute("left", summaries.number("total") - projects.size());
        page.addAttribute("paper", "A3".equals(paper) ? "A3" : "A4");
        return "pages/roadmap";
    }

    private List<Work> works(Json plan, List<Json> projects, List<Json> periods) {
        List<Work> works = new ArrayList<>();
        works.add(new Work(
                texts.of("plan.tab.monitoring"),
                0,
                "/monitoring-periods?plan=" + plan.text("id"),
                null,
                null,
                null,
                true,
                periods.stream().flatMap(this::marks).toList()));
        for (Json goal : plan.object("content").objects("goals")) {
            works.add(heading(goal.text("code") + " " + goal.text("title"), 0));
            for (Json objective : goal.objects("objectives")) {
                Json card = objective.object("card");
                works.add(heading(card.text("code") + " " + card.text("title"), 1));
                for (Json activity : objective.objects("activities")) {
                    works.add(activity(plan, activity));
                    carriers(projects, activity.text("id"))
                            .map(project -> project(
                                    project, activity.object("card").day("end").orElse(null)))
                            .forEach(works::add);
                }
            }
        }
        Set<String> activities = plan.object("content").objects("goals").stream()
                .flatMap(goal -> goal.objects("objectives").stream())
                .flatMap(objective -> objective.objects("activities").stream())
                .map(activity -> activity.text("id"))
                .collect(Collectors.toSet());
        // Also those whose activity an update has dropped.
        List<Json> others = projects.stream()
                .filter(project ->
                        !activities.contains(card(project).object("activity").text("activityId")))
                .toList();
        if (!others.isEmpty()) {
            works.add(heading(texts.of("road.others"), 0));
            others.forEach(project -> works.add(project(project, null)));
        }
        return works;
    }

    private Stream<Mark> marks(Json period) {
        boolean closed = period.text("state").equals("CLOSED");
        LocalDate end = period.day("periodEnd").orElseThrow();
        Optional<LocalDate> due = period.day("dueOn");
        boolean late = !closed && due.filter(day -> day.isBefore(texts.today())).isPresent();
        String style = closed ? "diamond done" : late ? "diamond late" : "diamond";
        String name = period.text("year") + " " + texts.value(period.text("report"));
        return Stream.concat(
                Stream.of(new Mark(end, texts.of("road.period", name), style)),
                due.stream().map(day -> new Mark(day, texts.of("road.due", name), style)));
    }

    private static Work heading(String name, int level) {
        return new Work(name, level, null, null, null, null, true, List.of());
    }

    private static Work activity(Json plan, Json activity) {
        Json card = activity.object("card");
        return new Work(
                card.text("code") + " " + card.text("title"),
                2,
                "/plans/" + plan.text("id") + "#e-" + activity.text("id"),
                new Span(card.day("start").orElseThrow(), card.day("end").orElseThrow()),
                null,
                null,
                // Nobody records that an activity is done; its last day is that of the plan's text.
                true,
                List.of());
    }

    private static Stream<Json> carriers(List<Json> projects, String activity) {
        return projects.stream()
                .filter(project ->
                        card(project).object("activity").text("activityId").equals(activity));
    }

    private static Json card(Json project) {
        return project.object("project").object("origin").object("card");
    }

    private Work project(Json project, @Nullable LocalDate limit) {
        Json record = project.object("project");
        LocalDate start = card(project).day("start").orElseThrow();
        LocalDate planned = card(project).day("end").orElseThrow();
        LocalDate end = record.object("terms").day("end").orElse(planned);
        return new Work(
                card(project).text("title"),
                3,
                "/projects/" + project.text("id"),
                new Span(start, end),
                planned.equals(end) ? null : new Span(start, planned),
                limit,
                OVER.contains(project.text("stage")),
                record.object("work").objects("milestones").stream()
                        .filter(milestone -> !milestone.has("dropped"))
                        .map(this::mark)
                        .toList());
    }

    private Mark mark(Json milestone) {
        LocalDate due = milestone.day("due").orElseThrow();
        boolean reached = milestone.has("reached");
        return new Mark(
                due,
                milestone.text("title"),
                reached ? "diamond done" : due.isBefore(texts.today()) ? "diamond late" : "diamond");
    }
}
