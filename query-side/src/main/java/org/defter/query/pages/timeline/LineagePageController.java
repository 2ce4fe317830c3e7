package org.defter.query.pages.timeline;

import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Rights;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

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
    String lineage(@PathVariable String collection, @PathVariable String id, Model page) {
        page.addAttribute("collection", collection);
        page.addAttribute("id", id);
        page.addAttribute("record", rights.may("/api/history/{position}"));
        page.addAttribute("lineage", api.get("/api/lineage/{kind}/{id}", HistoryPages.kind(collection), id));
        return "pages/lineage";
    }
}
