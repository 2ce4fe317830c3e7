package org.defter.standalone;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A browser without a window, for people who look at pages and act on them. */
final class PagesBrowser implements AutoCloseable {

    /** What must not be broken: WCAG up to 2.2 AA, and what axe calls best practice. */
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = source();

    /**
     * Runs axe and answers a line for each place that breaks a rule or that axe could not decide about. Asked in the page itself:
     * what the library for Java brings back, every rule that was kept with every place it was kept at, takes longer than the rules.
     */
    private static final String LINES = """
            tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations', 'incomplete']})
                .then(found => ['violations', 'incomplete'].map(kind => found[kind].flatMap(rule =>
                    rule.nodes.map(node => rule.id + ' ' + node.target + ' ' + node.html))))""";

    private final URI base;
    private final Playwright playwright;
    private final Browser chromium;

    /** What a browser remembers of those who have logged in, by user: nobody logs in twice. */
    private final Map<String, String> logins = new HashMap<>();

    PagesBrowser(URI base) {
        this.base = base;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("defter.browser", "/usr/bin/chromium")))
                        // Who builds as root, in a container, has no sandbox to put a browser in.
                        .setChromiumSandbox(false));
    }

    /** How someone looks at pages. */
    record Look(String language, ColorScheme colours, int width, boolean scripts) {

        static final Look USUAL = new Look("tr", ColorScheme.LIGHT, 1280, true);
    }

    /**
     * What axe says of a page.
     *
     * @param broken rules that are broken, each with where
     * @param undecided rules of which only a person can say whether they are kept, each with where
     */
    record Judged(List<String> broken, List<String> undecided) {

        Judged {
            broken = List.copyOf(broken);
            undecided = List.copyOf(undecided);
        }
    }

    /** Somebody with a session of their own. */
    final class Someone implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Someone(@Nullable String user, Look look) {
            Browser.NewContextOptions options = new Browser.NewContextOptions()
                    .setViewportSize(look.width(), 900)
                    .setJavaScriptEnabled(look.scripts())
                    .setLocale(look.language().equals("tr") ? "tr-TR" : "en-GB")
                    .setColorScheme(look.colours());
            String login = user == null ? null : logins.get(user);
            context = chromium.newContext(login == null ? options : options.setStorageState(login));
            context.addCookies(List.of(new Cookie("defter-language", look.language()).setUrl(base.toString())));
            context.setDefaultTimeout(60_000);
            page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            page.onPageError(complaints::add);
            if (user != null && login == null) {
                page.navigate(base + "/login");
                page.fill("#username", user);
                page.fill("#password", user);
                page.click("form.card button[type=submit]");
                logins.put(user, context.storageState());
            }
        }

        Page page() {
            return page;
        }

        /** Opens a page and answers its status. */
        int open(String path) {
            return page.navigate(base + path).status();
        }

        /** What the console said since it was last asked, violations of the content security policy among it. */
        List<String> complaints() {
            List<String> all = List.copyOf(complaints);
            complaints.clear();
            return all;
        }

        /** What is hard or impossible to use for someone, each with where it stands. */
        List<String> barriers() {
            return judged().broken();
        }

        /** The same, and what axe leaves to people. Only where scripts run: axe is one. */
        Judged judged() {
            page.evaluate(AXE);
            List<?> lines = (List<?>) page.evaluate(LINES, TAGS);
            return new Judged(strings(lines.get(0)), strings(lines.get(1)));
        }

        private static List<String> strings(Object lines) {
            return ((List<?>) lines).stream().map(String::valueOf).toList();
        }

        @Override
        public void close() {
            context.close();
        }
    }

    private static String source() {
        try (InputStream axe = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            if (axe == null) {
                throw new IllegalStateException("the library of axe has no axe in it");
            }
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Someone someone(@Nullable String user, Look look) {
        return new Someone(user, look);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
