package org.defter.auditor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The same changed bytes, and the page as a real browser runs it, with the browser's own inflating, hashes and signatures. */
@Tag("long")
class BrowserTamperedIT extends TamperedByteIT {

    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        browser = new Browser(folder);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Override
    int stride() {
        return Integer.getInteger("defter.tampered.stride", 3);
    }

    @Override
    Map<Integer, Said> second(int from, int stride) throws Exception {
        String functions = Files.readString(Path.of("src/test/js/tampered.js"));
        String encoded = Base64.getEncoder().encodeToString(Files.readAllBytes(bundle));
        String script = "async ([bundle, policy, from, stride]) => {" + functions
                + "const bytes = Uint8Array.from(atob(bundle), (c) => c.charCodeAt(0));"
                + "return (await tampered(bytes, policy, from, stride)).join('\\n'); }";
        Object lines = browser.page().evaluate(script, List.of(encoded, Files.readString(policy), from, stride));
        return said(String.valueOf(lines).lines());
    }
}
