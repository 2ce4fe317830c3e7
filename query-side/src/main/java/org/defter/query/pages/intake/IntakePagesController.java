package org.defter.query.pages.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.platform.intake.DraftState;
import org.defter.query.pages.act.Acts;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiAnswer;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Existing documents on their way: files are brought, each is reviewed beside its source and entered. */
@Controller
class IntakePagesController {

    private static final List<String> FILTERS = List.of("municipality", "state", "kind", "q");

    private final Api api;
    private final Acts acts;
    private final Texts texts;

    IntakePagesController(Api api, Acts acts, Texts texts) {
        this.api = api;
        this.acts = acts;
        this.texts = texts;
    }

    // ----- bring

    @GetMapping("/imports")
    ModelAndView imports(@RequestParam MultiValueMap<String, String> given) {
        return imports(Filtered.of("/imports", given, FILTERS), List.of());
    }

    private ModelAndView imports(Filtered filter, List<Json> brought) {
        ModelAndView page = new ModelAndView("pages/imports");
        page.addObject("brought", brought);
        page.addObject("imports", api.get("/api/imports?" + filter.query()));
        page.addObject("filter", filter);
        page.addObject("states", DraftState.values());
        page.addObject("kinds", ArchiveKind.values());
        page.addObject("towns", api.get("/api/municipalities?size=100").objects("items"));
        page.addObject("brings", acts.may("confirmImport"));
        return page;
    }

    /**
     * Brings files and says what became of each; a single one is gone on with at once.
     *
     * @param each whether more follow: a script sends many files one by one, to say how far it is
     */
    @PostMapping("/imports")
    ModelAndView bring(
            @RequestParam String municipality,
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean each) {
        List<Json> brought = new ArrayList<>();
        String last = "";
        for (MultipartFile file : files) {
            if (file.isEmpty()) {
                continue;
            }
            String name = file.getOriginalFilename() == null ? "file" : file.getOriginalFilename();
            Json line = new Json().with("name", name);
            try {
                ApiAnswer answer = api.upload(
                        "/api/imports?municipality=" + encoded(municipality) + "&name=" + encoded(name),
                        file.getResource());
                last = answer.body().text("id");
                brought.add(line.with("receipt", answer.body()));
            } catch (ApiProblem refused) {
                brought.add(line.with("problem", refused.problem()));
            }
        }
        if (!each && brought.size() == 1 && !last.isEmpty()) {
            return new ModelAndView("redirect:/imports/" + last);
        }
        // Shown at once and not after a redirect: what became of each of many files is more than a redirect can carry.
        // Sent
        // again, the same files are the same imports.
        ModelAndView page = imports(Filtered.of("/imports", new LinkedMultiValueMap<>(), FILTERS), brought);
        boolean refused = brought.stream().anyMatch(line -> line.has("problem"));
        page.setStatus(HttpStatusCode.valueOf(refused ? 422 : 200));
        return page;
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    // ----- review

    @GetMapping("/imports/{id}")
    ModelAndView review(@PathVariable String id, @RequestParam(defaultValue = "1") int document) {
        Api.Versioned draft = api.versioned("/api/imports/{id}", id);
        return page(draft.body(), draft.etag(), document, null, null, HttpStatusCode.valueOf(200));
    }

    @PostMapping("/imports/{id}")
    ModelAndView send(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int document,
            @RequestParam MultiValueMap<String, String> given,
            RedirectAttributes flash) {
        Api.Versioned now = api.versioned("/api/imports/{id}", id);
        String act = text(given, "act");
        String version = text(given, "version");
        Json changed = null;
        try {
            if (act.equals("reject")) {
                post(id, "rejection", Map.of("reason", text(given, "reason")), version);
                flash.addFlashAttribute("done", texts.of("act.rejectImport"));
                return new ModelAndView("redirect:/imports/" + id);
            }
            changed = changed(now.body(), document, given);
            String expected = version;
            if (act.equals("save") || differs(now.body(), changed)) {
                expected = String.valueOf(
                        post(id, "correction", body(changed), version).etag());
            }
            if (act.equals("confirm")) {
                post(id, "confirmation", Map.of("numberKnown", given.containsKey("numberKnown")), expected);
                flash.addFlashAttribute("done", texts.of("act.confirmImport"));
                return new ModelAndView("redirect:/archive/" + id);
            }
            flash.addFlashAttribute("done", texts.of("act.correctImport"));
            return new ModelAndView("redirect:/imports/" + id + "?document=" + document);
        } catch (ApiProblem refused) {
            Api.Versioned after = api.versioned("/api/imports/{id}", id);
            Json kept = changed == null ? after.body() : changed;
            return page(
                    kept.with("state", after.body().get("state"))
                            .with("duplicates", after.body().get("duplicates")),
                    after.etag(),
                    document,
                    refused.problem(),
                    text(given, "reason"),
                    HttpStatusCode.valueOf(refused.status()));
        }
    }

    private ApiAnswer post(String id, String act, Map<String, ?> body, String version) {
        return api.post(
                "/api/imports/" + id + "/" + act,
                body,
                version,
                UUID.randomUUID().toString());
    }

    /** The import with the document that the form shows as the form has it. */
    private static Json changed(Json draft, int document, MultiValueMap<String, String> given) {
        String before = draft.text("kind");
        String kind = text(given, "kind").isEmpty() ? before : text(given, "kind");
        List<Json> documents = new ArrayList<>(draft.objects("documents"));
        int index = document - 1;
        if (index >= 0 && index < documents.size()) {
            // What the form does not show is kept.
            Json whole = Members.whole(documents.get(index).object("content"), before, before, given);
            documents.set(index, documents.get(index).with("content", whole));
        } else if (documents.isEmpty() && !kind.equals("UNKNOWN")) {
            documents.add(new Json().with("content", Members.content(kind, given)));
        }
        return draft.with("kind", kind).with("documents", documents);
    }

    private static boolean differs(Json draft, Json changed) {
        return !contents(draft).toString().equals(contents(changed).toString())
                || !draft.text("kind").equals(changed.text("kind"));
    }

    private static List<Map<String, Object>> contents(Json draft) {
        List<Map<String, Object>> contents = new ArrayList<>();
        for (Json document : draft.objects("documents")) {
            contents.add(new TreeMap<>(plain(document.object("content"))));
        }
        return contents;
    }

    /** Members that say something: an empty list says as much as none. */
    private static Map<String, Object> plain(Json json) {
        Map<String, Object> plain = new TreeMap<>();
        json.forEach((member, value) -> {
            if (value instanceof Json inner) {
                plain.put(member, plain(inner));
            } else if (value instanceof List<?> list) {
                List<Object> items = new ArrayList<>();
                list.forEach(item -> items.add(item instanceof Json inner ? plain(inner) : String.valueOf(item)));
                if (!items.isEmpty()) {
                    plain.put(member, items);
                }
            } else if (value != null) {
                plain.put(member, value.toString());
            }
        });
        return plain;
    }

    private static Map<String, Object> body(Json draft) {
        List<Object> documents = new ArrayList<>();
        draft.objects("documents").forEach(document -> documents.add(document.object("content")));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", draft.text("kind"));
        body.put("documents", documents);
        return body;
    }

    private static String text(MultiValueMap<String, String> given, String name) {
        String text = given.getFirst(name);
        return text == null ? "" : text.strip();
    }

    private ModelAndView page(
            Json draft,
            @Nullable String version,
            int wanted,
            @Nullable Json problem,
            @Nullable String reason,
            HttpStatusCode status) {
        List<Json> documents = draft.objects("documents");
        int number = Math.clamp(wanted, 1, Math.max(1, documents.size()));
        Json document = documents.isEmpty() ? new Json() : documents.get(number - 1);
        Marked marked = Marked.of(draft.text("source"), document.object("marks"));
        String state = draft.text("state");
        ModelAndView page = new ModelAndView("pages/import", status);
        page.addObject("draft", draft);
        page.addObject("version", version);
        page.addObject("number", number);
        page.addObject("marked", marked);
        page.addObject(
                "reviewed", Reviewed.of(draft.text("kind"), document, marked.numbers(), Reviewed.errors(problem)));
        page.addObject("problem", problem);
        page.addObject("reason", reason);
        page.addObject("open", !state.equals("ENTERED") && acts.may("confirmImport"));
        Members.choices(page);
        page.addObject(
                "title",
                (problem == null ? "" : texts.of("form.error.title") + ": ")
                        + texts.of("intake.review", draft.text("fileName")));
        return page;
    }
}
