package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The pages of the council, its commissions, the mayor and the administration, after the real case, in a browser's words. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CouncilPagesIT extends StandaloneTest {

    /** What a page shows when a text, a name of a constant or a name of somebody is missing. */
    private static final Pattern LEFT_OVER = Pattern.compile(
            "\\?\\?[^?]+\\?\\?|\\b(?:council|value|act|label|section)\\.[A-Za-z.]+|\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b"
                    + "|\\bnull\\b|" + Browser.RAW_MONTH);

    private List<String> pages = List.of();

    @BeforeAll
    void tellTheStory() throws Exception {
        StoryTeller teller = new StoryTeller(base(), "council-pages");
        teller.tell(theWholeStory(), (_, _) -> {});
        List<String> known = new ArrayList<>(
                List.of("/meetings", "/commissions", "/reviews", "/councils", "/administration", "/mayor"));
        all("meetings", teller).forEach(id -> known.add("/meetings/" + id));
        all("sittings", teller)
                .forEach(id -> List.of("", "?view=screen", "/agenda", "/opening", "/announcement")
                        .forEach(part -> known.add("/sittings/" + id + part)));
        all("commissions", teller).forEach(id -> known.add("/commissions/" + id));
        all("reviews", teller)
                .forEach(id -> List.of("", "/draft", "/report").forEach(part -> known.add("/reviews/" + id + part)));
        all("councils", teller).forEach(id -> known.add("/councils/" + id));
        all("municipalities", teller)
                .forEach(id -> List.of("", "/changes/ruleset", "/changes/setting", "/changes/calendar")
                        .forEach(part -> known.add("/municipalities/" + id + part)));
        pages = known;
    }

    private List<String> all(String collection, StoryTeller teller) throws Exception {
        List<String> ids = new ArrayList<>();
        json("auditor", "/api/" + collection + "?size=100", "Defter-Position", teller.position())
                .path("items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    @ParameterizedTest
    @CsvSource({"office, tr", "secretary, en", "councillor, tr", "mayor, en", "legal, tr", "auditor, en", "admin, tr"})
    void everyPageOpensInWords(String user, String language) throws Exception {
        Browser browser = Browser.of(base(), user, language);
        Map<String, String> wrong = new LinkedHashMap<>();
        for (String path : pages) {
            Browser.inspect(browser.get(path), path, LEFT_OVER, wrong);
        }
        assertThat(pages).hasSizeGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    @Test
    void onlyAdministratorsSeeAccounts() throws Exception {
        assertThat(Browser.of(base(), "admin", "tr").get("/accounts").statusCode())
                .isEqualTo(200);
        assertThat(Browser.of(base(), "office", "tr").get("/accounts").statusCode())
                .isEqualTo(403);
    }

    /** Meetings are called by their month; nobody is shown it as addresses and the API write it. */
    @ParameterizedTest
    @CsvSource({"tr, Mart 2024", "en, March 2024"})
    void meetingsAreCalledByTheirMonthInWords(String language, String march) throws Exception {
        Browser office = Browser.of(base(), "office", language);
        for (String path : List.of("/worklist?state=ALL&mine=&size=100", "/meetings", "/meetings?month=2024-03")) {
            String page = Browser.words(office.get(path).body());
            assertThat(page).as(path).contains(march).doesNotContainPattern(Browser.RAW_MONTH);
        }
    }

    /** The vote of the real case, as the page of its sitting explains it. */
    @Test
    void aSittingExplainsItsVoteInWords() throws Exception {
        JsonNode sittings = json("auditor", "/api/sittings?day=2024-03-15");
        String page = Browser.words(Browser.of(base(), "auditor", "tr")
                .get("/sittings/" + sittings.path("items").get(0).path("id").asString())
                .body());

        assertThat(page)
                .contains("Kabul edildi")
                .contains("gereken kabul oyu 12")
                .contains("B02")
                .contains("B07");
    }
}
