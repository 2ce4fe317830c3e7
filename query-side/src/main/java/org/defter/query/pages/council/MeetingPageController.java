package org.defter.query.pages.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Past;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The meetings of the council, each with its sittings. */
@Controller
class MeetingPageController {

    private static final List<String> FILTERS = List.of("council", "kind", "state", "month");

    /** Meetings on a page: a year of them, each with one question for its sittings. */
    private static final String A_YEAR = "12";

    private final Api api;

    MeetingPageController(Api api) {
        this.api = api;
    }

    @GetMapping("/meetings")
    String meetings(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered asked = Filtered.of("/meetings", given, FILTERS);
        Filtered filter = given.containsKey("sort")
                ? asked
                : asked.with("sort", "FIRST_DAY").with("order", "desc").with("size", A_YEAR);
        Json meetings = api.get("/api/meetings?" + filter.query());
        Map<String, List<Json>> sittings = new LinkedHashMap<>();
        meetings.objects("items").forEach(meeting -> sittings.put(meeting.text("id"), sittings(meeting.text("id"))));
        page.addAttribute("meetings", meetings);
        page.addAttribute("sittings", sittings);
        page.addAttribute("filter", filter);
        page.addAttribute(
                "councils", api.get("/api/councils?order=desc&size=100").objects("items"));
        return "pages/meetings";
    }

    @GetMapping("/meetings/{id}")
    String meeting(@PathVariable String id, @RequestParam Map<String, String> given, Model page) {
        Past past = Past.of(given);
        Api.Versioned meeting = api.versioned(past.at("/api/meetings/{id}"), id);
        Json council =
                api.find("/api/councils/{id}", meeting.body().text("councilId")).orElseGet(Json::new);
        Map<String, Json> states = new LinkedHashMap<>();
        sittings(id).forEach(sitting -> states.put(sitting.text("id"), sitting));
        page.addAttribute("meeting", meeting.body());
        page.addAttribute("version", meeting.etag());
        page.addAttribute("past", past);
        page.addAttribute("council", council);
        page.addAttribute(
                "people", People.of(council, LocalDate.parse(meeting.body().text("firstDay"))));
        page.addAttribute("states", states);
        page.addAttribute("called", called(meeting.body()));
        page.addAttribute("reviews", reviews(meeting.body()));
        page.addAttribute(
                "openSittings",
                states.values().stream()
                        .filter(sitting -> !List.of("CLOSED", "ADJOURNED").contains(sitting.text("state")))
                        .toList());
        return "pages/meeting";
    }

    private List<Json> sittings(String meeting) {
        return api.get("/api/sittings?meeting={id}&sort=DAY&size=100", meeting).objects("items");
    }

    /** What an extraordinary meeting was called for (A03). */
    private List<Json> called(Json meeting) {
        List<Json> called = new ArrayList<>();
        meeting.object("extraordinary")
                .texts("items")
                .forEach(id -> api.find("/api/proposals/{id}", id).ifPresent(called::add));
        return called;
    }

    private List<Json> reviews(Json meeting) {
        List<Json> reviews = new ArrayList<>();
        meeting.texts("referredReviews")
                .forEach(id -> api.find("/api/reviews/{id}", id).ifPresent(reviews::add));
        return reviews;
    }
}
