package org.defter.query.pages.portal;

import java.util.Comparator;
import java.util.List;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page of the public portal. */
@Controller
class PortalController {

    private final Api api;
    private final Texts texts;

    PortalController(Api api, Texts texts) {
        this.api = api;
        this.texts = texts;
    }

    @GetMapping("/public")
    String home(Model page) {
        page.addAttribute("decisions", newest());
        page.addAttribute("agendas", agendas());
        page.addAttribute("plans", api.get("/api/plans?inForce=true&size=5"));
        return "pages/public-home";
    }

    /** The newest by their day: the list goes by number, and a new council counts anew. */
    private List<Json> newest() {
        return api.get("/api/decisions?announced=true&order=desc&size=50").objects("items").stream()
                .sorted(Comparator.comparing((Json decision) -> decision.text("decidedOn"))
                        .reversed())
                .limit(5)
                .toList();
    }

    /** The agendas of today and later, the nearest first; where none is announced, the last ones. */
    private List<Json> agendas() {
        List<Json> next = api.get("/api/agenda?from=" + texts.today() + "&order=asc&size=5")
                .objects("items");
        List<Json> shown =
                next.isEmpty() ? api.get("/api/agenda?order=desc&size=3").objects("items") : next;
        return shown.stream().filter(PublicAgendaController::announced).toList();
    }
}
