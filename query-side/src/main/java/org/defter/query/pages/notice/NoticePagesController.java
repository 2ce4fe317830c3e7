package org.defter.query.pages.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.defter.kernel.platform.notice.NoticeKind;
import org.defter.kernel.platform.notice.NoticeTime;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Follows;
import org.defter.query.pages.platform.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the reader wants to be told, and where: the addresses of its calendar, dossiers it follows, mails, and the feeds of everybody. */
@Controller
class NoticePagesController {

    private static final String CALENDARS = "/api/me/calendars";
    private static final String MAIL = "/api/me/mail";

    /** What the names of the fields begin with that say when to be told of a kind of thing. */
    private static final String TIME = "time.";

    private final Api api;
    private final Follows follows;

    NoticePagesController(Api api, Follows follows) {
        this.api = api;
        this.follows = follows;
    }

    @GetMapping("/notices")
    String notices(@RequestParam(required = false) @Nullable String kept, Model page) {
        page.addAttribute("kept", kept != null);
        return shown(page, "", Optional.empty());
    }

    /** Keeps what the reader wants to be told by mail; what was refused is kept in the form. */
    @PostMapping("/notices/mail")
    String mail(@RequestParam Map<String, String> given, Model page) {
        Map<String, String> times = new LinkedHashMap<>();
        for (NoticeKind kind : NoticeKind.values()) {
            times.put(kind.name(), given.getOrDefault(TIME + kind, NoticeTime.OFF.name()));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        String address = given.getOrDefault("address", "").strip();
        if (!address.isEmpty()) {
            body.put("address", address);
        }
        body.put("language", given.getOrDefault("language", "tr"));
        String hour = given.getOrDefault("hour", "");
        body.put("hour", hour.matches("\\d{1,2}") ? Integer.valueOf(hour) : hour);
        body.put("times", times);
        try {
            api.put(MAIL, body);
            return "redirect:/notices?kept#mail";
        } catch (ApiProblem problem) {
            if (problem.status() != 409 && problem.status() != 400) {
                throw problem;
            }
            page.addAttribute("given", given);
            page.addAttribute("refused", Optional.of(problem.problem()));
            return shown(page, "", Optional.empty());
        }
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
    @GetMapping({"/notices/calendars", "/notices/mail"})
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
        page.addAttribute("followed", follows.all());
        page.addAttribute("mail", api.get(MAIL));
        page.addAttribute(
                "kinds", Stream.of(NoticeKind.values()).map(Enum::name).toList());
        page.addAttribute(
                "times", Stream.of(NoticeTime.values()).map(Enum::name).toList());
        if (!page.containsAttribute("refused")) {
            page.addAttribute("given", Map.of());
            page.addAttribute("refused", Optional.empty());
        }
        return "pages/notices";
    }
}
