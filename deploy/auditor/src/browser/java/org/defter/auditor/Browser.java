package org.defter.auditor;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.defter.kernel.ledger.LedgerPage;

/** A browser without a window, and in it the verifying page as it is opened from a disk. */
final class Browser implements AutoCloseable {

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final Page page;
    private final List<String> asked = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    /**
     * Opens the page.
     *
     * @param folder takes the file of the page
     */
    Browser(Path folder) throws IOException {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("defter.browser", "/usr/bin/chromium")))
                        // Who builds as root, in a container, has no sandbox to put a browser in.
                        .setChromiumSandbox(false));
        page = chromium.newPage();
        page.onRequest(request -> asked.add(request.url()));
        page.onPageError(errors::add);
        Path file = Files.writeString(folder.resolve("verifier.html"), LedgerPage.text());
        page.navigate(file.toUri().toString());
    }

    /** The page. */
    Page page() {
        return page;
    }

    /** The addresses the browser has asked for; the file of the page is the first. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** What went wrong in scripts of the page. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
