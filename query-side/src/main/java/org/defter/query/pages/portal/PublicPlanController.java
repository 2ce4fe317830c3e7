package org.defter.query.pages.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

/**
 * Plans for everybody: what the municipality promised, how it is measured, and what became of it. A plan keeps its address when it
 * is in force no longer, and so does each of its versions.
 */
@Controller
class PublicPlanController {

    private static final List<String> FILTERS = List.of("kind", "fate", "q");

    /** A plan that is in force no longer is kept, and explains itself; search engines need not lead to it. */
    private static final Set<String> OVER = Set.of("RENEWED", "EXPIRED", "REPEALED", "ANNULLED");

    private final Api api;

    PublicPlanController(Api api) {
        this.api = api;
    }

    @GetMapping("/public/plans")
    String plans(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/public/plans", given, FILTERS);
        Filtered wanted = filter.get("order").isEmpty() ? filter.with("order", "desc") : filter;
        page.addAttribute("plans", api.get("/api/plans?onceInForce=true&" + wanted.query()));
        page.addAttribute("filter", filter);
        return "pages/public-plans";
    }

    @GetMapping("/public/plans/{id}")
    String plan(@PathVariable String id, Model page) {
        Json plan = known(id);
        List<Json> versions = versions(plan);
        page.addAttribute("decisions", decisions(id));
        page.addAttribute("results", api.get("/api/plans/{id}/results", id).objects("reports"));
        page.addAttribute("successor", other(plan.object("ending").text("renewedBy")));
        page.addAttribute("predecessor", other(plan.text("renews")));
        page.addAttribute("noindex", OVER.contains(plan.text("fate")));
        return shown(plan, versions, last(plan, versions), false, page);
    }

    @GetMapping("/public/plans/{id}/versions/{number}")
    String version(@PathVariable String id, @PathVariable long number, Model page) {
        Json plan = known(id);
        List<Json> versions = versions(plan);
        Json version = versions.stream()
                .filter(one -> number(one) == number)
                .findFirst()
                .orElseThrow(() -> new ApiProblem(404, new Json()));
        page.addAttribute("noindex", number != number(last(plan, versions)));
        return shown(plan, versions, version, true, page);
    }

    /** The page of a version: of the plan with all that is known of it, or of that version alone. */
    private static String shown(Json plan, List<Json> versions, Json version, boolean alone, Model page) {
        page.addAttribute("alone", alone);
        page.addAttribute("plan", plan);
        page.addAttribute("versions", versions);
        page.addAttribute("version", version);
        page.addAttribute("planned", version.object("content"));
        page.addAttribute("years", years(version.object("content")));
        return "pages/public-plan";
    }

    /** A plan that is or was in force; staff knows of others, which have no page here. */
    private Json known(String id) {
        return Optional.of(api.get("/api/plans/{id}", id))
                .filter(plan -> plan.has("fate"))
                .orElseThrow(() -> new ApiProblem(404, new Json()));
    }

    /** The versions that are or were in force. */
    private static List<Json> versions(Json plan) {
        return plan.objects("versions").stream()
                .filter(version -> version.has("decision"))
                .toList();
    }

    /** The version in force; where none is, the one that was so last. */
    private static Json last(Json plan, List<Json> versions) {
        return versions.stream()
                .filter(version -> plan.has("versionInForce")
                        ? number(version) == plan.number("versionInForce")
                        : Set.of("ENDED", "SUSPENDED").contains(version.text("fate")))
                .reduce((_, later) -> later)
                .orElseGet(versions::getLast);
    }

    private static long number(Json version) {
        return version.object("frozen").number("version");
    }

    /** The plan before or after, if there is one the public may see. */
    private Json other(String id) {
        return id.isEmpty()
                ? new Json()
                : api.find("/api/plans/{id}", id)
                        .filter(plan -> plan.has("fate"))
                        .orElseGet(Json::new);
    }

    /** The announced decisions about the plan, the earliest first: as many as its proposals can have. */
    private List<Json> decisions(String plan) {
        String proposals = api.get("/api/proposals?size=100&plan={plan}", plan).objects("items").stream()
                .map(proposal -> "&proposal=" + proposal.text("id"))
                .collect(Collectors.joining());
        return proposals.isEmpty()
                ? List.of()
                : api.get("/api/decisions?announced=true&size=100" + proposals).objects("items").stream()
                        .sorted(Comparator.comparing((Json decision) -> decision.text("decidedOn"))
                                .thenComparingLong(decision -> decision.number("number")))
                        .toList();
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
