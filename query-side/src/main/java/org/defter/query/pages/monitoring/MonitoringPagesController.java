package org.defter.query.pages.monitoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.query.monitoring.MonitoringPeriodState;
import org.defter.query.pages.act.Acts;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Past;
import org.defter.query.pages.platform.Texts;
import org.defter.query.pages.unit.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Monitoring periods: values by indicator with their evidence, evaluation, closing (S08, S10). */
@Controller
class MonitoringPagesController {

    private static final List<String> FILTERS = List.of("municipality", "plan", "year", "report", "state", "unit");

    private final Api api;
    private final Acts acts;
    private final Texts texts;
    private final UnitNames unitNames;

    MonitoringPagesController(Api api, Acts acts, Texts texts, UnitNames unitNames) {
        this.api = api;
        this.acts = acts;
        this.texts = texts;
        this.unitNames = unitNames;
    }

    @GetMapping("/monitoring-periods")
    String periods(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/monitoring-periods", given, FILTERS);
        page.addAttribute("periods", api.get("/api/monitoring-periods?" + filter.query()));
        page.addAttribute("filter", filter);
        page.addAttribute("states", MonitoringPeriodState.values());
        page.addAttribute("units", unitNames.ofFirst());
        page.addAttribute(
                "plan",
                filter.get("plan").isEmpty()
                        ? null
                        : api.find("/api/plans/{id}", filter.get("plan")).orElse(null));
        page.addAttribute("may", acts.may("openMonitoringPeriod"));
        return "pages/monitoring-periods";
    }

    @GetMapping("/monitoring-periods/{id}")
    String period(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String by,
            Model page) {
        Past moment = Past.of(asOf, by);
        Json period = api.get("/api/monitoring-periods/{id}" + moment.query(), id);
        page.addAttribute("moment", moment);
        page.addAttribute("period", period);
        page.addAttribute(
                "heading",
                period.text("title") + ": " + period.text("year") + " " + texts.value(period.text("report")));
        page.addAttribute(
                "offers", new MonitoringOffers(period, texts.today(), act -> !moment.isPast() && acts.may(act)));
        page.addAttribute(
                "reports",
                by(period.objects("reports").stream().map(CountedValue::in).toList(), "indicatorId"));
        page.addAttribute("evaluations", by(period.objects("evaluations"), "objectiveId"));
        page.addAttribute("targets", targets(period));
        page.addAttribute("units", unitNames.of(period.text("municipalityId")));
        page.addAttribute("criteria", List.of("relevance", "effectiveness", "efficiency", "sustainability"));
        return "pages/monitoring-period";
    }

    private static Map<String, Json> by(List<Json> items, String member) {
        Map<String, Json> found = new LinkedHashMap<>();
        items.forEach(item -> found.put(item.text(member), item));
        return found;
    }

    /** The targets of the year and what they are measured in, by indicator, as the version says that counts. */
    private Map<String, Json> targets(Json period) {
        Map<String, Json> targets = new LinkedHashMap<>();
        Json frozen = period.object("frozen");
        api.find("/api/plans/{id}/versions/{number}", frozen.text("planId"), frozen.text("version"))
                .ifPresent(version -> version.object("content").objects("goals").stream()
                        .flatMap(goal -> goal.objects("objectives").stream())
                        .flatMap(objective -> objective.objects("indicators").stream())
                        .forEach(indicator -> targets.put(
                                indicator.text("id"),
                                indicator
                                        .object("card")
                                        .with(
                                                "target",
                                                indicator
                                                        .object("card")
                                                        .object("targets")
                                                        .get(period.text("year"))))));
        return targets;
    }
}
