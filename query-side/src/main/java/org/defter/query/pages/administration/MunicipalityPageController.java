package org.defter.query.pages.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.RulesetKey;
import org.defter.kernel.law.Setting;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.pages.council.TownLaw;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Past;
import org.defter.query.pages.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A municipality: its units as a tree, the law it goes by, its calendar; and what a change of the law would do. */
@Controller
class MunicipalityPageController {

    private final Api api;
    private final Texts texts;

    MunicipalityPageController(Api api, Texts texts) {
        this.api = api;
        this.texts = texts;
    }

    /** A change of the law a municipality goes by, with its preview. */
    enum Change {
        /** A ruleset of its own. */
        RULESET("rulesets", "adoptRuleset", List.of("text", "occurredOn")),
        /** A choice where the law is disputed. */
        SETTING("settings", "changeSetting", List.of("setting", "value", "effectiveFrom", "occurredOn")),
        /** A day that is otherwise than the calendar says. */
        CALENDAR(
                "calendar-corrections", "correctCalendar", List.of("day", "working", "reason", "source", "occurredOn"));

        private final String collection;
        private final String act;
        private final List<String> fields;

        Change(String collection, String act, List<String> fields) {
            this.collection = collection;
            this.act = act;
            this.fields = fields;
        }

        /** The act that does it. */
        public String act() {
            return act;
        }
    }

    /**
     * A choice of the municipality.
     *
     * @param setting what is chosen
     * @param value what holds on the day
     * @param chosen whether the municipality chose it; else it is the standard
     */
    record Chosen(Setting setting, String value, boolean chosen) {}

    /**
     * A value of the law.
     *
     * @param key its name in the ruleset
     * @param rule its rule
     * @param value the value
     * @param source where it is written
     * @param confidence whether the text was seen
     */
    record Figure(String key, String rule, String value, String source, String confidence) {}

    @GetMapping("/administration")
    String administration(Model page) {
        page.addAttribute(
                "municipalities", api.get("/api/municipalities?size=20").objects("items"));
        page.addAttribute(
                "councils",
                api.get("/api/councils?sort=CONVENED_ON&order=desc&size=5").objects("items"));
        page.addAttribute("accounts", api.find("/api/accounts?size=1").orElse(null));
        return "pages/administration";
    }

    @GetMapping("/municipalities/{id}")
    String municipality(@PathVariable String id, @RequestParam Map<String, String> given, Model page) {
        Past past = Past.of(given);
        Json municipality = api.get(past.at("/api/municipalities/{id}"), id);
        page.addAttribute("municipality", municipality);
        page.addAttribute("past", past);
        page.addAttribute(
                "councils",
                api.get("/api/councils?municipality={id}&sort=CONVENED_ON&order=desc&size=20", id)
                        .objects("items"));
        LocalDate day = past.day(texts.today());
        TownLaw.on(municipality, day).ifPresent(law -> law(law, page));
        Json own = municipality.objects("rulesets").stream()
                .filter(adopted -> adopted.day("effectiveFrom")
                        .filter(from -> !from.isAfter(day))
                        .isPresent())
                .max((a, b) -> a.text("effectiveFrom").compareTo(b.text("effectiveFrom")))
                .orElse(null);
        page.addAttribute("own", own);
        return "pages/municipality";
    }

    private static void law(Law law, Model page) {
        page.addAttribute("ref", law.ruleset().ref());
        page.addAttribute("since", law.ruleset().effectiveFrom());
        page.addAttribute("figures", figures(law));
        page.addAttribute(
                "chosen",
                Arrays.stream(Setting.values())
                        .map(setting -> new Chosen(
                                setting,
                                law.settings().chosen().getOrDefault(setting, setting.standard()),
                                law.settings().chosen().containsKey(setting)))
                        .toList());
    }

    private static List<Figure> figures(Law law) {
        List<Figure> figures = new ArrayList<>();
        for (RulesetKey key : RulesetKey.values()) {
            var value = law.ruleset().value(key);
            figures.add(new Figure(
                    key.key(),
                    key.rule(),
                    value.value(),
                    value.source(),
                    value.confidence().name()));
        }
        return figures;
    }

    /** The form of a change; nothing is computed yet. */
    @GetMapping("/municipalities/{id}/changes/{what}")
    String change(
            @PathVariable String id, @PathVariable String what, @RequestParam Map<String, String> given, Model page) {
        Change change = change(what);
        Api.Versioned municipality = api.versioned("/api/municipalities/{id}", id);
        page.addAttribute("municipality", municipality.body());
        page.addAttribute("version", municipality.etag());
        page.addAttribute("change", change);
        Json filled = new Json();
        filled.putAll(given);
        page.addAttribute("given", filled);
        page.addAttribute("settings", Setting.values());
        return "pages/law-change";
    }

    /** What the change would do to every running period. Nothing is recorded. */
    @PostMapping("/municipalities/{id}/changes/{what}")
    String preview(
            @PathVariable String id, @PathVariable String what, @RequestParam Map<String, String> given, Model page) {
        String view = change(id, what, given, page);
        Change change = change(what);
        try {
            page.addAttribute(
                    "preview",
                    api.post(
                                    "/api/municipalities/" + UUID.fromString(id) + "/" + change.collection + "/preview",
                                    body(change, given),
                                    null,
                                    UUID.randomUUID().toString())
                            .body());
        } catch (ApiProblem refused) {
            page.addAttribute("problem", refused.problem());
        }
        return view;
    }

    private static Map<String, Object> body(Change change, Map<String, String> given) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String field : change.fields) {
            String value = given.getOrDefault(field, "").strip();
            if (field.equals("working")) {
                body.put(field, value.equals("true"));
            } else if (!value.isEmpty()) {
                body.put(field, value);
            }
        }
        return body;
    }

    private static Change change(String what) {
        return switch (what) {
            case "ruleset" -> Change.RULESET;
            case "setting" -> Change.SETTING;
            case "calendar" -> Change.CALENDAR;
            default -> throw HttpRefused.because(HttpReason.NOT_FOUND);
        };
    }
}
