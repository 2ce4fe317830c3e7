package org.defter.query.pages.timeline;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.defter.query.history.HistoryStream;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Links;
import org.defter.query.pages.platform.Rights;
import org.defter.query.pages.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** What happened, event by event: to one thing, and in the whole record (screen P1-3). */
@Controller
class HistoryPageController {

    /** Collections whose streams tell their history to everybody who may read them. */
    static final String COLLECTIONS =
            "municipalities|councils|commissions|meetings|sittings|reviews|proposals|plans|partnerships|projects|monitoring-periods";

    private static final List<String> OF_ONE = List.of("view", "type", "actor");
    private static final List<String> OF_ALL = List.of(
            "view", "kind", "stream", "person", "unit", "type", "rule", "actor", "correlation", "from", "to", "q");
    private static final String WHOLE = "/api/history";
    private static final int SIZE = 50;

    private final Api api;
    private final HistoryPages histories;
    private final EventNames events;
    private final Rights rights;
    private final Texts texts;
    private final JsonMapper json;

    HistoryPageController(
            Api api, HistoryPages histories, EventNames events, Rights rights, Texts texts, JsonMapper json) {
        this.api = api;
        this.histories = histories;
        this.events = events;
        this.rights = rights;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping("/{collection:" + COLLECTIONS + "}/{id}/history")
    String ofOne(
            @PathVariable String collection,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> given,
            @RequestParam(required = false) @Nullable Long event,
            Model page) {
        Filtered filter = Filtered.of("/" + collection + "/" + id + "/history", given, OF_ONE);
        List<Json> all = histories.of(collection, id);
        List<Json> found = all.stream().filter(one -> fits(one, filter)).toList();
        int number = event == null ? number(filter) : pageOf(found, event);
        List<Json> shown = found.stream().skip((long) number * SIZE).limit(SIZE).toList();
        HistoryStream kind = HistoryPages.kind(collection);
        boolean raw = rights.may(WHOLE) && filter.get("view").equals("json") && auditor();
        page.addAttribute("kind", kind);
        page.addAttribute("collection", collection);
        page.addAttribute("id", id);
        page.addAttribute("subject", title(all, kind));
        page.addAttribute("list", list(found.size(), number));
        page.addAttribute("types", types(all));
        page.addAttribute("actors", actors(all));
        show(page, filter, raw && !filter.narrowed() ? histories.raw(kind, id, number, SIZE) : shown);
        page.addAttribute("content", raw && !filter.narrowed());
        return "pages/history-of";
    }

    @GetMapping("/history")
    String ofAll(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/history", given, OF_ALL);
        Filtered asked = filter.get("order").isEmpty() ? filter.with("order", "desc") : filter;
        boolean content = filter.get("view").equals("json") && auditor();
        Json list = api.get("/api/history?" + asked.query() + (content ? "&format=json" : ""));
        page.addAttribute("list", list);
        page.addAttribute("kinds", HistoryStream.values());
        page.addAttribute("types", events.all());
        show(page, filter, list.objects("items"));
        page.addAttribute("content", content);
        return "pages/history-all";
    }

    @GetMapping("/history/{position}")
    String event(@PathVariable long position, Model page) {
        boolean content = auditor();
        Json event = api.get("/api/history/{position}" + (content ? "?format=json" : ""), position);
        page.addAttribute("event", event);
        page.addAttribute("content", content);
        page.addAttribute("text", json.writerWithDefaultPrettyPrinter().writeValueAsString(event));
        page.addAttribute("collection", collection(event));
        return "pages/history-event";
    }

    private void show(Model page, Filtered filter, List<Json> shown) {
        String view = filter.get("view").isEmpty() ? "compact" : filter.get("view");
        page.addAttribute("view", view);
        page.addAttribute("filter", filter);
        page.addAttribute("sets", EventSet.of(shown));
        if (view.equals("json")) {
            page.addAttribute("text", json.writerWithDefaultPrettyPrinter().writeValueAsString(shown));
        }
    }

    /** What an event holds is for auditors only; the API has the last word on it. */
    private boolean auditor() {
        return rights.may("/api/ledger/bundle");
    }

    private static String collection(Json event) {
        return Links.collection(event.object("stream").text("kind"));
    }

    private String title(List<Json> all, HistoryStream kind) {
        return all.stream()
                .map(event -> event.object("stream").text("title"))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElseGet(() -> texts.value(kind));
    }

    private static boolean fits(Json event, Filtered filter) {
        return (filter.get("type").isEmpty() || filter.get("type").equals(event.text("type")))
                && (filter.get("actor").isEmpty()
                        || filter.get("actor").equals(event.object("who").text("login")));
    }

    private static int number(Filtered filter) {
        return filter.get("page").matches("\\d{1,6}") ? Integer.parseInt(filter.get("page")) : 0;
    }

    /** The page an event stands on, so that a link to it finds it. */
    private static int pageOf(List<Json> events, long position) {
        for (int at = 0; at < events.size(); at++) {
            if (events.get(at).number("position") == position) {
                return at / SIZE;
            }
        }
        return 0;
    }

    private static Json list(long total, long number) {
        return new Json().with("total", total).with("page", number).with("size", (long) SIZE);
    }

    private static Set<String> types(List<Json> all) {
        Set<String> types = new LinkedHashSet<>();
        all.forEach(event -> types.add(event.text("type")));
        return types;
    }

    /** Who appears in a history, by login. */
    private Map<String, String> actors(List<Json> all) {
        Map<String, String> actors = new LinkedHashMap<>();
        all.forEach(event -> {
            Json who = event.object("who");
            if (who.has("login")) {
                actors.putIfAbsent(
                        who.text("login"),
                        who.object("person").has("name")
                                ? who.object("person").text("name")
                                : who.text("login") + " (" + who.text("officeText") + ")");
            }
        });
        return actors;
    }
}
