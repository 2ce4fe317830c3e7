package org.defter.query.pages.act;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiAnswer;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Paths;
import org.defter.query.pages.platform.Reader;
import org.defter.query.pages.platform.Texts;
import org.defter.query.pages.platform.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One page for every act. It is opened with the variables of the act's path, and with whatever a link already knows of its
 * particulars; it is sent to itself, and leads back to where it belongs.
 */
@Controller
class ActController {

    /** Parameter of a form that is opened again after a fresh login. */
    private static final String KEPT = "kept";

    private static final Pattern POINTER = Pattern.compile("/(\\d+)(?=/|$)");

    /** Digits of which every number is a long. */
    private static final int MOST_DIGITS = 18;

    private final Acts acts;
    private final ApiDescription description;
    private final Api api;
    private final Texts texts;

    ActController(Acts acts, ApiDescription description, Api api, Texts texts) {
        this.acts = acts;
        this.description = description;
        this.api = api;
        this.texts = texts;
    }

    @GetMapping("/acts/{id}")
    ModelAndView form(@PathVariable String id, @RequestParam MultiValueMap<String, String> given) {
        Act act = act(id);
        MultiValueMap<String, String> kept = given.containsKey(KEPT) ? kept(id).orElse(given) : given;
        Subject subject = subject(act, kept);
        String version = kept.getFirst("version");
        return page(act, subject, kept, null, version == null ? subject.etag() : version, List.of(), HttpStatus.OK)
                .addObject("fresh", !kept.equals(given));
    }

    /** What its reader had filled in before a fresh login was asked for. */
    private static Optional<MultiValueMap<String, String>> kept(String id) {
        return Visit.kept("/acts/" + id).map(MultiValueMap::fromMultiValue);
    }

    /** To the provider and back to this form: what signs or makes final wants a fresh login (RFC 9470). */
    private static ModelAndView toFreshLogin(String id, Act act, MultiValueMap<String, String> given) {
        Map<String, List<String>> form = new LinkedHashMap<>(given);
        form.remove("_csrf");
        Visit.keep("/acts/" + id, form);
        StringBuilder back = new StringBuilder("/acts/" + id + "?" + KEPT);
        act.variables()
                .forEach(name -> back.append('&').append(name).append('=').append(given.getFirst(name)));
        return new ModelAndView("redirect:/oauth2/authorization/defter?fresh&to="
                + URLEncoder.encode(back.toString(), StandardCharsets.UTF_8));
    }

    @PostMapping("/acts/{id}")
    ModelAndView send(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Act act = act(id);
        String expected = given.getFirst("version");
        if (request instanceof MultipartHttpServletRequest parts) {
            try {
                Attachments.store(parts, given, api);
            } catch (ApiProblem refused) {
                HttpStatusCode status = HttpStatusCode.valueOf(refused.status());
                return page(act, subject(act, given), given, refused.problem(), expected, List.of(), status);
            }
        }
        if (given.containsKey("add")) {
            return page(act, subject(act, given), given, null, expected, List.of(), HttpStatus.OK);
        }
        String key = given.getFirst("key");
        try {
            ApiAnswer answer = api.post(
                    path(act, given),
                    Particulars.of(act, description, given),
                    act.expectsVersion() ? expected : null,
                    key == null ? UUID.randomUUID().toString() : key);
            flash.addFlashAttribute("done", texts.of("act." + id));
            return new ModelAndView("redirect:" + target(act, given, answer));
        } catch (ApiProblem refused) {
            if (refused.problem().text("reason").equals(HttpReason.FRESH_LOGIN_REQUIRED.name())) {
                return toFreshLogin(id, act, given);
            }
            boolean stale = refused.status() == HttpStatus.PRECONDITION_FAILED.value();
            // The reader sees what others did meanwhile and may do it all the same, on what is there now.
            Subject now = subject(act, given);
            return page(
                            act,
                            now,
                            given,
                            refused.problem(),
                            stale ? now.etag() : expected,
                            stale ? since(act, given, expected) : List.of(),
                            HttpStatusCode.valueOf(refused.status()))
                    .addObject("stale", stale);
        }
    }

    private Act act(String id) {
        return acts.find(id)
                .filter(act -> act.opensTo(Reader.roles()))
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }

    private ModelAndView page(
            Act act,
            Subject subject,
            MultiValueMap<String, String> given,
            @Nullable Json problem,
            @Nullable String version,
            List<Json> meanwhile,
            HttpStatusCode status) {
        Map<String, String> errors = errors(problem);
        Form form = new Form(description, choices(act, subject), given, errors);
        Map<String, String> variables = new LinkedHashMap<>();
        act.variables().forEach(name -> variables.put(name, String.valueOf(given.getFirst(name))));
        ModelAndView page = new ModelAndView("pages/act", status);
        page.addObject("act", act);
        page.addObject(
                "title", (problem == null ? "" : texts.of("form.error.title") + ": ") + texts.of("act." + act.id()));
        page.addObject("subject", subject.body());
        List<Field> fields = form.fields(act);
        page.addObject("fields", fields);
        page.addObject("takesFile", fields.stream().anyMatch(Field::takesFile));
        page.addObject("errors", errors);
        page.addObject("problem", problem);
        page.addObject("meanwhile", meanwhile);
        page.addObject("variables", variables);
        page.addObject("version", version);
        page.addObject("key", UUID.randomUUID().toString());
        page.addObject("back", Paths.within(given.getFirst("back"), home(act, given)));
        return page;
    }

    /** What is wrong, by the name of the field: the API points to members of the body (RFC 6901). */
    private static Map<String, String> errors(@Nullable Json problem) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (problem != null) {
            for (Json error : problem.objects("errors")) {
                String name = POINTER.matcher(error.text("field"))
                        .replaceAll("[$1]")
                        .replace("/[", "[")
                        .replaceFirst("^/", "")
                        .replace('/', '.');
                errors.putIfAbsent(name, error.text("message"));
            }
        }
        return errors;
    }

    private Choices choices(Act act, Subject subject) {
        return new Choices(api, texts, act.collection(), subject.body());
    }

    private Subject subject(Act act, MultiValueMap<String, String> given) {
        if (!act.hasSubject()) {
            return new Subject(new Json(), null);
        }
        String id = given.getFirst(act.variables().getFirst());
        if (id == null) {
            throw HttpRefused.because(HttpReason.NOT_FOUND);
        }
        Api.Versioned known = api.versioned("/api/" + act.collection() + "/{id}", id);
        return new Subject(known.body(), known.etag());
    }

    private String path(Act act, MultiValueMap<String, String> given) {
        String path = act.path();
        for (String variable : act.variables()) {
            String value = given.getFirst(variable);
            if (value == null || !value.matches("[A-Za-z0-9-]{1,64}")) {
                throw HttpRefused.because(HttpReason.NOT_FOUND);
            }
            path = path.replace("{" + variable + "}", value);
        }
        return path;
    }

    private List<Json> since(Act act, MultiValueMap<String, String> given, @Nullable String expected) {
        long known = version(expected);
        return api.find(
                        "/api/" + act.collection() + "/{id}/history?order=desc&size=20",
                        given.getFirst(act.variables().getFirst()))
                .map(history -> history.objects("items").stream()
                        .filter(event -> event.number("version") > known)
                        .toList())
                .orElse(List.of());
    }

    /** The version that an entity tag names, without its quotation marks; of what names none, everything is news. */
    private static long version(@Nullable String tag) {
        String digits = tag == null ? "" : tag.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > MOST_DIGITS ? -1 : Long.parseLong(digits);
    }

    private static String home(Act act, MultiValueMap<String, String> given) {
        String collection = "/" + act.collection();
        return act.hasSubject()
                ? collection + "/" + given.getFirst(act.variables().getFirst())
                : collection;
    }

    /** Where the act leads: to where its form was opened, to what was made, or to what it was done to. */
    private static String target(Act act, MultiValueMap<String, String> given, ApiAnswer answer) {
        String made = answer.location();
        if (!act.hasSubject() && made != null && made.startsWith("/api/")) {
            return made.substring("/api".length());
        }
        String back = Paths.within(given.getFirst("back"), home(act, given));
        // To what was made within it, where the page shows that under its identifier.
        return made == null || back.contains("#") ? back : back + "#" + made.replaceFirst(".*[/#]", "");
    }

    private record Subject(Json body, @Nullable String etag) {}
}
