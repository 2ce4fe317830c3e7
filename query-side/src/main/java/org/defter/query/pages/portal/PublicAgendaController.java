package org.defter.query.pages.portal;

import java.util.List;
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

/** Announced agendas for everybody, and what came of their items. */
@Controller
class PublicAgendaController {

    private static final List<String> FILTERS = List.of("from", "to");

    private final Api api;

    PublicAgendaController(Api api) {
        this.api = api;
    }

    /** Whether an agenda is the public's to know; staff is told of others as well. */
    static boolean announced(Json agenda) {
        return agenda.has("announcedOn");
    }

    @GetMapping("/public/agendas")
    String agendas(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/public/agendas", given, FILTERS);
        Filtered wanted = filter.get("order").isEmpty() ? filter.with("order", "desc") : filter;
        Json agendas = api.get("/api/agenda?" + wanted.query());
        page.addAttribute("agendas", agendas);
        page.addAttribute(
                "shown",
                agendas.objects("items").stream()
                        .filter(PublicAgendaController::announced)
                        .toList());
        page.addAttribute("filter", filter);
        return "pages/public-agendas";
    }

    @GetMapping("/public/agendas/{sitting}")
    String agenda(@PathVariable String sitting, Model page) {
        Json found = api.get("/api/sittings/{id}", sitting);
        Json agenda = api
                .get("/api/agenda?size=100&meeting={meeting}&date={day}", found.text("meetingId"), found.text("day"))
                .objects("items")
                .stream()
                .filter(announced -> announced.text("sittingId").equals(sitting) && announced(announced))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(404, new Json()));
        page.addAttribute("agenda", agenda);
        return "pages/public-agenda";
    }
}
