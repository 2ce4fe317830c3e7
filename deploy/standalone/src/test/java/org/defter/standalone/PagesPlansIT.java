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

/** The pages of plans, monitoring, projects, partnerships, finances and the dashboard, after the real case. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesPlansIT extends StandaloneTest {

    /** What a page shows when a text, the name of a constant or the name of a unit is missing. */
    private static final Pattern LEFT_OVER = Pattern.compile("\\?\\?[^?]+\\?\\?"
            + "|\\b(?:plans?|score|road|projects?|finances|monitoring|partnerships?|dashboard|clocks|why|offer|moment|chart"
            + "|value|act|label|section)\\.[A-Za-z.-]+"
            + "|\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b|\\bnull\\b|" + Browser.RAW_MONTH);

    private final List<String> pages = new ArrayList<>();
    private StoryTeller teller;

    @BeforeAll
    void tellTheStory() throws Exception {
        teller = new StoryTeller(base(), "pages-plans");
        teller.tell(theWholeStory(), (_, _) -> {});
        String plan = "/plans/" + teller.kept("plan");
        pages.addAll(List.of(
                "/plans",
                "/plans?state=IN_FORCE&q=uluslar",
                plan,
                plan + "?asOf=2025-01-01&by=OCCURRED",
                plan + "/versions/1",
                plan + "/versions/2",
                plan + "/versions/1/differences/2",
                plan + "/lineage",
                plan + "/lineage?asOf=2025-01-01&by=OCCURRED",
                plan + "/scorecard",
                plan + "/scorecard?year=2024&report=YEAR&element=" + teller.kept("plan"),
                plan + "/roadmap",
                plan + "/roadmap?year=2026&paper=A3",
                "/monitoring-periods",
                "/monitoring-periods?plan=" + teller.kept("plan"),
                "/projects",
                "/projects/" + teller.kept("project"),
                "/projects/" + teller.kept("project") + "?asOf=2025-06-30&by=OCCURRED",
                "/partnerships",
                "/partnerships/register",
                "/partnerships/violations",
                "/dashboard",
                "/clocks",
                "/clocks?state=STOPPED",
                "/clocks?asOf=2024-06-01&by=OCCURRED",
                "/decisions?asOf=2024-06-01&by=OCCURRED",
                "/worklist?asOf=2024-06-01&by=OCCURRED&state=ALL&mine=",
                "/projects?asOf=2025-06-30&by=OCCURRED"));
        all("commissions").forEach(id -> pages.add("/reviews?commission=" + id));
        all("councils").forEach(id -> pages.add("/meetings?council=" + id));
        pages.add("/projects?plan=" + teller.kept("plan"));
        list("/api/municipalities?size=1")
                .path("items")
                .forEach(one ->
                        pages.add("/partnerships?municipality=" + one.path("id").asString()));
        for (String unit : list("/api/municipalities/" + all("municipalities").getFirst())
                .path("units")
                .findValuesAsString("id")) {
            pages.addAll(List.of("/plans?unit=" + unit, "/decisions?unit=" + unit, "/monitoring-periods?unit=" + unit));
        }
        all("plans").forEach(id -> pages.add("/plans/" + id));
        all("monitoring-periods").forEach(id -> pages.add("/monitoring-periods/" + id));
        all("partnerships").forEach(id -> pages.add("/partnerships/" + id));
        all("municipalities").forEach(id -> pages.add("/municipalities/" + id + "/finances"));
    }

    private List<String> all(String collection) throws Exception {
        List<String> ids = new ArrayList<>();
        list("/api/" + collection + "?size=100")
                .path("items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    private JsonNode list(String path) throws Exception {
        return json("auditor", path, "Defter-Position", teller.position());
    }

    @ParameterizedTest
    @CsvSource({"clerk, tr", "head, en", "finance, tr", "councillor, en", "mayor, tr", "auditor, en", "admin, tr"})
    void everyPageOpensInWords(String user, String language) throws Exception {
        Browser browser = Browser.of(base(), user, language);
        Map<String, String> wrong = new LinkedHashMap<>();
        for (String path : pages) {
            Browser.inspect(browser.get(path), path, LEFT_OVER, wrong);
        }
        assertThat(pages).hasSizeGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    /** A link to a file may carry a name by which the page asks how far the file is; the name is no part of what was exported. */
    @Test
    void aPageIsToldHowFarTheFileOfItsListIs() throws Exception {
        Browser auditor = Browser.of(base(), "auditor", "tr");
        assertThat(auditor.get("/decisions").body())
                .contains(
                        "data-exporting",
                        "data-export href=\"/downloads/decisions?format=csv\"",
                        "Dosya hazırlanıyor.");
        String asked = "/downloads/progress/5b0f3a3e-5c0f-4a55-9f0e-3d5c0d8a1b77";
        assertThat(auditor.get(asked).body()).contains("data-state=\"WAITING\"");

        assertThat(auditor.get(
                                "/downloads/decisions?accepted=true&progress=5b0f3a3e-5c0f-4a55-9f0e-3d5c0d8a1b77&format=csv")
                        .statusCode())
                .isEqualTo(200);
        assertThat(auditor.get(asked + "?expected=9").body())
                .contains("data-state=\"MADE\"")
                .containsPattern("Dosya hazır: \\d+ satır");
        assertThat(Browser.of(base(), "clerk", "tr").get(asked).body()).contains("data-state=\"WAITING\"");
        List<String> entered = new ArrayList<>();
        list("/api/operations/log?kind=EXPORTED&size=50")
                .path("items")
                .forEach(entry -> entered.add(entry.at("/details/query").asString()));
        assertThat(entered).contains("accepted=true&format=csv");
    }

    /** Counted at once, it is what each list says of itself. */
    @Test
    void whatTheDashboardCountsIsWhatTheListsHold() throws Exception {
        JsonNode states = list("/api/proposals/states");
        assertThat(states).isNotEmpty();
        long proposals = 0;
        for (JsonNode counted : states) {
            String state = counted.path("state").asString();
            JsonNode listed = list("/api/proposals?size=1&sort=DRAFTED_ON&state=" + state);
            assertThat(counted.path("total").asLong())
                    .as(state)
                    .isEqualTo(listed.path("total").asLong());
            assertThat(counted.path("oldestDraftedOn")).isEqualTo(listed.at("/items/0/draftedOn"));
            proposals += counted.path("total").asLong();
        }
        assertThat(proposals)
                .isEqualTo(list("/api/proposals?size=1").path("total").asLong());

        long open = 0;
        for (JsonNode load : list("/api/worklist/load")) {
            String whose = "role=" + load.path("role").asString()
                    + (load.path("unitId").isString()
                            ? "&unit=" + load.path("unitId").asString()
                            : "");
            assertThat(load.path("open").asLong())
                    .as(whose)
                    .isPositive()
                    .isLessThanOrEqualTo(
                            list("/api/worklist?size=1&" + whose).path("total").asLong());
            open += load.path("open").asLong();
        }
        assertThat(open).isEqualTo(list("/api/worklist?size=1").path("total").asLong());
    }

    @Test
    void aRevisedTargetKeepsItsOldValueReasonAndAuthority() throws Exception {
        String page = Browser.words(Browser.of(base(), "auditor", "en")
                .get("/plans/" + teller.kept("plan"))
                .body());

        assertThat(page).contains("Revised targets").containsPattern("15\\s+16").contains("Decision 2025/1");
    }

    @Test
    void aScoreIsExplainedStepByStep() throws Exception {
        String page = Browser.words(Browser.of(base(), "auditor", "tr")
                .get("/plans/" + teller.kept("plan") + "/scorecard?year=2025&report=YEAR&element="
                        + teller.kept("plan"))
                .body());

        assertThat(page).contains("83,33 %").contains("S13").contains("düzeltildi");
    }

    @Test
    void whatIsNotPossibleSaysWhy() throws Exception {
        String page = Browser.of(base(), "head", "tr")
                .get("/projects/" + teller.kept("project"))
                .body();

        assertThat(page).contains("Proje sona erdi.").doesNotContain("/acts/");
    }

    /** A page of the past shows the past, and nothing to do. */
    @Test
    void nothingIsDoneInThePast() throws Exception {
        Browser head = Browser.of(base(), "head", "tr");
        String plan = "/plans/" + teller.kept("plan");

        assertThat(head.get(plan).body()).contains("/acts/openPlanUpdate");
        assertThat(head.get(plan + "?asOf=2024-05-01&by=OCCURRED").body())
                .contains("01.05.2024 itibarıyla")
                .doesNotContain("/acts/");
    }

    /** A list of the past says so, shows what was there then, and leads to what it lists as it was then. */
    @Test
    void listsShowTheMomentAskedFor() throws Exception {
        Browser head = Browser.of(base(), "head", "tr");
        for (String list : List.of("/decisions", "/worklist?state=ALL&mine=", "/clocks", "/projects")) {
            String sign = list.contains("?") ? "&" : "?";
            assertThat(head.get(list).body()).as(list).contains("name=\"asOf\"").doesNotContain("notice past");
            String then = head.get(list + sign + "asOf=2025-06-30&by=OCCURRED").body();
            assertThat(then)
                    .as(list)
                    .contains("notice past")
                    .contains("30 Haziran 2025")
                    .contains("asOf=2025-06-30&amp;by=OCCURRED");
            assertThat(head.get(list + sign + "asOf=1990-01-01&by=OCCURRED").body())
                    .as(list)
                    .contains("class=\"empty\"");
            assertThat(head.get(list + sign + "asOf=&by=OCCURRED").statusCode())
                    .as(list)
                    .isEqualTo(200);
            assertThat(head.get(list + sign + "asOf=once").statusCode())
                    .as(list)
                    .isEqualTo(400);
        }
    }
}
