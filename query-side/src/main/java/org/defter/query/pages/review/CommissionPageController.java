package org.defter.query.pages.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** The commissions of the council, who sits in them and what is with them. */
@Controller
class CommissionPageController {

    private static final List<String> FILTERS = List.of("council", "kind", "q");
    private static final List<String> REVIEW_FILTERS = List.of("commission", "state", "late", "q");

    private final Api api;
    private final Texts texts;

    CommissionPageController(Api api, Texts texts) {
        this.api = api;
        this.texts = texts;
    }

    @GetMapping("/commissions")
    String commissions(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered asked = Filtered.of("/commissions", given, FILTERS);
        Filtered filter =
                asked.get("sort").isEmpty() ? asked.with("sort", "FORMED_ON").with("order", "desc") : asked;
        page.addAttribute("commissions", api.get("/api/commissions?" + filter.query()));
        page.addAttribute("filter", filter);
        page.addAttribute(
                "councils", api.get("/api/councils?order=desc&size=100").objects("items"));
        return "pages/commissions";
    }

    @GetMapping("/commissions/{id}")
    String commission(@PathVariable String id, @RequestParam Map<String, String> given, Model page) {
        Past past = Past.of(given);
        Json commission = api.get(past.at("/api/commissions/{id}"), id);
        LocalDate day = day(commission, past.day(texts.today()));
        page.addAttribute("commission", commission);
        page.addAttribute("past", past);
        page.addAttribute("day", day);
        page.addAttribute("panel", Panel.of(commission, day, List.of()));
        page.addAttribute(
                "council",
                api.find("/api/councils/{id}", commission.text("councilId")).orElseGet(Json::new));
        if (!past.isPast()) {
            page.addAttribute("open", reviews(id, "OPEN"));
            page.addAttribute("drafted", reviews(id, "DRAFTED"));
            page.addAttribute("issued", reviews(id, "ISSUED"));
        }
        return "pages/commission";
    }

    /** The day asked for, or the last day of one that had ended by then. */
    private static LocalDate day(Json commission, LocalDate asked) {
        return commission.day("endedOn").filter(ended -> ended.isBefore(asked)).orElse(asked);
    }

    private Json reviews(String commission, String state) {
        return api.get(
                "/api/reviews?commission={id}&state={state}&sort=OPENED_ON&order=desc&size=50", commission, state);
    }

    @GetMapping("/reviews")
    String reviews(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered asked = Filtered.of("/reviews", given, REVIEW_FILTERS);
        Filtered filter =
                asked.get("sort").isEmpty() ? asked.with("sort", "OPENED_ON").with("order", "desc") : asked;
        page.addAttribute("reviews", api.get("/api/reviews?" + filter.query()));
        page.addAttribute("filter", filter);
        page.addAttribute("commissions", api.get("/api/commissions?size=100").objects("items"));
        return "pages/reviews";
    }
}
