package org.defter.query.pages.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The decisions of the council for everybody: the list, and one page for each that keeps its address for ever. */
@Controller
class PublicDecisionController {

    private static final List<String> FILTERS = List.of("year", "accepted", "state", "q");

    /** A decision that is over is kept, and explains itself; search engines need not lead to it. */
    private static final Set<String> OVER = Set.of("LAPSED", "ANNULLED");

    private final Api api;

    PublicDecisionController(Api api) {
        this.api = api;
    }

    @GetMapping("/public/decisions")
    String decisions(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/public/decisions", given, FILTERS);
        Filtered wanted = filter.get("order").isEmpty() ? filter.with("order", "desc") : filter;
        page.addAttribute("decisions", api.get("/api/decisions?announced=true&" + wanted.query()));
        page.addAttribute("filter", filter);
        return "pages/public-decisions";
    }

    @GetMapping("/public/decisions/{council}/{year}/{number}")
    String decision(@PathVariable String council, @PathVariable String year, @PathVariable String number, Model page) {
        Json decision = api.get("/api/decisions/{council}/{year}/{number}", council, year, number);
        page.addAttribute("decision", decision);
        page.addAttribute("asked", year + "/" + number);
        Json proposal =
                api.find("/api/proposals/{id}", decision.text("proposalId")).orElseGet(Json::new);
        Json plan = plan(decision, proposal);
        page.addAttribute("proposal", proposal);
        page.addAttribute("course", course(decision));
        page.addAttribute("plan", plan);
        page.addAttribute("decided", decided(plan, decision).orElse(null));
        page.addAttribute("others", others(proposal, decision));
        page.addAttribute("noindex", OVER.contains(decision.text("state")));
        return "pages/public-decision";
    }

    /** The plan it is about, if the public may see it. */
    private Json plan(Json decision, Json proposal) {
        String id = decision.has("planId")
                ? decision.text("planId")
                : proposal.object("request").text("planId");
        return id.isEmpty()
                ? new Json()
                : api.find("/api/plans/{id}", id)
                        .filter(plan -> plan.has("fate"))
                        .orElseGet(Json::new);
    }

    /** The version it decided on, once that was put in force. */
    private static Optional<Json> decided(Json plan, Json decision) {
        return plan.objects("versions").stream()
                .filter(version -> version.has("decision")
                        && decision.has("planVersion")
                        && version.object("frozen").number("version") == decision.number("planVersion"))
                .findFirst();
    }

    /** The other announced decisions on the same proposal: one that was returned is followed by another. */
    private static List<Json> others(Json proposal, Json decision) {
        return proposal.objects("decisions").stream()
                .filter(other -> other.has("announcement"))
                .filter(other -> {
                    Json number = other.object("number");
                    return number.number("year") != decision.number("year")
                            || number.number("number") != decision.number("number");
                })
                .toList();
    }

    /** What became of the decision, in the order of the law: what happened, on which day, by which rule. */
    private static List<Stage> course(Json decision) {
        List<Stage> course = new ArrayList<>();
        stage(course, "decided", decision.get("decidedOn"), "B02", null);
        stage(course, "delivered", decision.get("deliveredOn"), "D02", null);
        stage(course, "returned", decision.get("returnedOn"), "D01", decision.get("returnReasons"));
        stage(course, "insisted", decision.get("insistedOn"), "D03", null);
        stage(course, "lapsed", decision.get("lapsedOn"), "D04", null);
        stage(course, "final", decision.get("finalOn"), "D03", null);
        stage(course, "sent", decision.get("sentOn"), "D06", decision.get("authority"));
        stage(course, "received", decision.get("receiptOn"), "D06", decision.get("registryNumber"));
        stage(course, "inForce", decision.get("inForceOn"), "D06", null);
        stage(course, "announced", decision.get("announcedOn"), "D08", decision.get("medium"));
        stage(course, "stayed", decision.get("stayedOn"), "D05", decision.get("court"));
        stage(course, "stayLifted", decision.get("stayLiftedOn"), "D05", null);
        stage(course, "annulled", decision.get("annulledOn"), "D05", decision.get("court"));
        return course;
    }

    private static void stage(
            List<Stage> course, String what, @Nullable Object day, String rule, @Nullable Object detail) {
        if (day != null) {
            course.add(new Stage(what, day.toString(), rule, detail == null ? "" : detail.toString()));
        }
    }

    /**
     * One stage on the way of a decision.
     *
     * @param what key of its text
     * @param day when it was reached
     * @param rule what it follows from
     * @param detail who or why, empty if there is nothing to say
     */
    record Stage(String what, String day, String rule, String detail) {}
}
