package org.defter.query.pages.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Passes lists on as files, with the rights of the reader. */
@Controller
class DownloadController {

    private final Api api;

    DownloadController(Api api) {
        this.api = api;
    }

    @GetMapping("/downloads/**")
    void download(HttpServletRequest request, HttpServletResponse response) {
        String page = request.getRequestURI().substring("/downloads".length());
        String list = Filtered.listOf(page).orElseThrow(() -> new ApiProblem(404, new Json()));
        String query = request.getQueryString();
        api.download(list + (query == null ? "" : "?" + query), response);
    }
}
