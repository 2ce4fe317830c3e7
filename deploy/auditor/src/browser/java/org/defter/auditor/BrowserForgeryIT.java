package org.defter.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The same forged bundles, given to the page in a real browser by its own buttons, as an auditor does it. */
@Tag("long")
class BrowserForgeryIT extends BundleForgeryIT {

    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = new Browser(folder);
    }

    @AfterAll
    static void asksNobody() {
        assertThat(browser.asked()).allMatch(address -> address.startsWith("file:"));
        assertThat(browser.errors()).isEmpty();
        browser.close();
    }

    @Override
    Map<String, Set<String>> findings(Path bundles) throws Exception {
        Map<String, Set<String>> results = new TreeMap<>();
        try (var files = Files.list(bundles)) {
            for (Path bundle : files.sorted().toList()) {
                results.put(bundle.getFileName().toString(), verified(bundle));
            }
        }
        return results;
    }

    private static Set<String> verified(Path bundle) {
        Page page = browser.page();
        page.reload();
        page.locator("#bundle").setInputFiles(bundle);
        page.locator("#policy").setInputFiles(policy);
        page.locator("#go").click();
        Locator verdict = page.locator("#verdict.good, #verdict.bad");
        verdict.waitFor();
        Set<String> checks = page.locator("#counts li").allTextContents().stream()
                .map(line -> line.substring(0, line.indexOf(':')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(verdict.textContent())
                .as("%s", bundle)
                .startsWith(checks.isEmpty() ? "Değişiklik yok / Nothing was altered" : "Fark var / It differs");
        assertThat(page.locator("#findings li").count() == 0).isEqualTo(checks.isEmpty());
        assertThat(page.locator("#unchecked li").count()).isPositive();
        return checks;
    }

    @Override
    boolean accepts(Path entry, Path proof) throws Exception {
        return (Boolean) browser.page().evaluate("""
                        async ([proof, entry, policy]) => {
                          const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
                          try {
                            await DefterVerifier.verifyProof(bytes(proof), bytes(entry), policy);
                            return true;
                          } catch (e) {
                            if (e instanceof DefterVerifier.Malformed) return false;
                            throw e;
                          }
                        }""", List.of(base64(proof), base64(entry), Files.readString(policy)));
    }

    private static String base64(Path file) throws IOException {
        return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    }
}
