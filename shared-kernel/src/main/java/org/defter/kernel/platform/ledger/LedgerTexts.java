package org.defter.kernel.platform.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.defter.kernel.law.Ruleset;
import org.defter.kernel.law.Rulesets;
import org.defter.kernel.law.calendar.BusinessCalendar;
import org.defter.kernel.ledger.LedgerPage;
import org.erdtman.jcs.JsonCanonicalizer;

/** The texts that go with a bundle, whoever writes it: what an auditor would otherwise have to take from a release. */
public final class LedgerTexts {

    private static final String CALENDAR = "/law/calendars/tr.json";

    private LedgerTexts() {}

    /**
     * By the names they have in a bundle: built-in rulesets under the hash that decisions pin (adopted ones stand in the
     * events themselves), the calendar under the version that periods pin, the page that verifies.
     */
    public static Map<String, String> all() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Ruleset ruleset : Rulesets.builtIn()) {
            texts.put("rulesets/" + ruleset.hash() + ".json", new JsonCanonicalizer(ruleset.text()).getEncodedString());
        }
        try (InputStream in = Objects.requireNonNull(LedgerTexts.class.getResourceAsStream(CALENDAR))) {
            texts.put(
                    "calendars/" + BusinessCalendar.turkiye().version() + ".json",
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        texts.put("verifier.html", LedgerPage.text());
        return texts;
    }
}
