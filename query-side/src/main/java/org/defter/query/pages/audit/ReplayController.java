package org.defter.query.pages.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** One proposal lived again event by event, everything computed in it computed once more, and supposed otherwise. */
@Controller
class ReplayController {

    private static final List<String> SUPPOSITIONS =
            List.of("decision", "membership", "attendees", "yes", "no", "abstain", "chairVote", "ruleset");

    private final Api api;
    private final Fields fields;
    private final Whom whom;

    ReplayController(Api api, Fields fields, Whom whom) {
        this.api = api;
        this.whom = whom;
        this.fields = fields;
    }

    /**
     * One step of a replay.
     *
     * @param step counted from 1; the last one if it is beyond
     */
    @GetMapping("/audit/proposals/{id}/replay")
    String replay(@PathVariable String id, @RequestParam(defaultValue = "1") int step, Model page) {
        int wanted = Math.max(1, step);
        Json steps = step(id, wanted);
        long total = steps.number("total");
        if (total > 0 && wanted > total) {
            return "redirect:/audit/proposals/" + id + "/replay?step=" + total;
        }
        Json shown = steps.objects("items").stream().findFirst().orElseThrow(() -> new ApiProblem(404, new Json()));
        Map<String, String> names = whom.names();
        List<Fields.Line> lines = fields.compare(shown.object("before"), shown.object("after"), names);
        page.addAttribute("id", id);
        page.addAttribute("names", names);
        page.addAttribute("step", wanted);
        page.addAttribute("total", total);
        page.addAttribute("shown", shown);
        page.addAttribute("changed", lines.stream().filter(Fields.Line::changed).toList());
        page.addAttribute("same", lines.stream().filter(line -> !line.changed()).toList());
        page.addAttribute("subject", shown.object("after").text("title"));
        return "pages/audit-replay";
    }

    private Json step(String id, int number) {
        return api.get("/api/audit/proposals/{id}/replay?size=1&page={page}", id, number - 1);
    }

    @GetMapping("/audit/proposals/{id}/verification")
    String verification(@PathVariable String id, Model page) {
        page.addAttribute("names", whom.names());
        page.addAttribute("verification", api.get("/api/audit/proposals/{id}/verification", id));
        page.addAttribute("proposal", api.get("/api/proposals/{id}", id));
        return "pages/audit-verification";
    }

    /** What the outcome would have been with other numbers or under other rules; a refusal of the supposition is shown in place. */
    @GetMapping("/audit/proposals/{id}/what-if")
    String whatIf(@PathVariable String id, @RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered supposed = Filtered.of("/audit/proposals/" + id + "/what-if", given, SUPPOSITIONS);
        Json proposal = api.get("/api/proposals/{id}", id);
        page.addAttribute("proposal", proposal);
        page.addAttribute("supposed", supposed);
        page.addAttribute("problem", Optional.empty());
        page.addAttribute("answer", new Json());
        if (!proposal.objects("decisions").isEmpty()) {
            try {
                page.addAttribute("answer", api.get("/api/audit/proposals/{id}/what-if?" + supposed.query(), id));
            } catch (ApiProblem problem) {
                if (problem.status() != 400 && problem.status() != 422 && problem.status() != 409) {
                    throw problem;
                }
                page.addAttribute("problem", Optional.of(problem.problem()));
            }
        }
        return "pages/audit-what-if";
    }
}
