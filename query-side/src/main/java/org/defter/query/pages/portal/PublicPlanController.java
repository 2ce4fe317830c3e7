package org.defter.query.pages.portal;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans in force for everybody: what the municipality promised, and how it is measured. */
@Controller
class PublicPlanController {

    private static final List<String> FILTERS = List.of("kind", "q");

    private final Api api;

    PublicPlanController(Api api) {
        this.api = api;
    }

    @GetMapping("/public/plans")
    String plans(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/public/plans", given, FILTERS);
        page.addAttribute("plans", api.get("/api/plans?inForce=true&" + filter.query()));
        page.addAttribute("filter", filter);
        return "pages/public-plans";
    }

    @GetMapping("/public/plans/{id}")
    String plan(@PathVariable String id, Model page) {
        Json plan = api.get("/api/plans/{id}", id);
        Json version = plan.objects("versions").stream()
                .filter(one -> one.object("frozen").text("version").equals(plan.text("versionInForce")))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(404, new Json()));
        Json content = version.object("content");
        page.addAttribute("plan", plan);
        page.addAttribute("version", version);
        page.addAttribute("planned", content);
        page.addAttribute("years", years(content));
        return "pages/public-plan";
    }

    /** The years any indicator has a target for. */
    private static SortedSet<String> years(Json content) {
        SortedSet<String> years = new TreeSet<>();
        content.objects("goals")
                .forEach(goal -> goal.objects("objectives")
                        .forEach(objective -> objective
                                .objects("indicators")
                                .forEach(indicator -> years.addAll(indicator
                                        .object("card")
                                        .object("targets")
                                        .keySet()))));
        return years;
    }
}
