package org.defter.query.pages.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Links;
import org.defter.query.pages.platform.Past;
import org.defter.query.pages.platform.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** What pages of searching have in common: hits, tabs and choices, all of it in the address. */
@Component
public class Search {

    private static final List<String> FILTERS = List.of("q", "kind", "state", "unit", "commission", "year");
    private static final List<String> CHOICES = List.of("state", "unit", "commission", "year");
    private static final int SIZE = 20;

    /** What constants of a kind's state are told apart by, for the texts of constants. */
    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("DECISION", "Decision"),
            Map.entry("PLAN", "PlanSummaryView"),
            Map.entry("GOAL", "PlanSummaryView"),
            Map.entry("REPORT", "ReviewSummaryView"),
            Map.entry("AGENDA_ITEM", "SittingSummaryView"),
            Map.entry("PROJECT", "ProjectSummaryView stage"),
            Map.entry("PARTNERSHIP", "PartnershipSummaryView stage"),
            Map.entry("COMMISSION", "kind"),
            Map.entry("PERSON", "seat"),
            Map.entry("DOCUMENT", "DocumentKind"),
            Map.entry("ARCHIVE_DOCUMENT", "intake"));

    private final Api api;
    private final Texts texts;
    private final Links links;

    Search(Api api, Texts texts, Links links) {
        this.api = api;
        this.texts = texts;
        this.links = links;
    }

    /** Who a page of searching is for. */
    public enum Readers {
        /** Whoever is logged in: everything they may find, with the pages of the house. */
        HOUSE,
        /** Everybody: what the public finds, with the pages of the portal. */
        PUBLIC
    }

    /**
     * A tab.
     *
     * @param text its name
     * @param count how much is found there
     * @param href its address
     * @param current whether it is the one shown
     */
    public record Tab(String text, long count, String href, boolean current) {}

    /**
     * A choice of a facet.
     *
     * @param text its name
     * @param count how many hits it has
     * @param href the address with it, or without it if it is chosen
     * @param chosen whether it is chosen
     */
    public record Choice(String text, long count, String href, boolean chosen) {}

    /**
     * A facet.
     *
     * @param name the parameter
     * @param choices its choices, the most frequent first
     */
    public record Facet(String name, List<Choice> choices) {}

    /**
     * Something found.
     *
     * @param hit as the API tells it
     * @param href its page; empty if it has none
     * @param stateText where it stands in words; empty where it has no state
     */
    public record Hit(Json hit, String href, String stateText) {}

    /** Puts what an address asks for on a page. */
    public void show(String path, MultiValueMap<String, String> given, Readers readers, Model page) {
        Filtered filter = Filtered.of(path, given, FILTERS);
        Past past = Past.typed(filter.get("asOf"), filter.get("by"));
        page.addAttribute("q", filter.get("q"));
        page.addAttribute("filter", filter);
        page.addAttribute("past", past);
        page.addAttribute("path", path);
        if (filter.get("q").isEmpty() && !filter.narrowed()) {
            return;
        }
        Json found = api.get("/api/search?size=" + SIZE + (readers == Readers.PUBLIC ? "&audience=PUBLIC" : "") + "&"
                + asked(filter, past));
        page.addAttribute("found", found);
        page.addAttribute(
                "hits",
                found.objects("items").stream()
                        .map(hit -> new Hit(hit, page(hit, readers, past), state(hit)))
                        .toList());
        page.addAttribute("tabs", tabs(path, filter, found.object("facets")));
        page.addAttribute("facets", facets(path, filter, found.object("facets")));
        if (found.has("didYouMean")) {
            page.addAttribute("meantHref", address(path, filter.with("q", found.text("didYouMean"))));
        }
    }

    private static String asked(Filtered filter, Past past) {
        List<String> asked = new ArrayList<>();
        Stream.concat(FILTERS.stream(), Stream.of("page"))
                .filter(name -> !filter.get(name).isEmpty())
                .forEach(name -> asked.add(name + "=" + encoded(filter.get(name))));
        if (past.isPast()) {
            asked.add(past.query().substring(1));
        }
        return String.join("&", asked);
    }

    private List<Tab> tabs(String path, Filtered filter, Json facets) {
        List<Tab> tabs = new ArrayList<>();
        List<Json> kinds = facets.objects("kind");
        String chosen = filter.get("kind");
        tabs.add(new Tab(
                texts.of("search.kind.ALL"),
                kinds.stream().mapToLong(kind -> kind.number("count")).sum(),
                address(path, filter.with("kind", "")),
                chosen.isEmpty()));
        kinds.forEach(kind -> tabs.add(new Tab(
                texts.of("search.kind." + kind.text("value")),
                kind.number("count"),
                address(path, filter.with("kind", kind.text("value"))),
                chosen.equals(kind.text("value")))));
        return tabs;
    }

    private List<Facet> facets(String path, Filtered filter, Json facets) {
        List<Facet> shown = new ArrayList<>();
        for (String name : CHOICES) {
            List<Choice> choices = facets.objects(name).stream()
                    .map(choice -> {
                        boolean chosen = filter.get(name).equals(choice.text("value"));
                        return new Choice(
                                name(name, filter, choice),
                                choice.number("count"),
                                address(path, filter.with(name, chosen ? "" : choice.text("value"))),
                                chosen);
                    })
                    .filter(choice -> !choice.text().isEmpty())
                    .toList();
            if (choices.size() > 1 || choices.stream().anyMatch(Choice::chosen)) {
                shown.add(new Facet(name, choices));
            }
        }
        return shown;
    }

    private String name(String facet, Filtered filter, Json choice) {
        return switch (facet) {
            case "state" -> texts.value(STATES.getOrDefault(filter.get("kind"), ""), choice.text("value"));
            case "year" -> choice.text("value");
            default -> choice.text("name");
        };
    }

    private static String address(String path, Filtered filter) {
        return path + "?"
                + Stream.concat(FILTERS.stream(), Stream.of("asOf", "by"))
                        .filter(name -> !filter.get(name).isEmpty())
                        .map(name -> name + "=" + encoded(filter.get(name)))
                        .reduce((one, other) -> one + "&" + other)
                        .orElse("");
    }

    private String state(Json hit) {
        return hit.has("state") ? texts.value(STATES.getOrDefault(hit.text("kind"), ""), hit.text("state")) : "";
    }

    private String page(Json hit, Readers readers, Past past) {
        return switch (readers) {
            case HOUSE -> house(hit, past);
            case PUBLIC -> portal(hit);
        };
    }

    private String house(Json hit, Past past) {
        String id = hit.text("id");
        return switch (hit.text("kind")) {
            case "DECISION" -> "/decisions/" + hit.text("councilId") + "/" + hit.text("number");
            case "PROPOSAL" -> links.to("PROPOSAL", id) + past.query();
            case "PLAN" -> links.to("PLAN", id) + past.query();
            case "GOAL" -> links.to("PLAN", id) + past.query() + "#e-" + hit.text("part");
            case "REPORT" -> links.to("REVIEW", id) + past.query();
            case "AGENDA_ITEM" -> links.to("SITTING", id) + past.query();
            case "PROJECT" -> links.to("PROJECT", id) + past.query();
            case "PARTNERSHIP" -> links.to("PARTNERSHIP", id) + past.query();
            case "COMMISSION" -> links.to("COMMISSION", id) + past.query();
            case "UNIT" -> links.to("MUNICIPALITY", id) + past.query();
            case "PERSON" -> links.to("COUNCIL", id) + past.query();
            case "DOCUMENT" -> links.to("DOCUMENT", id);
            case "ARCHIVE_DOCUMENT" -> links.to("ARCHIVE_RECORD", id) + past.query();
            default -> "";
        };
    }

    /** Pages of the portal show the present. */
    private static String portal(Json hit) {
        String id = hit.text("id");
        return switch (hit.text("kind")) {
            case "DECISION", "PROPOSAL" -> "/public/decisions/" + hit.text("councilId") + "/" + hit.text("number");
            case "PLAN" -> "/public/plans/" + id;
            case "GOAL" -> "/public/plans/" + id + "#goal-" + hit.text("part");
            case "AGENDA_ITEM" -> "/public/agendas/" + id;
            case "DOCUMENT" -> "/public/documents/" + id;
            default -> "";
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
