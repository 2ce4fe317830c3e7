package org.defter.query.pages.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.query.pages.act.Acts;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Past;
import org.defter.query.pages.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Existing documents in the record: found, read as of any moment, and corrected where they were read wrongly. */
@Controller
class ArchivePagesController {

    private final Api api;
    private final Acts acts;
    private final Texts texts;

    ArchivePagesController(Api api, Acts acts, Texts texts) {
        this.api = api;
        this.acts = acts;
        this.texts = texts;
    }

    @GetMapping("/archive")
    String archive(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/archive", given, List.of("municipality", "kind", "number", "from", "to", "q"));
        page.addAttribute("archive", api.get("/api/archive?" + filter.query()));
        page.addAttribute("filter", filter);
        page.addAttribute("kinds", ArchiveKind.values());
        page.addAttribute("reviews", acts.may("confirmImport"));
        return "pages/archive";
    }

    @GetMapping("/archive/{id}")
    String record(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String by,
            Model page) {
        Past moment = Past.of(asOf, by);
        Json record = api.get("/api/archive/{id}" + moment.query(), id);
        List<Json> documents = record.objects("documents");
        List<Reviewed> reviewed = new ArrayList<>();
        for (Json document : documents) {
            reviewed.add(Reviewed.of(document.text("kind"), document, Map.of(), Map.of()));
        }
        page.addAttribute("moment", moment);
        page.addAttribute("documents", documents);
        page.addAttribute("corrections", record.objects("corrections"));
        page.addAttribute("reviewed", reviewed);
        page.addAttribute("first", documents.getFirst());
        page.addAttribute("source", acts.may("confirmImport"));
        page.addAttribute("corrects", !moment.isPast() && acts.may("correctArchiveRecord"));
        return "pages/archive-record";
    }

    // ----- correct

    @GetMapping("/archive/{id}/correction")
    ModelAndView correction(@PathVariable String id, @RequestParam(defaultValue = "1") int document) {
        Api.Versioned record = api.versioned("/api/archive/{id}", id);
        Json standing = document(record.body(), document);
        return page(
                id,
                standing,
                new Correction(
                        String.valueOf(record.etag()),
                        standing.text("kind"),
                        standing.object("content"),
                        "",
                        null,
                        false));
    }

    @PostMapping("/archive/{id}/correction")
    ModelAndView correct(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int document,
            @RequestParam MultiValueMap<String, String> given,
            RedirectAttributes flash) {
        Json standing = document(api.versioned("/api/archive/{id}", id).body(), document);
        String version = text(given, "version");
        String reason = text(given, "reason");
        String shown = text(given, "shown");
        String kind = text(given, "kind").isEmpty() ? shown : text(given, "kind");
        Json content = Members.whole(standing.object("content"), standing.text("kind"), shown, given);
        if (!kind.equals(shown)) {
            // Another kind has other members: they are shown before anything is sent.
            return page(id, standing, new Correction(version, kind, content, reason, null, true));
        }
        try {
            api.post(
                    "/api/archive/" + id + "/correction",
                    Map.of("document", document, "kind", kind, "content", content, "reason", reason),
                    version,
                    UUID.randomUUID().toString());
        } catch (ApiProblem refused) {
            ModelAndView page =
                    page(id, standing, new Correction(version, kind, content, reason, refused.problem(), false));
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            return page;
        }
        flash.addFlashAttribute("done", texts.of("act.correctArchiveRecord"));
        return new ModelAndView("redirect:/archive/" + id);
    }

    /**
     * A correction as its form has it.
     *
     * @param version of the record it was begun on
     * @param kind whose members it shows
     * @param content what the document is to say
     * @param reason why
     * @param problem why it was refused, if it was
     * @param otherKind whether the kind was just changed
     */
    private record Correction(
            String version,
            String kind,
            Json content,
            String reason,
            @Nullable Json problem,
            boolean otherKind) {}

    private ModelAndView page(String id, Json standing, Correction correction) {
        Json problem = correction.problem();
        Map<String, String> errors = Reviewed.errors(problem);
        ModelAndView page = new ModelAndView("pages/archive-correction");
        page.addObject("id", id);
        page.addObject("standing", standing);
        page.addObject("correction", correction);
        page.addObject("reviewed", Reviewed.standing(correction.kind(), correction.content(), errors));
        page.addObject("reasonError", errors.get("reason"));
        page.addObject("problem", problem);
        // The draft with the text may have been removed; the original stays.
        page.addObject(
                "text",
                api.find("/api/imports/{id}", id)
                        .map(draft -> draft.text("source"))
                        .orElse(""));
        Members.choices(page);
        page.addObject(
                "title",
                (problem == null ? "" : texts.of("form.error.title") + ": ")
                        + texts.of("intake.correct.title", standing.text("fileName")));
        return page;
    }

    private static Json document(Json record, int wanted) {
        List<Json> documents = record.objects("documents");
        return documents.get(Math.clamp(wanted, 1, documents.size()) - 1);
    }

    private static String text(MultiValueMap<String, String> given, String name) {
        String text = given.getFirst(name);
        return text == null ? "" : text.strip();
    }
}
