package org.defter.query.pages.notice;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.defter.kernel.feed.FeedKind;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiAnswer;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The other systems that are told, for administrators: how it stands with each, and what can be done about it. */
@Controller
class WebhookPagesController {

    private static final String API = "/api/webhooks";

    private final Api api;

    WebhookPagesController(Api api) {
        this.api = api;
    }

    @GetMapping("/operations/webhooks")
    String webhooks(Model page) {
        return list(page, Optional.empty(), Map.of());
    }

    private String list(Model page, Optional<Json> problem, Map<String, String> given) {
        page.addAttribute("webhooks", api.get(API).objects("items"));
        page.addAttribute("kinds", kinds());
        page.addAttribute("problem", problem);
        page.addAttribute("given", given);
        return "pages/webhooks";
    }

    /** Enters a receiver and shows its secret this once; what was refused is kept in the form. */
    @PostMapping("/operations/webhooks")
    String create(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "PUBLIC") String reader,
            @RequestParam(defaultValue = "") String types,
            @RequestParam(defaultValue = "") List<FeedKind> kinds,
            @RequestParam(defaultValue = "false") boolean everything,
            Model page) {
        Map<String, Object> body = terms(url, description, reader, types, kinds);
        if (everything) {
            body.put("after", 0);
        }
        try {
            ApiAnswer answer = api.post(API, body, null, UUID.randomUUID().toString());
            return shown(
                    answer.body().text("id"),
                    page,
                    answer.body(),
                    new Json(),
                    Optional.empty(),
                    Filtered.of(
                            "/operations/webhooks/" + answer.body().text("id"),
                            new LinkedMultiValueMap<>(),
                            List.of()));
        } catch (ApiProblem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            Map<String, String> given = new HashMap<>();
            given.put("url", url);
            given.put("description", description);
            given.put("reader", reader);
            given.put("types", types);
            return list(page, Optional.of(problem.problem()), given);
        }
    }

    private static Map<String, Object> terms(
            String url, String description, String reader, String types, List<FeedKind> kinds) {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("url", url.strip());
        terms.put("description", description.strip());
        terms.put("reader", reader);
        terms.put(
                "types",
                Stream.of(types.split("[\\s,;]+"))
                        .filter(type -> !type.isEmpty())
                        .toList());
        terms.put("kinds", kinds.stream().map(FeedKind::word).toList());
        return terms;
    }

    /** What a receiver may be told of. */
    private static List<FeedKind> kinds() {
        return Arrays.stream(FeedKind.values())
                .filter(kind -> kind != FeedKind.ACCOUNT && kind != FeedKind.ACCESS_LOG)
                .toList();
    }

    /** Changes what was agreed on; what is refused is shown with the reason. */
    @PostMapping("/operations/webhooks/{id}/terms")
    String change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "PUBLIC") String reader,
            @RequestParam(defaultValue = "") String types,
            @RequestParam(defaultValue = "") List<FeedKind> kinds,
            Model page) {
        try {
            api.put(API + "/" + id, terms(url, description, reader, types, kinds));
            return "redirect:/operations/webhooks/" + id;
        } catch (ApiProblem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            Filtered filter = Filtered.of("/operations/webhooks/" + id, new LinkedMultiValueMap<>(), List.of());
            return shown(id.toString(), page, new Json(), new Json(), Optional.of(problem.problem()), filter);
        }
    }

    @GetMapping("/operations/webhooks/{id}")
    String webhook(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> given, Model page) {
        return shown(
                id.toString(),
                page,
                new Json(),
                new Json(),
                Optional.empty(),
                Filtered.of("/operations/webhooks/" + id, given, List.of()));
    }

    private String shown(String id, Model page, Json secret, Json tested, Optional<Json> problem, Filtered filter) {
        page.addAttribute("webhook", api.get(API + "/{id}", id));
        page.addAttribute("kinds", kinds());
        page.addAttribute("attempts", api.get(API + "/" + id + "/attempts?" + filter.query()));
        page.addAttribute("filter", filter);
        page.addAttribute("secret", secret);
        page.addAttribute("tested", tested);
        page.addAttribute("problem", problem);
        return "pages/webhook";
    }

    /** A page that an act left behind, opened again. */
    @GetMapping("/operations/webhooks/{id}/{act:pause|resumption|replays|secrets|tests|removal|terms}")
    String again(@PathVariable UUID id) {
        return "redirect:/operations/webhooks/" + id;
    }

    @PostMapping("/operations/webhooks/{id}/{act:pause|resumption|replays|secrets|tests|removal}")
    String act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String confirmation,
            Model page) {
        Filtered filter = Filtered.of("/operations/webhooks/" + id, new LinkedMultiValueMap<>(), List.of());
        String path = API + "/" + id;
        try {
            return switch (act) {
                case "secrets" -> {
                    Json secret = post(path + "/secrets", Map.of());
                    yield shown(id.toString(), page, secret, new Json(), Optional.empty(), filter);
                }
                case "tests" -> {
                    Json tested = post(path + "/tests", Map.of());
                    yield shown(id.toString(), page, new Json(), tested, Optional.empty(), filter);
                }
                case "removal" -> {
                    if (!confirmation.strip().equals(api.get(path).text("url"))) {
                        yield shown(
                                id.toString(),
                                page,
                                new Json(),
                                new Json(),
                                Optional.of(new Json().with("unconfirmed", true)),
                                filter);
                    }
                    api.delete(path);
                    yield "redirect:/operations/webhooks";
                }
                case "replays" -> {
                    post(path + "/replays", Map.of("after", after.isBlank() ? 0L : Long.parseLong(after.strip())));
                    yield "redirect:/operations/webhooks/" + id;
                }
                default -> {
                    post(path + "/" + act, Map.of());
                    yield "redirect:/operations/webhooks/" + id;
                }
            };
        } catch (NumberFormatException e) {
            return shown(
                    id.toString(),
                    page,
                    new Json(),
                    new Json(),
                    Optional.of(new Json().with("position", true)),
                    filter);
        } catch (ApiProblem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return shown(id.toString(), page, new Json(), new Json(), Optional.of(problem.problem()), filter);
        }
    }

    private Json post(String path, Map<String, ?> body) {
        return api.post(path, body, null, UUID.randomUUID().toString()).body();
    }
}
