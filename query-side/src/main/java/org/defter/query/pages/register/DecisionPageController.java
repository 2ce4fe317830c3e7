package org.defter.query.pages.register;

import java.util.List;
import java.util.Optional;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.proposal.RequestKind;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Names;
import org.defter.query.register.DecisionState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of decisions; each of them leads to its file. */
@Controller
class DecisionPageController {

    private static final List<String> FILTERS =
            List.of("q", "year", "unit", "request", "state", "accepted", "announced", "council", "from", "to");

    private final Api api;
    private final NumberedDecisions decisions;
    private final Names names;

    DecisionPageController(Api api, NumberedDecisions decisions, Names names) {
        this.api = api;
        this.decisions = decisions;
        this.names = names;
    }

    @GetMapping("/decisions")
    String list(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/decisions", given, FILTERS);
        Optional<WrittenNumber> number = WrittenNumber.in(filter.get("q"));
        Json list;
        if (number.isPresent()) {
            List<Json> found = decisions.find(number.get());
            if (found.size() == 1) {
                return "redirect:" + filter.then(decisions.page(found.getFirst()));
            }
            page.addAttribute("several", found.size() > 1);
            list = new Json()
                    .with("items", found)
                    .with("total", (long) found.size())
                    .with("page", 0L)
                    .with("size", 20L);
        } else {
            list = api.get("/api/decisions?" + filter.query());
        }
        page.addAttribute("list", list);
        page.addAttribute("filter", filter);
        page.addAttribute("units", names.allUnits());
        page.addAttribute("kinds", RequestKind.values());
        page.addAttribute("states", DecisionState.values());
        return "pages/decisions";
    }

    @GetMapping("/decisions/{council}/{year}/{number}")
    String decision(
            @PathVariable String council,
            @PathVariable int year,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> given) {
        Filtered moment = Filtered.of("/decisions", given, List.of());
        return decisions
                .find(council, new WrittenNumber(year, number))
                .map(found -> "redirect:" + moment.then(decisions.page(found)))
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }
}
