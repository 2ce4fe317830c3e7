package org.defter.query.pages.home;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.defter.kernel.platform.notice.ClaimedTasks;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The buttons by which the reader takes on a task of its office and gives it back; then it is back in the list. */
@Controller
class TaskClaimPagesController {

    private static final String CLAIM = "/api/worklist/claim?task=";
    private static final String LIST = "/worklist";

    private final Api api;

    TaskClaimPagesController(Api api) {
        this.api = api;
    }

    /**
     * Takes a task on.
     *
     * @param opened the opening of the task that was seen
     * @param from whose it was seen to be, for whoever takes it over
     */
    @PostMapping("/worklist/claim")
    String claim(
            @RequestParam String task,
            @RequestParam long opened,
            @RequestParam String office,
            @RequestParam(required = false) @Nullable UUID from,
            @RequestParam(defaultValue = LIST) String back) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("opened", opened, "office", office));
        if (from != null) {
            body.put("from", from.toString());
        }
        api.put(CLAIM + key(task), body);
        return "redirect:" + Paths.within(back, LIST);
    }

    @PostMapping("/worklist/release")
    String release(@RequestParam String task, @RequestParam(defaultValue = LIST) String back) {
        try {
            api.delete(CLAIM + key(task));
        } catch (ApiProblem problem) {
            if (problem.status() != 404) {
                throw problem;
            }
            // Somebody took it over: it is not the reader's any more, as it was to be; the list says whose it is.
        }
        return "redirect:" + Paths.within(back, LIST);
    }

    /** A page that an act left behind, opened again. */
    @GetMapping({"/worklist/claim", "/worklist/release"})
    String again() {
        return "redirect:" + LIST;
    }

    /** The key as it may stand in an address. */
    private static String key(String task) {
        if (!task.matches(ClaimedTasks.KEY)) {
            throw new IllegalArgumentException("no key of a task");
        }
        return task;
    }
}
