package org.defter.query.pages.bulk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.pages.act.Act;
import org.defter.query.pages.act.Acts;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiAnswer;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Paths;
import org.defter.query.pages.platform.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Many tasks of the worklist at once, in three pages: what is chosen, what will be done to each, what became of each. They are
 * chosen one by one, or by the files they wait in. Every one is a command of its own with its own key, so the page of the outcome
 * can be sent again without doing anything twice.
 */
@Controller
class BulkController {

    /** Most tasks at once: a page of the worklist at its longest. */
    private static final int MOST = 100;

    private static final List<String> FIELDS =
            List.of("id", "proposalId", "itemNumber", "medium", "personId", "indicatorId");

    private final BulkPlans plans;
    private final Acts acts;
    private final Api api;

    BulkController(BulkPlans plans, Acts acts, Api api) {
        this.plans = plans;
        this.acts = acts;
        this.api = api;
    }

    /** Shows what will be done to each, and why not where it cannot be; does nothing. */
    @GetMapping("/worklist/selection")
    String preview(
            @RequestParam(required = false) @Nullable List<String> task,
            @RequestParam(required = false) @Nullable List<String> file,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String sitting,
            @RequestParam(defaultValue = "") String medium,
            @RequestParam(defaultValue = "/worklist") String back,
            Model page) {
        List<String> tasks = most(task);
        List<String> files = most(file);
        List<Json> sittings = tasks.isEmpty() && files.isEmpty()
                ? List.of()
                : api.find("/api/sittings?state=SCHEDULED&size=20")
                        .map(found -> found.objects("items"))
                        .orElse(List.of());
        // One sitting to come is the one that is meant.
        String meant = sitting.isEmpty() && sittings.size() == 1
                ? sittings.getFirst().text("id")
                : sittings.stream()
                        .map(one -> one.text("id"))
                        .filter(sitting::equals)
                        .findFirst()
                        .orElse("");
        BulkPlans.Common common = new BulkPlans.Common(meant, medium.strip());
        List<Planned> planned = Stream.concat(
                        plans.of(tasks, common).stream(), plans.ofFiles(files, act, common).stream())
                .limit(MOST)
                .toList();
        List<String> keys = planned.stream().map(Planned::task).toList();
        page.addAttribute("tasks", tasks);
        page.addAttribute("files", files);
        page.addAttribute("act", act);
        page.addAttribute("possible", planned.stream().filter(Planned::possible).toList());
        page.addAttribute(
                "impossible", planned.stream().filter(one -> !one.possible()).toList());
        page.addAttribute(
                "keys", planned.stream().map(_ -> UUID.randomUUID().toString()).toList());
        page.addAttribute("sittings", sittings);
        page.addAttribute("sitting", meant);
        page.addAttribute("medium", medium.strip());
        page.addAttribute("asksSitting", keys.stream().anyMatch(key -> key.contains("/place/")));
        page.addAttribute("asksMedium", keys.stream().anyMatch(key -> key.endsWith("/announce/")));
        page.addAttribute("back", Paths.within(back, "/worklist"));
        return "pages/bulk-preview";
    }

    private static List<String> most(@Nullable List<String> chosen) {
        return chosen == null ? List.of() : chosen.stream().limit(MOST).toList();
    }

    /** A page that an act left behind, opened again. */
    @GetMapping("/worklist/outcome")
    String again() {
        return "redirect:/worklist";
    }

    /** Does one after the other what the preview listed, and tells of each what became of it. */
    @PostMapping("/worklist/outcome")
    String send(@RequestParam MultiValueMap<String, String> given, Model page) {
        List<String> rows = given.getOrDefault("row", List.of());
        if (rows.size() > MOST) {
            throw HttpRefused.because(HttpReason.INVALID_PARAMETER);
        }
        // Acts on one stream follow each other: each expects what the one before left behind.
        Map<String, String> versions = new HashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        List<String> stale = new ArrayList<>();
        for (String row : rows) {
            outcomes.add(act(row, given, versions, stale));
        }
        page.addAttribute("outcomes", outcomes);
        page.addAttribute("done", count(outcomes, Outcome.State.DONE));
        page.addAttribute("refused", count(outcomes, Outcome.State.REFUSED));
        page.addAttribute("unknown", count(outcomes, Outcome.State.UNKNOWN));
        page.addAttribute("given", given.toSingleValueMap());
        page.addAttribute("fresh", stale.isEmpty() ? "" : freshLogin(stale, given));
        page.addAttribute("back", Paths.within(given.getFirst("back"), "/worklist"));
        return "pages/bulk-outcome";
    }

    private Outcome act(
            String row,
            MultiValueMap<String, String> given,
            Map<String, String> versions,
            List<String> needFreshLogin) {
        Act act = acts.find(String.valueOf(given.getFirst("operation." + row)))
                .filter(one -> BulkActs.knows(one.id()) && one.opensTo(Reader.roles()))
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
        Map<String, String> body = new LinkedHashMap<>();
        FIELDS.forEach(field -> {
            String value = given.getFirst(field + "." + row);
            if (value != null && !value.isEmpty()) {
                body.put(field, value);
            }
        });
        String path = act.path();
        for (String variable : act.variables()) {
            String value = body.remove(variable);
            if (value == null || !value.matches("[A-Za-z0-9-]{1,64}")) {
                throw HttpRefused.because(HttpReason.NOT_FOUND);
            }
            path = path.replace("{" + variable + "}", value);
        }
        String stream = act.collection() + "/" + given.getFirst("id." + row);
        String left = versions.get(stream);
        String expected = left == null ? given.getFirst("version." + row) : left;
        try {
            ApiAnswer answer =
                    api.post(path, particulars(body), expected, String.valueOf(given.getFirst("key." + row)));
            String etag = answer.etag();
            if (etag != null) {
                versions.put(stream, etag);
            }
            return outcome(row, given, Outcome.State.DONE, new Json());
        } catch (ApiProblem problem) {
            if (problem.problem().text("reason").equals(HttpReason.FRESH_LOGIN_REQUIRED.name())) {
                needFreshLogin.add(String.valueOf(given.getFirst("task." + row)));
            }
            return outcome(
                    row,
                    given,
                    problem.status() >= 500 ? Outcome.State.UNKNOWN : Outcome.State.REFUSED,
                    problem.problem());
        }
    }

    private static Map<String, ?> particulars(Map<String, String> body) {
        Map<String, Object> particulars = new LinkedHashMap<>(body);
        particulars.computeIfPresent("itemNumber", (_, number) -> Integer.valueOf(number.toString()));
        return particulars;
    }

    private static Outcome outcome(String row, MultiValueMap<String, String> given, Outcome.State state, Json problem) {
        return new Outcome(
                Integer.parseInt(row),
                value("title.", row, given),
                value("detail.", row, given),
                value("text.", row, given),
                Paths.within(given.getFirst("href." + row), "/worklist"),
                state,
                state == Outcome.State.DONE
                        ? null
                        : problem.has("detail") ? problem.text("detail") : problem.text("title"),
                problem.text("rule"));
    }

    private static String value(String name, String row, MultiValueMap<String, String> given) {
        String value = given.getFirst(name + row);
        return value == null ? "" : value;
    }

    /** To the provider, and back to the preview of those that wait for it (RFC 9470). */
    private static String freshLogin(List<String> tasks, MultiValueMap<String, String> given) {
        String back = "/worklist/selection?"
                + tasks.stream().map(key -> "task=" + encoded(key)).collect(Collectors.joining("&"))
                + "&back=" + encoded(Paths.within(given.getFirst("back"), "/worklist"));
        return "/oauth2/authorization/defter?fresh&to=" + encoded(back);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long count(List<Outcome> outcomes, Outcome.State state) {
        return outcomes.stream().filter(one -> one.state() == state).count();
    }
}
