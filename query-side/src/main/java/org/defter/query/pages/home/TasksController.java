package org.defter.query.pages.home;

import java.util.List;
import java.util.Optional;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.SavedLists;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the reader has to do, the nearest legal deadline first (screen P1-1). */
@Controller
class TasksController {

    private static final List<String> FILTERS =
            List.of("state", "mine", "claimed", "role", "unit", "commission", "task", "rule", "dueUntil", "q");

    private final Api api;
    private final SavedLists saved;

    TasksController(Api api, SavedLists saved) {
        this.api = api;
        this.saved = saved;
    }

    @GetMapping("/worklist")
    String worklist(@RequestParam MultiValueMap<String, String> given, Model page) {
        Optional<String> standard = given.isEmpty() ? saved.standard("/worklist") : Optional.empty();
        if (standard.isPresent()) {
            // Into the address, so that what is shown can be sent on like any other list.
            return "redirect:/worklist?" + standard.get();
        }
        Filtered wanted = Filtered.of("/worklist", given, FILTERS);
        if (wanted.past().isPast()) {
            // Who was at a task on other days is not kept.
            wanted = wanted.with("claimed", "");
        }
        // Whoever has not asked for more sees their own.
        Filtered shown = given.containsKey("state") || given.containsKey("mine") ? wanted : wanted.with("mine", "true");
        Json tasks = api.get("/api/worklist?" + shown.query());
        page.addAttribute("tasks", tasks);
        page.addAttribute("filter", shown);
        return "pages/worklist";
    }
}
