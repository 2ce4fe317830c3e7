package org.defter.query.pages.operations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the system itself is doing (screen P2-18). What replaces tables wants the name of the view typed. */
@Controller
class OperationsPagesController {

    /** What the log has entries of. */
    private static final List<String> KINDS = List.of(
            "AUDIT_READ",
            "SAMPLE_DRAWN",
            "CLOSED_READ",
            "SWEEP",
            "REBUILD_BEGUN",
            "REBUILD_COMPARED",
            "REBUILD_SWITCHED",
            "REBUILD_DROPPED",
            "REBUILD_ABORTED",
            "WEBHOOK_CREATED",
            "WEBHOOK_CHANGED",
            "WEBHOOK_PAUSED",
            "WEBHOOK_RESUMED",
            "WEBHOOK_SECRET_ROTATED",
            "WEBHOOK_REPLAYED",
            "WEBHOOK_TESTED",
            "WEBHOOK_DISABLED",
            "WEBHOOK_ENDED",
            "WEBHOOK_REMOVED");

    private final Api api;

    OperationsPagesController(Api api) {
        this.api = api;
    }

    @GetMapping("/operations")
    String operations(Model page) {
        page.addAttribute("projections", api.find("/api/operations/projections").orElseGet(Json::new));
        page.addAttribute("sweep", api.get("/api/operations/sweep"));
        page.addAttribute("log", api.get("/api/operations/log?size=10"));
        page.addAttribute(
                "checkpoint",
                api.text("/ledger/checkpoint").orElse("").lines().limit(3).toList());
        page.addAttribute("seals", api.find("/api/operations/log/seals").orElse(null));
        outbox(page);
        return "pages/operations";
    }

    /** How it stands with the other systems that are told; nothing of it for who may not know. */
    private void outbox(Model page) {
        List<Json> webhooks =
                api.find("/api/webhooks").map(all -> all.objects("items")).orElse(null);
        page.addAttribute("webhooks", webhooks);
        page.addAttribute("mail", api.find("/api/operations/mail").orElse(null));
        if (webhooks != null) {
            page.addAttribute(
                    "waiting",
                    webhooks.stream().mapToLong(one -> one.number("waiting")).sum());
            page.addAttribute(
                    "failing",
                    webhooks.stream()
                            .filter(one -> one.number("failures") > 0
                                    || one.text("state").equals("DISABLED")
                                    || one.text("state").equals("ENDED"))
                            .count());
        }
    }

    @GetMapping("/operations/log")
    String log(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/operations/log", given, List.of("kind", "day"));
        page.addAttribute("log", api.get("/api/operations/log?" + filter.query()));
        page.addAttribute("filter", filter);
        page.addAttribute("kinds", KINDS);
        return "pages/operations-log";
    }

    @GetMapping("/operations/seals/{day}")
    String seal(@PathVariable String day, Model page) {
        page.addAttribute("seal", api.get("/api/operations/log/seals/{day}", day));
        return "pages/operations-seal";
    }

    @GetMapping("/operations/projections/{name}")
    String projection(@PathVariable String name, Model page) {
        return shown(name, page, "", Optional.empty());
    }

    private String shown(String name, Model page, String confirmation, Optional<Json> problem) {
        Json projection = api.get("/api/operations/projections").objects("items").stream()
                .filter(one -> one.text("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(404, new Json()));
        page.addAttribute("projection", projection);
        page.addAttribute("rebuild", projection.object("rebuild"));
        page.addAttribute("confirmation", confirmation);
        page.addAttribute("problem", problem);
        return "pages/operations-projection";
    }

    /** A page that an act left behind, opened again. */
    @GetMapping("/operations/projections/{name}/{act:rebuild|switch|drop}")
    String again(@PathVariable String name) {
        return "redirect:/operations/projections/" + name;
    }

    /** Begins, switches to, or drops a rebuild; without the name typed it does nothing and says so. */
    @PostMapping("/operations/projections/{name}/{act}")
    String act(
            @PathVariable String name,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String confirmation,
            @RequestParam(defaultValue = "false") boolean acceptDifferences,
            Model page) {
        if (!confirmation.strip().equals(name)) {
            return shown(name, page, confirmation, Optional.of(new Json().with("unconfirmed", true)));
        }
        try {
            switch (act) {
                case "rebuild" -> post("/api/operations/projections/" + name + "/rebuild");
                case "switch" ->
                    post("/api/operations/projections/" + name + "/rebuild/switch?acceptDifferences="
                            + acceptDifferences);
                case "drop" -> api.delete("/api/operations/projections/{name}/rebuild", name);
                default -> throw new ApiProblem(404, new Json());
            }
        } catch (ApiProblem problem) {
            if (problem.status() != 409 && problem.status() != 422) {
                throw problem;
            }
            return shown(name, page, confirmation, Optional.of(problem.problem()));
        }
        return "redirect:/operations/projections/" + name;
    }

    private void post(String path) {
        api.post(path, Map.of(), null, UUID.randomUUID().toString());
    }
}
