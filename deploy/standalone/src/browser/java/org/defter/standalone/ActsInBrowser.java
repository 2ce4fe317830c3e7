package org.defter.standalone;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.defter.standalone.PagesBrowser.Look;
import org.defter.standalone.PagesBrowser.Someone;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does the acts of a story as its users do them: each in a session of their own, in the form of the act, field by field. What
 * the form does not offer cannot be done.
 */
final class ActsInBrowser implements StoryTeller.Acting, AutoCloseable {

    private static final int LOOKS = 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PagesBrowser browser;
    private final Look look;
    private final JsonNode description;
    private final Supplier<String> newest;
    private final Map<String, Someone> people = new HashMap<>();

    /**
     * A way of acting.
     *
     * @param description of the API, which says what form an act has
     * @param newest place in the record of the newest event
     */
    ActsInBrowser(PagesBrowser browser, Look look, JsonNode description, Supplier<String> newest) {
        this.browser = browser;
        this.look = look;
        this.description = description;
        this.newest = newest;
    }

    @Override
    public StoryTeller.Done act(Story.Step step, String path, String body) {
        Page page = people.computeIfAbsent(step.user(), user -> browser.someone(user, look))
                .page();
        String form = form(path);
        String address = page.url().replaceFirst("^(https?://[^/]+).*", "$1") + form;
        open(page, address);
        // Whoever reads that the view is catching up looks again before choosing from it.
        for (int look = 0; look < LOOKS && page.querySelector("[data-pending]") != null; look++) {
            open(page, address);
        }
        try {
            new Filling(page).fill("", JSON.readTree(body.isEmpty() ? "{}" : body));
        } catch (PlaywrightException | IllegalStateException e) {
            throw new StoryTeller.NotAsTold(step.title() + ": " + form + " cannot be filled in: " + e.getMessage()
                    + "\n" + page.innerText("main"));
        }
        Response response = page.waitForNavigation(() -> press(page, "form.form button.main"));
        Story.Refused refused = step.refused();
        ElementHandle problem = page.querySelector(".error-summary");
        if (refused != null) {
            if (problem == null || !refused.reason().equals(problem.getAttribute("data-reason"))) {
                throw new StoryTeller.NotAsTold(step.title() + ": not refused for " + refused.reason());
            }
            return new StoryTeller.Done(null, null, null);
        }
        if (problem != null || response.status() != 200) {
            throw new StoryTeller.NotAsTold(step.title() + ": " + form + " was answered with " + response.status()
                    + ": " + page.innerText("main"));
        }
        String made = page.url().replaceFirst(".*[/#]", "").replaceFirst("\\?.*", "");
        return new StoryTeller.Done(null, made, newest.get());
    }

    /** Goes to a page; a page that is catching up looks again by itself, and may do so in the moment it is left. */
    private static void open(Page page, String address) {
        try {
            page.navigate(address);
        } catch (PlaywrightException e) {
            if (!String.valueOf(e.getMessage()).contains("ERR_ABORTED")) {
                throw e;
            }
            page.navigate(address);
        }
    }

    /** The address of the form of an act, with the variables of its path. */
    private String form(String path) {
        for (Map.Entry<String, JsonNode> known : description.path("paths").properties()) {
            List<String> names = new ArrayList<>();
            Matcher variables = Pattern.compile("\\{(\\w+)}").matcher(known.getKey());
            while (variables.find()) {
                names.add(variables.group(1));
            }
            Matcher found = Pattern.compile(known.getKey().replaceAll("\\{\\w+}", "([^/]+)"))
                    .matcher(path);
            JsonNode post = known.getValue().path("post");
            if (!post.isMissingNode() && found.matches()) {
                StringBuilder form =
                        new StringBuilder("/acts/" + post.path("operationId").asString());
                for (int i = 0; i < names.size(); i++) {
                    form.append(i == 0 ? "?" : "&")
                            .append(names.get(i))
                            .append('=')
                            .append(found.group(i + 1));
                }
                return form.toString();
            }
        }
        throw new IllegalStateException("no act has the path " + path);
    }

    /** Everything that can be filled in on a page, asked of it once: of each its name, and how it is filled in. */
    private static final class Controls {

        private static final String ALL = """
            () => Array.from(document.querySelectorAll('form.form :is(input,select,textarea)')).map(one => [
              one.name, one.tagName, one.type, one.getAttribute('inputmode') || '', one.value, String(!!one.checked)])\
            """;

        private final Map<String, List<List<String>>> byName = new LinkedHashMap<>();

        @SuppressWarnings("unchecked")
        Controls(Page page) {
            ((List<List<String>>) page.evaluate(ALL))
                    .forEach(one -> byName.computeIfAbsent(one.getFirst(), _ -> new ArrayList<>())
                            .add(one));
        }

        boolean has(String name) {
            return byName.containsKey(name);
        }

        /** Whether there is anything under that name or below it. */
        boolean begins(String prefix) {
            return byName.keySet().stream().anyMatch(name -> name.startsWith(prefix));
        }

        String tag(String name) {
            return first(name).get(1);
        }

        String type(String name) {
            return first(name).get(2);
        }

        boolean decimal(String name) {
            return first(name).get(3).equals("decimal");
        }

        boolean checked(String name, String value) {
            return byName.getOrDefault(name, List.of()).stream()
                    .filter(one -> one.get(4).equals(value))
                    .findFirst()
                    .map(one -> Boolean.parseBoolean(one.get(5)))
                    .orElseThrow(() -> new IllegalStateException("the form offers no " + value + " for " + name));
        }

        private List<String> first(String name) {
            return byName.getOrDefault(name, List.of()).stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the form has no " + name));
        }
    }

    /** A form of an act that is being filled in, as it stands now: one with another row is another form. */
    private final class Filling {

        private final Page page;
        private Controls controls;

        Filling(Page page) {
            this.page = page;
            this.controls = new Controls(page);
        }

        void fill(String prefix, JsonNode object) {
            object.properties().forEach(member -> {
                String name = prefix + member.getKey();
                JsonNode value = member.getValue();
                if (value.isArray()) {
                    list(name, value);
                } else if (value.isObject()) {
                    if (controls.has(name + "[0].key")) {
                        map(name, value);
                    } else {
                        fill(name + ".", value);
                    }
                } else {
                    set(name, value.asString());
                }
            });
        }

        private void list(String name, JsonNode list) {
            if (list.isEmpty()) {
                return;
            }
            if (list.get(0).isObject()) {
                for (int row = 0; row < list.size(); row++) {
                    rowsUpTo(name, row, list.size());
                    fill(name + "[" + row + "].", list.get(row));
                }
                return;
            }
            List<String> values = list.valueStream().map(JsonNode::asString).toList();
            if (controls.has(name) && controls.tag(name).equals("TEXTAREA")) {
                page.fill("textarea" + named(name), String.join("\n", values));
            } else {
                values.forEach(value -> check(name, value));
            }
        }

        private void map(String name, JsonNode map) {
            int row = 0;
            for (Map.Entry<String, JsonNode> entry : map.properties()) {
                rowsUpTo(name, row, map.size());
                set(name + "[" + row + "].key", entry.getKey());
                set(name + "[" + row + "].value", entry.getValue().asString());
                row++;
            }
        }

        /** Asks for more rows where there is none yet: for ten where several are still to be filled in. */
        private void rowsUpTo(String name, int row, int all) {
            if (row > 0 && !controls.begins(name + "[" + row + "].")) {
                String rows = all - row > 1 ? name + "*10" : name;
                page.waitForNavigation(() -> press(page, "button[name='add'][value='" + rows + "']"));
                controls = new Controls(page);
            }
        }

        private void set(String name, String value) {
            if (controls.has("file:" + name)) {
                // Nobody types in a digest: the file is chosen, and has one of its own.
                page.setInputFiles(
                        "input[type=file]" + named("file:" + name),
                        new FilePayload(
                                "belge.txt", "text/plain", ("Belge " + value).getBytes(StandardCharsets.UTF_8)));
                return;
            }
            switch (controls.type(name)) {
                case "radio", "checkbox" -> check(name, value);
                case "hidden" -> throw new IllegalStateException("the form knows " + name + " already");
                case "select-one" -> page.selectOption("select" + named(name), value);
                default ->
                    // Numbers as they are written here.
                    page.fill(
                            ":is(input,textarea)" + named(name),
                            controls.decimal(name) ? value.replace('.', ',') : value);
            }
        }

        /** Ticked with the keyboard, as whoever goes down a long list does. */
        private void check(String name, String value) {
            if (!controls.checked(name, value)) {
                page.press(named(name) + "[value='" + value + "']", "Space");
            }
        }
    }

    /**
     * With the keyboard: without scripts the browser cannot be asked whether something still moves, and a pointer hits what is not there any
     * more.
     */
    private static void press(Page page, String button) {
        page.press(button, "Enter");
    }

    private static String named(String name) {
        return "[name='" + name + "']";
    }

    @Override
    public void close() {
        people.values().forEach(Someone::close);
    }
}
