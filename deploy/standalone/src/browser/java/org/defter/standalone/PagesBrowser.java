package org.defter.standalone;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A browser without a window, for people who look at pages and act on them. */
final class PagesBrowser implements AutoCloseable {

    /** What must not be broken: WCAG up to 2.2 AA, and what axe calls best practice. */
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final URI base;
    private final Playwright playwright;
    private final Browser chromium;

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

    /** Somebody with a session of their own. */
    final class Someone implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Someone(@Nullable String user, Look look) {
            context = chromium.newContext(new Browser.NewContextOptions()
                    .setViewportSize(look.width(), 900)
                    .setJavaScriptEnabled(look.scripts())
                    .setLocale(look.language().equals("tr") ? "tr-TR" : "en-GB")
                    .setColorScheme(look.colours()));
            context.addCookies(List.of(new Cookie("defter-language", look.language()).setUrl(base.toString())));
            context.setDefaultTimeout(60_000);
            page = window();
            if (user != null) {
                page.navigate(base + "/login");
                page.fill("#username", user);
                page.fill("#password", user);
                page.click("form.card button[type=submit]");
            }
        }

        Page page() {
            return page;
        }

        /** Another window of the same session. */
        Page window() {
            Page window = context.newPage();
            window.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            window.onPageError(complaints::add);
            return window;
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
            return barriers(page);
        }

        /** The same of another window. */
        List<String> barriers(Page window) {
            AxeResults results = new AxeBuilder(window).withTags(TAGS).analyze();
            return results.getViolations().stream()
                    .flatMap(rule -> rule.getNodes().stream()
                            .map(node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml()))
                    .toList();
        }

        @Override
        public void close() {
            context.close();
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
