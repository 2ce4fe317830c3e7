package org.defter.query.pages.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Passes lists on as files, with the rights of the reader. */
@Controller
class DownloadController {

    private final Api api;

    DownloadController(Api api) {
        this.api = api;
    }

    /**
     * A list as a file.
     *
     * @param progress a UUID of the browser's, by which it asks how far the file is; absent without scripts
     */
    @GetMapping("/downloads/**")
    void download(
            @RequestParam(required = false) @Nullable UUID progress,
            HttpServletRequest request,
            HttpServletResponse response) {
        String page = request.getRequestURI().substring("/downloads".length());
        String list = Filtered.listOf(page).orElseThrow(() -> new ApiProblem(404, new Json()));
        String query = request.getQueryString();
        // Its name is no part of what is asked, and so does not stand in the access log.
        String asked = query == null
                ? ""
                : Stream.of(query.split("&"))
                        .filter(parameter -> !parameter.startsWith("progress="))
                        .collect(Collectors.joining("&", "?", ""));
        api.export(list + asked, progress == null ? null : progress.toString(), response);
    }

    /**
     * How far a file is, as a line in the page it was asked for on.
     *
     * @param expected lines the list had when the page was shown; 0 if that is not known
     */
    @GetMapping("/downloads/progress/{id}")
    String progress(@PathVariable UUID id, @RequestParam(defaultValue = "0") long expected, Model page) {
        page.addAttribute("export", api.find("/api/me/exports/{id}", id).orElseGet(Json::new));
        page.addAttribute("expected", expected);
        return "pages/export-progress";
    }
}
