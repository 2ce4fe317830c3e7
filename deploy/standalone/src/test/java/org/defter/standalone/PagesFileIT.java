package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A file as its pages show it while the real case is told, and all that can be seen of it over time afterwards. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesFileIT extends StandaloneTest {

    private static final Pattern RAW_KEY = Pattern.compile(
            ">\\s*(?:\\?\\?)?(?:value|label|file|files|step|standing|branch|whynot|tabs|past|compare|events"
                    + "|history|lineage|decisions|search|vote|member|section|list|act)\\.[A-Za-z.]+(?:\\?\\?)?\\s*<");

    private StoryTeller teller;
    private final Set<String> states = new LinkedHashSet<>();
    private final List<String> following = new ArrayList<>();
    private final List<String> offered = new ArrayList<>();

    @BeforeAll
    void lookAtTheFileAfterEveryStep() throws Exception {
        Browser office = Browser.of(base(), "office", "tr");
        teller = new StoryTeller(base(), "pages-file");
        teller.tell(theStory(), (_, step) -> look(office, step));
    }

    private void look(Browser office, Story.Step step) {
        if (!step.method().equals("POST") || !step.path().matches("/api/(proposals|sittings|reviews)/.*")) {
            return;
        }
        try {
            String id = teller.kept("proposal");
            String state = json("office", "/api/proposals/" + id, "Defter-Position", teller.position())
                    .path("state")
                    .asString();
            json("office", "/api/sittings?size=1", "Defter-Position", teller.position());
            HttpResponse<String> page = office.get("/proposals/" + id);
            assertThat(page.statusCode()).as(step.path() + "\n" + page.body()).isEqualTo(200);
            assertThat(RAW_KEY.matcher(page.body()).results().map(found -> found.group()))
                    .as(state)
                    .isEmpty();
            states.add(state);
            Pattern.compile("/acts/takeVote\\?[^\"]*motion=[^\"]*")
                    .matcher(page.body())
                    .results()
                    .forEach(found -> following.add(found.group().replace("&amp;", "&")));
            Pattern.compile("/acts/(\\w+)\\?")
                    .matcher(page.body())
                    .results()
                    .forEach(found -> offered.add(found.group(1)));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Test
    void wasThereInEveryStateItWentThrough() {
        assertThat(states)
                .contains("REFERRED", "REPORTED", "ON_AGENDA_FOR_DECISION", "AWAITING_MAYOR", "SENT", "IN_FORCE");
    }

    @Test
    void offeredTheOfficeItsActsWhenTheirTimeHadCome() {
        assertThat(offered)
                .contains(
                        "referItem",
                        "takeVote",
                        "signDecision",
                        "deliverToMayor",
                        "runOutDecisionClock",
                        "acknowledgeReceipt",
                        "announceDecision",
                        "rectifyDecision")
                .doesNotContain("submitProposal", "withdrawProposal");
    }

    @Test
    void offeredTheVoteTheCommissionRecommendedWhileTheSittingWasOpen() {
        assertThat(following)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link)
                        .contains("motion=ADOPT&", "mode=SHOW_OF_HANDS", "chairVote=YES", "no=0")
                        .doesNotContain("yes=0"));
    }

    @Test
    void everyPageOfItIsThereForEverybodyInBothLanguages() throws Exception {
        String id = teller.kept("proposal");
        for (String language : List.of("tr", "en")) {
            for (String user : List.of("clerk", "office", "councillor", "auditor")) {
                Browser browser = Browser.of(base(), user, language);
                for (String path : List.of(
                        "/proposals",
                        "/proposals/" + id,
                        "/proposals/" + id + "?asOf=2024-03-12&by=OCCURRED",
                        "/proposals/" + id + "?asOf=1999-01-01",
                        "/proposals/" + id + "/history?view=full",
                        "/proposals/" + id + "/history?view=json",
                        "/proposals/" + id + "/past",
                        "/proposals/" + id + "/compare?from=event:1",
                        "/proposals/" + id + "/lineage",
                        "/decisions",
                        "/search?q=uluslararasilasma")) {
                    HttpResponse<String> page = browser.get(path);
                    String what = user + " " + language + " " + path;
                    assertThat(page.statusCode()).as(what).isEqualTo(200);
                    assertThat(page.body())
                            .as(what)
                            .contains("<html lang=\"" + language + "\"")
                            .doesNotContain("??");
                    assertThat(RAW_KEY.matcher(page.body()).results().map(found -> found.group()))
                            .as(what)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void whatOnlySomeMayReadIsRefusedToTheOthers() throws Exception {
        assertThat(Browser.of(base(), "clerk", "tr").get("/history").statusCode())
                .isEqualTo(403);
        assertThat(Browser.of(base(), "auditor", "tr").get("/history").statusCode())
                .isEqualTo(200);
        String compare = "/proposals/" + teller.kept("proposal") + "/compare?from=event:0";
        assertThat(Browser.of(base(), "clerk", "tr").get(compare).body()).doesNotContain("<ins>");
        assertThat(Browser.of(base(), "auditor", "tr").get(compare).body()).contains("<ins>");
    }

    @Test
    void theFileAsItWasOffersNothingAndSaysSo() throws Exception {
        String body = Browser.of(base(), "office", "tr")
                .get("/proposals/" + teller.kept("proposal") + "?asOf=2024-03-12&by=OCCURRED")
                .body();

        assertThat(body).contains("notice past").doesNotContain("href=\"/acts/").doesNotContain("data-live");
    }

    @Test
    void aDecisionNumberLeadsToItsFile() throws Exception {
        Browser clerk = Browser.of(base(), "clerk", "tr");

        assertThat(clerk.get("/search?q=2024%2F1").uri().getPath())
                .isIn("/proposals/" + teller.kept("proposal"), "/decisions");
        assertThat(clerk.get("/search?q=9999x").body()).contains("class=\"empty\"");
        assertThat(clerk.get("/search?q=uluslararasilasma").body()).contains("<mark>Uluslararasılaşma</mark>");
    }
}
