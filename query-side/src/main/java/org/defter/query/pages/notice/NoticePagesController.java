package org.defter.query.pages.notice;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Json;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the reader wants to be told, and where: the addresses of its calendar, and the feeds of everybody. */
@Controller
class NoticePagesController {

    private static final String CALENDARS = "/api/me/calendars";

    private final Api api;

    NoticePagesController(Api api) {
        this.api = api;
    }

    @GetMapping("/notices")
    String notices(Model page) {
        return shown(page, "", Optional.empty());
    }

    /** Makes an address and shows it this once. */
    @PostMapping("/notices/calendars")
    String create(@RequestParam(defaultValue = "") String label, Model page) {
        try {
            Json made = api.post(
                            CALENDARS,
                            Map.of(
                                    "label",
                                    label.strip(),
                                    "language",
                                    LocaleContextHolder.getLocale()
                                                    .getLanguage()
                                                    .equals("en")
                                            ? "en"
                                            : "tr"),
                            null,
                            UUID.randomUUID().toString())
                    .body();
            return shown(page, made.text("path"), Optional.empty());
        } catch (ApiProblem problem) {
            if (problem.status() != 409 && problem.status() != 400) {
                throw problem;
            }
            return shown(page, "", Optional.of(problem.problem()));
        }
    }

    /** A page that an act left behind, opened again. */
    @GetMapping("/notices/calendars")
    String again() {
        return "redirect:/notices";
    }

    @PostMapping("/notices/calendars/{id}/end")
    String end(@PathVariable UUID id) {
        api.delete(CALENDARS + "/{id}", id);
        return "redirect:/notices";
    }

    private String shown(Model page, String made, Optional<Json> problem) {
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        page.addAttribute("calendars", api.get(CALENDARS).objects("items"));
        page.addAttribute("made", made.isEmpty() ? "" : base + made);
        page.addAttribute("base", base);
        page.addAttribute("problem", problem);
        return "pages/notices";
    }
}
