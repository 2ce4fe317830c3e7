package org.defter.query.pages.act;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Json;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.UriUtils;

/**
 * The files that came with a form. Each is stored before the act that names it, and the field it was chosen for then has its digest:
 * a form that is shown again, or kept over a fresh login, has lost no file.
 */
final class Attachments {

    /** The member of an act that names a file. */
    static final String DIGEST = "sha256";

    /** The members beside it that need not be filled in where a file is chosen. */
    static final Set<String> SAID_BY_A_FILE = Set.of(DIGEST, "mediaType", "title");

    private static final String PART = "file:";

    private Attachments() {}

    /**
     * Stores them and fills in what they say.
     *
     * @param given what was filled in; it gets the digests, and the types and titles that were left empty
     * @throws ApiProblem if one is not taken; what is wrong is said of its field
     */
    static void store(MultipartHttpServletRequest request, MultiValueMap<String, String> given, Api api) {
        for (Map.Entry<String, MultipartFile> part : request.getFileMap().entrySet()) {
            String field = part.getKey().startsWith(PART) ? part.getKey().substring(PART.length()) : "";
            boolean named = field.equals(DIGEST) || field.endsWith("." + DIGEST);
            if (named && !part.getValue().isEmpty()) {
                store(field, part.getValue(), given, api);
            }
        }
    }

    private static void store(String field, MultipartFile file, MultiValueMap<String, String> given, Api api) {
        String sent = file.getOriginalFilename();
        String name = sent == null || sent.isBlank() ? "file" : sent;
        Json kept;
        try {
            kept = api.upload("/api/files?name=" + UriUtils.encode(name, StandardCharsets.UTF_8), file.getResource())
                    .body();
        } catch (ApiProblem refused) {
            throw new ApiProblem(refused.status(), at(field, name, refused.problem()));
        }
        String group = field.substring(0, field.length() - DIGEST.length());
        given.set(field, kept.text(DIGEST));
        // Its content decides what it is, whatever was typed in.
        given.set(group + "mediaType", kept.text("mediaType"));
        String title = given.getFirst(group + "title");
        if (title == null || title.isBlank()) {
            given.set(group + "title", name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", ""));
        }
    }

    /** The problem of a file as one of the field it was chosen for. */
    private static Json at(String field, String name, Json problem) {
        String detail = problem.text("detail");
        String message = name + ": " + problem.text("title") + (detail.isEmpty() ? "" : " " + detail);
        return problem.with("errors", List.of(new Json().with("field", field).with("message", message)));
    }
}
