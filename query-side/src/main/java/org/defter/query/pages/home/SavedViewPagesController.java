package org.defter.query.pages.home;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Json;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists the reader keeps under a name: begun from the list itself, renamed and forgotten here. */
@Controller
class SavedViewPagesController {

    private static final String VIEWS = "/api/me/saved-views";
    private static final String HERE = "redirect:/saved-views";

    private final Api api;

    SavedViewPagesController(Api api) {
        this.api = api;
    }

    @GetMapping("/saved-views")
    String views(Model page) {
        return shown(page, Optional.empty(), Map.of());
    }

    /** Keeps the filters of a list and goes back to it; says why where that cannot be. */
    @PostMapping("/saved-views")
    String create(
            @RequestParam String page,
            @RequestParam String query,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        Map<String, ?> wanted = Map.of("page", page, "query", query, "name", name.strip());
        try {
            api.post(VIEWS, wanted, null, UUID.randomUUID().toString());
            return "redirect:" + page + (query.isEmpty() ? "" : "?" + query);
        } catch (ApiProblem problem) {
            return shown(model, correctable(problem), wanted);
        }
    }

    @PostMapping("/saved-views/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean standard,
            Model page) {
        try {
            api.put(VIEWS + "/" + id, Map.of("name", name.strip(), "standard", standard));
            return HERE;
        } catch (ApiProblem problem) {
            return shown(page, correctable(problem), Map.of());
        }
    }

    @PostMapping("/saved-views/{id}/removal")
    String remove(@PathVariable UUID id) {
        api.delete(VIEWS + "/{id}", id);
        return HERE;
    }

    /** A page that an act left behind, opened again. */
    @GetMapping({"/saved-views/{id}", "/saved-views/{id}/removal"})
    String again() {
        return HERE;
    }

    private static Optional<Json> correctable(ApiProblem problem) {
        if (problem.status() != 409 && problem.status() != 400) {
            throw problem;
        }
        return Optional.of(problem.problem());
    }

    private String shown(Model page, Optional<Json> problem, Map<String, ?> wanted) {
        page.addAttribute("views", api.get(VIEWS).objects("items"));
        page.addAttribute("problem", problem);
        page.addAttribute("wanted", wanted);
        return "pages/saved-views";
    }
}
