package org.defter.query.pages.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Texts;
import org.defter.query.pages.register.NumberedDecisions;
import org.defter.query.pages.register.WrittenNumber;
import org.defter.query.platform.dossier.TurkishText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box for everything: files, decisions, plans, projects, partnerships, commissions, people (screen P1-9). */
@Controller
class SearchController {

    private static final int SIZE = 20;
    private static final int COUNCILS = 4;

    private final Api api;
    private final NumberedDecisions decisions;
    private final Texts texts;

    SearchController(Api api, NumberedDecisions decisions, Texts texts) {
        this.api = api;
        this.decisions = decisions;
        this.texts = texts;
    }

    /** Where something can be found, in the order of the tabs. */
    private enum Place {
        PROPOSALS,
        DECISIONS,
        PLANS,
        PROJECTS,
        PARTNERSHIPS,
        COMMISSIONS,
        PEOPLE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A tab.
     *
     * @param key of its name: {@code search.<key>}
     * @param count how much is found there
     * @param href its address
     * @param current whether it is the one shown
     */
    record Tab(String key, long count, String href, boolean current) {}

    /**
     * Something found.
     *
     * @param title its name
     * @param href its page
     * @param state where it stands, a constant; empty where it has no state
     * @param stateText the same in words
     * @param detail what tells it from others
     */
    record Hit(String title, String href, String state, String stateText, String detail) {}

    @GetMapping("/search")
    String search(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/search", given, List.of("q", "in"));
        String q = filter.get("q");
        Optional<String> number = decision(q);
        if (number.isPresent()) {
            return "redirect:" + number.get();
        }
        page.addAttribute("q", q);
        page.addAttribute("filter", filter);
        if (!q.isEmpty()) {
            found(q, filter, page);
        }
        return "pages/search";
    }

    /** The page of the decision whose number was typed, if there is just one. */
    private Optional<String> decision(String q) {
        return WrittenNumber.in(q)
                .map(decisions::find)
                .filter(found -> !found.isEmpty())
                .map(found -> found.size() == 1 ? decisions.page(found.getFirst()) : "/decisions?q=" + encoded(q));
    }

    private void found(String q, Filtered filter, Model page) {
        Map<Place, Json> lists = new LinkedHashMap<>();
        for (Place place : Place.values()) {
            lists.put(place, list(place, q, filter));
        }
        Place shown = shown(filter, lists);
        List<Tab> tabs = new ArrayList<>();
        lists.forEach((place, list) -> tabs.add(new Tab(
                place.key(), list.number("total"), "/search?q=" + encoded(q) + "&in=" + place.key(), place == shown)));
        Json list = lists.getOrDefault(shown, new Json());
        page.addAttribute("tabs", tabs);
        page.addAttribute("place", shown.key());
        page.addAttribute("list", list);
        page.addAttribute(
                "hits",
                list.objects("items").stream().map(item -> hit(shown, item)).toList());
    }

    /** The tab that was asked for, else the first in which something was found. */
    private static Place shown(Filtered filter, Map<Place, Json> lists) {
        for (Place place : Place.values()) {
            if (place.key().equals(filter.get("in"))) {
                return place;
            }
        }
        return lists.entrySet().stream()
                .filter(list -> list.getValue().number("total") > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Place.PROPOSALS);
    }

    private Json list(Place place, String q, Filtered filter) {
        boolean asked = filter.get("in").isEmpty() || filter.get("in").equals(place.key());
        if (place == Place.PEOPLE) {
            return people(q);
        }
        String page = asked && filter.get("page").matches("\\d{1,6}") ? filter.get("page") : "0";
        String query = "?q=" + encoded(q) + "&size=" + (asked ? SIZE : 1) + "&page=" + page;
        return api.find("/api/" + place.key() + query).orElseGet(Json::new);
    }

    /** Members of the latest councils; there are not many, and the API does not search them. */
    private Json people(String q) {
        String wanted = TurkishText.searchable(q);
        List<Json> found = new ArrayList<>();
        List<Json> councils = api.find("/api/councils?order=desc&size=" + COUNCILS)
                .map(page -> page.objects("items"))
                .orElse(List.of());
        for (Json item : councils) {
            Json council = api.find("/api/councils/{id}", item.text("id")).orElseGet(Json::new);
            council.objects("members").stream()
                    .filter(member ->
                            TurkishText.searchable(member.text("name")).contains(wanted))
                    .map(member -> member.with("councilId", item.text("id")).with("term", council.text("term")))
                    .forEach(found::add);
        }
        return new Json()
                .with("items", found)
                .with("total", (long) found.size())
                .with("page", 0L)
                .with("size", (long) Math.max(1, found.size()));
    }

    private Hit hit(Place place, Json item) {
        String id = item.text("id");
        return switch (place) {
            case PROPOSALS ->
                new Hit(
                        item.text("title"),
                        "/proposals/" + id,
                        item.text("state"),
                        texts.value(item.text("state")),
                        number(item));
            case DECISIONS ->
                new Hit(
                        item.text("title"),
                        "/decisions/" + item.text("councilId") + "/" + item.text("year") + "/" + item.text("number"),
                        item.text("state"),
                        item.text("stateText"),
                        item.text("year") + "/" + item.text("number") + " · " + texts.day(item.get("decidedOn")));
            case PLANS ->
                new Hit(
                        item.text("title"),
                        "/plans/" + id,
                        item.text("state"),
                        texts.value("PlanSummaryView", item.text("state")),
                        item.text("firstYear") + "–" + item.text("lastYear"));
            case PROJECTS ->
                new Hit(
                        item.text("title"),
                        "/projects/" + id,
                        item.text("stage"),
                        texts.value("ProjectSummaryView stage", item.text("stage")),
                        texts.day(item.get("endsOn")));
            case PARTNERSHIPS ->
                new Hit(
                        item.text("title"),
                        "/partnerships/" + id,
                        item.text("stage"),
                        texts.value("PartnershipSummaryView stage", item.text("stage")),
                        item.text("partner"));
            case COMMISSIONS ->
                new Hit(item.text("name"), "/commissions/" + id, "", "", texts.value("kind", item.text("kind")));
            case PEOPLE ->
                new Hit(
                        item.text("name"),
                        "/councils/" + item.text("councilId"),
                        "",
                        texts.value("seat", item.text("seat")),
                        item.text("term"));
        };
    }

    private static String number(Json item) {
        return item.has("decisionNumber") ? item.text("decisionYear") + "/" + item.text("decisionNumber") : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
