package org.defter.query.pages.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's desk: whether the record is whole, and what is in it (screen P1-11). */
@Controller
class AuditDeskController {

    private static final List<String> FILTERS = List.of(
            "q",
            "reference",
            "person",
            "unit",
            "kind",
            "rule",
            "type",
            "office",
            "actor",
            "stream",
            "correlation",
            "from",
            "to",
            "recordedFrom",
            "recordedTo");

    private final Api api;
    private final Whom whom;

    AuditDeskController(Api api, Whom whom) {
        this.api = api;
        this.whom = whom;
    }

    @GetMapping("/audit")
    String desk(Model page) {
        Json newest = api.get("/api/history?order=desc&size=1");
        page.addAttribute("recorded", newest.number("total"));
        page.addAttribute("newest", first(newest));
        page.addAttribute("head", Head.of(api.text("/ledger/checkpoint").orElse("")));
        page.addAttribute("sweep", api.find("/api/operations/sweep").orElseGet(Json::new));
        page.addAttribute("findings", api.find("/api/audit/findings").orElseGet(Json::new));
        page.addAttribute("whom", whom);
        page.addAttribute("filter", Filtered.of("/audit/record", new LinkedMultiValueMap<>(), FILTERS));
        return "pages/audit";
    }

    private static @Nullable Json first(Json list) {
        List<Json> items = list.objects("items");
        return items.isEmpty() ? null : items.getFirst();
    }

    @GetMapping("/audit/record")
    String record(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/audit/record", given, FILTERS);
        Filtered wanted = filter.get("order").isEmpty() ? filter.with("order", "desc") : filter;
        page.addAttribute("events", api.get("/api/history?" + wanted.query()));
        page.addAttribute("filter", filter);
        page.addAttribute("whom", whom);
        return "pages/audit-record";
    }

    @GetMapping("/audit/events/{position}")
    String event(@PathVariable long position, Model page) {
        page.addAttribute("event", withContent(position));
        return "pages/audit-event";
    }

    /** With its content where the reader may see that. */
    private Json withContent(long position) {
        return api.find("/api/history/{position}?format=json", position)
                .orElseGet(() -> api.get("/api/history/{position}", position));
    }

    /** An event by its identifier, as ready lists and seals name it, within the stream they name. */
    @GetMapping("/audit/events/of/{stream}/{event}")
    String eventOf(@PathVariable String stream, @PathVariable String event) {
        for (int at = 0; ; at++) {
            Json events = api.get("/api/history?size=100&stream={stream}&page={page}", stream, at);
            for (Json one : events.objects("items")) {
                if (one.text("eventId").equals(event)) {
                    return "redirect:/audit/events/" + one.number("position");
                }
            }
            if ((at + 1L) * 100 >= events.number("total")) {
                throw new ApiProblem(404, new Json());
            }
        }
    }

    /** Passes the ledger on with the rights of the reader. */
    @GetMapping("/audit/bundle")
    void bundle(HttpServletResponse response) {
        api.download("/api/ledger/bundle", response);
    }

    @GetMapping("/audit/findings")
    String findings(Model page) {
        page.addAttribute("findings", api.get("/api/audit/findings"));
        return "pages/audit-findings";
    }

    @GetMapping("/audit/findings/{list}")
    String finding(@PathVariable String list, @RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/audit/findings/" + list, given, List.of());
        page.addAttribute("lines", api.get("/api/audit/findings/{list}?" + filter.query(), list));
        page.addAttribute("filter", filter);
        // Addresses may name it as the API does, late-reports; texts know it by its constant.
        page.addAttribute("list", list.toUpperCase(Locale.ROOT).replace('-', '_'));
        return "pages/audit-finding";
    }

    @GetMapping("/audit/samples")
    String samples(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter =
                Filtered.of("/audit/samples", given, List.of("method", "seed", "asOf", "kinds", "unit", "from", "to"));
        boolean wanted = !filter.get("method").isEmpty();
        page.addAttribute("sample", wanted ? api.get("/api/audit/samples?" + filter.query()) : new Json());
        page.addAttribute("filter", filter);
        page.addAttribute("whom", whom);
        return "pages/audit-samples";
    }
}
