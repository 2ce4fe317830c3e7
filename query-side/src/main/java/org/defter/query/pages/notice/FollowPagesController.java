package org.defter.query.pages.notice;

import java.util.Map;
import java.util.UUID;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Paths;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The buttons by which the reader follows a dossier and stops following it; then it is back where it was. */
@Controller
class FollowPagesController {

    private static final String FOLLOWED = "/api/me/followed-dossiers/";
    private static final String LIST = "/notices#followed";

    private final Api api;

    FollowPagesController(Api api) {
        this.api = api;
    }

    @PostMapping("/followed/{id}")
    String follow(@PathVariable UUID id, @RequestParam(defaultValue = LIST) String back) {
        api.put(FOLLOWED + id, Map.of());
        return "redirect:" + Paths.within(back, LIST);
    }

    @PostMapping("/followed/{id}/end")
    String end(@PathVariable UUID id, @RequestParam(defaultValue = LIST) String back) {
        api.delete(FOLLOWED + "{id}", id);
        return "redirect:" + Paths.within(back, LIST);
    }

    /** A page that an act left behind, opened again. */
    @GetMapping({"/followed/{id}", "/followed/{id}/end"})
    String again() {
        return "redirect:" + LIST;
    }
}
