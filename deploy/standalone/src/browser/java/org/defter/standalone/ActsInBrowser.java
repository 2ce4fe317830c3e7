package org.defter.standalone;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.defter.standalone.PagesBrowser.Look;
import org.defter.standalone.PagesBrowser.Someone;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.jspecify.annotations.Nullable;
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
        page.navigate(address);
        // Whoever reads that the view is catching up looks again before choosing from it.
        for (int look = 0; look < LOOKS && page.querySelector("[data-pending]") != null; look++) {
            page.navigate(address);
        }
        try {
            fill(page, "", JSON.readTree(body.isEmpty() ? "{}" : body));
        } catch (PlaywrightException e) {
            throw new StoryTeller.NotAsTold(step.title() + ": " + form + " cannot be filled in: " + e.getMessage()
                    + "\n" + page.innerText("main"));
        }
        Response response = page.waitForNavigation(() -> click(page, "form.form button.main"));
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

    private void fill(Page page, String prefix, JsonNode object) {
        object.properties().forEach(member -> {
            String name = prefix + member.getKey();
            JsonNode value = member.getValue();
            if (value.isArray()) {
                list(page, name, value);
            } else if (value.isObject()) {
                if (isMap(page, name)) {
                    map(page, name, value);
                } else {
                    fill(page, name + ".", value);
                }
            } else {
                set(page, name, value.asString());
            }
        });
    }

    private static boolean isMap(Page page, String name) {
        return page.querySelector(named(name + "[0].key")) != null;
    }

    private void list(Page page, String name, JsonNode list) {
        if (list.isEmpty()) {
            return;
        }
        if (list.get(0).isObject()) {
            for (int row = 0; row < list.size(); row++) {
                if (row > 0) {
                    another(page, name);
                }
                fill(page, name + "[" + row + "].", list.get(row));
            }
            return;
        }
        List<String> values = list.valueStream().map(JsonNode::asString).toList();
        @Nullable ElementHandle lines = page.querySelector("textarea" + named(name));
        if (lines == null) {
            values.forEach(value -> check(page, name, value));
        } else {
            lines.fill(String.join("\n", values));
        }
    }

    private void map(Page page, String name, JsonNode map) {
        int row = 0;
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            if (row > 0) {
                another(page, name);
            }
            set(page, name + "[" + row + "].key", entry.getKey());
            set(page, name + "[" + row + "].value", entry.getValue().asString());
            row++;
        }
    }

    private void another(Page page, String name) {
        page.waitForNavigation(() -> click(page, "button[name='add'][value='" + name + "']"));
    }

    private void set(Page page, String name, String value) {
        ElementHandle file = page.querySelector("input[type=file]" + named("file:" + name));
        if (file != null) {
            // Nobody types in a digest: the file is chosen, and has one of its own.
            file.setInputFiles(
                    new FilePayload("belge.txt", "text/plain", ("Belge " + value).getBytes(StandardCharsets.UTF_8)));
            return;
        }
        ElementHandle field = page.waitForSelector(
                ":is(input,select,textarea)" + named(name),
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        switch (String.valueOf(field.getAttribute("type"))) {
            case "radio" -> check(page, name, value);
            case "hidden" -> throw new IllegalStateException("the form knows " + name + " already");
            default -> {
                if (field.evaluate("element => element.tagName").equals("SELECT")) {
                    field.selectOption(value);
                } else {
                    // Numbers as they are written here.
                    field.fill("decimal".equals(field.getAttribute("inputmode")) ? value.replace('.', ',') : value);
                }
            }
        }
    }

    /** Without scripts the browser cannot be asked whether something still moves. */
    private void click(Page page, String button) {
        page.click(button, new Page.ClickOptions().setForce(!look.scripts()));
    }

    private void check(Page page, String name, String value) {
        page.check(named(name) + "[value='" + value + "']", new Page.CheckOptions().setForce(!look.scripts()));
    }

    private static String named(String name) {
        return "[name='" + name + "']";
    }

    @Override
    public void close() {
        people.values().forEach(Someone::close);
    }
}
