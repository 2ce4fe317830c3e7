package org.defter.query.pages.timeline;

import java.util.List;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Rights;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What something rests on, and what rests on it. */
@Controller
class LineagePageController {

    /** Collections whose things stand in the thread from the ground of a decision to what came of it. */
    static final String COLLECTIONS = "reviews|proposals|plans|partnerships|projects|monitoring-periods";

    private final Api api;
    private final Rights rights;

    LineagePageController(Api api, Rights rights) {
        this.api = api;
        this.rights = rights;
    }

    @GetMapping("/{collection:" + COLLECTIONS + "}/{id}/lineage")
    String lineage(
            @PathVariable String collection,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> given,
            Model page) {
        String path = "/" + collection + "/" + id + "/lineage";
        Filtered filter = Filtered.of(path, given, List.of());
        page.addAttribute("filter", filter);
        page.addAttribute("path", path);
        page.addAttribute("collection", collection);
        page.addAttribute("id", id);
        page.addAttribute("record", rights.may("/api/history/{position}"));
        try {
            page.addAttribute(
                    "lineage",
                    api.get(filter.past().at("/api/lineage/{kind}/{id}"), HistoryPages.kind(collection), id));
        } catch (ApiProblem problem) {
            if (filter.past().isPast() && problem.status() == 404) {
                page.addAttribute("past", filter.past());
                return "pages/not-begun";
            }
            throw problem;
        }
        return "pages/lineage";
    }
}
