package org.defter.query.pages.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.defter.query.pages.council.People;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Past;
import org.defter.query.pages.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The councils of the terms, with their seats and offices. */
@Controller
class CouncilPageController {

    private static final List<String> FILTERS = List.of("municipality");

    private final Api api;
    private final Texts texts;

    CouncilPageController(Api api, Texts texts) {
        this.api = api;
        this.texts = texts;
    }

    @GetMapping("/councils")
    String councils(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered asked = Filtered.of("/councils", given, FILTERS);
        Filtered filter =
                asked.get("sort").isEmpty() ? asked.with("sort", "CONVENED_ON").with("order", "desc") : asked;
        page.addAttribute("councils", api.get("/api/councils?" + filter.query()));
        page.addAttribute("filter", filter);
        return "pages/councils";
    }

    @GetMapping("/councils/{id}")
    String council(@PathVariable String id, @RequestParam Map<String, String> given, Model page) {
        Past past = Past.of(given);
        Json council = api.get(past.at("/api/councils/{id}"), id);
        LocalDate asked = past.day(texts.today());
        LocalDate day =
                council.day("endedOn").filter(ended -> ended.isBefore(asked)).orElse(asked);
        page.addAttribute("council", council);
        page.addAttribute("past", past);
        page.addAttribute("day", day);
        page.addAttribute("people", People.of(council, day));
        page.addAttribute("commissions", api.get("/api/commissions?council={id}&size=100", id));
        page.addAttribute(
                "municipality",
                api.find("/api/municipalities/{id}", council.text("municipalityId"))
                        .orElseGet(Json::new));
        if (council.has("endedOn")) {
            page.addAttribute("closed", api.get("/api/councils/{id}/closed-referrals?size=50", id));
        }
        return "pages/council";
    }
}
