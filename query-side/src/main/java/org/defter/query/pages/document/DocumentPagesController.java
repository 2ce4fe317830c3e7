package org.defter.query.pages.document;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.document.DocumentKind;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows documents. */
@Controller
class DocumentPagesController {

    private static final List<String> FILTERS = List.of("subject", "kind");

    private final Api api;

    DocumentPagesController(Api api) {
        this.api = api;
    }

    @GetMapping("/documents")
    String documents(@RequestParam MultiValueMap<String, String> given, Model page) {
        Filtered filter = Filtered.of("/documents", given, FILTERS);
        page.addAttribute("list", api.get("/api/documents?" + filter.query()));
        page.addAttribute("filter", filter);
        page.addAttribute("kinds", DocumentKind.values());
        return "pages/documents";
    }

    @GetMapping("/documents/{id}")
    String document(@PathVariable String id, Model page) {
        Json document = api.get("/api/documents/{id}", id);
        page.addAttribute("document", document);
        Json standing = api.get("/api/documents/{id}/standing", id);
        page.addAttribute("standing", standing);
        page.addAttribute(
                "vouching", standing.objects("signatures").stream().anyMatch(check -> check.has("vouchedFor")));
        page.addAttribute("about", about(document));
        page.addAttribute(
                "signable", DocumentKind.valueOf(document.text("kind")).signed());
        return "pages/document";
    }

    /** The page of what a document is about, by its kind. */
    private static String about(Json document) {
        String kind = switch (document.text("kind")) {
            case "REPORT", "REFERRAL_LETTER" -> "REVIEW";
            case "AGENDA", "MINUTES" -> "SITTING";
            case "MONITORING_TABLE" -> "MONITORING_PERIOD";
            case "IMPORTED_DOCUMENT" -> "ARCHIVE_RECORD";
            default -> "PROPOSAL";
        };
        return "/" + Links.collection(kind) + "/" + document.text("subjectId");
    }

    /** The bytes of a document, for who may read it. */
    @GetMapping("/documents/{id}/file")
    void file(@PathVariable String id, HttpServletResponse response) {
        api.download("/api/files/" + api.get("/api/documents/{id}", id).text("sha256"), response);
    }

    /** The validation report of its signatures. */
    @GetMapping("/documents/{id:[0-9a-f-]{36}}/validation-report")
    void validationReport(@PathVariable String id, HttpServletResponse response) {
        api.download("/api/documents/" + id + "/validation-report", response);
    }

    /** A file that the record names by its digest; a page that says so where its bytes are not kept here, or not for this reader. */
    @GetMapping("/attachments/{sha256:[0-9a-f]{64}}")
    @Nullable
    String attachment(@PathVariable String sha256, HttpServletResponse response, Model page) {
        try {
            api.download("/api/files/" + sha256, response);
            return null;
        } catch (ApiProblem refused) {
            if (refused.status() != HttpServletResponse.SC_NOT_FOUND) {
                throw refused;
            }
            page.addAttribute("sha256", sha256);
            return "pages/attachment";
        }
    }

    /** A paper of the record, not kept. */
    @GetMapping("/papers/{kind}/{subject:[0-9a-f-]{36}}")
    void paper(
            @PathVariable String kind,
            @PathVariable String subject,
            @RequestParam(defaultValue = "PDF") String format,
            HttpServletResponse response) {
        if (kind.matches("[A-Z_]{1,40}") && format.matches("[A-Z]{3,4}")) {
            api.download("/api/previews/" + kind + "/" + subject + "?format=" + format, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Where the code on a document leads: what anybody may know of it, so that a copy can be compared. */
    @GetMapping("/public/documents/{id}")
    String compared(@PathVariable String id, Model page) {
        Optional<Json> document = api.find("/api/documents/{id}", id);
        page.addAttribute("document", document.orElseGet(Json::new));
        page.addAttribute("noindex", true);
        return "pages/public-document";
    }

    @GetMapping("/public/documents/{id}/file")
    void publicFile(@PathVariable String id, HttpServletResponse response) {
        file(id, response);
    }
}
