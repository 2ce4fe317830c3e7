package org.defter.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.defter.standalone.PagesBrowser.Look;
import org.defter.standalone.PagesBrowser.Someone;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens when people act at the same time, when a view is late, and when someone has only a keyboard. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTogetherIT extends StandaloneTest {

    @Autowired
    private EventProcessingConfiguration processors;

    private StoryTeller teller;
    private PagesBrowser browser;

    @BeforeAll
    void tellTheBeginning() throws Exception {
        teller = new StoryTeller(base(), "together");
        Story story = theStory();
        teller.tell(new Story(story.steps().subList(0, 8)), (number, step) -> {});
        browser = new PagesBrowser(base());
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    private String draft() throws Exception {
        HttpResponse<String> drafted =
                post("clerk", "/api/proposals", """
                {"municipalityId": "%s", "unitId": "%s", "title": "Ortak deneme", "matter": "OTHER", "request": {"kind": "PLAIN"},
                 "legalBases": [], "text": "Deneme metni"}""".formatted(teller.kept("municipality"), teller.kept("department")));
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        String id = lastPart(drafted);
        json("clerk", "/api/proposals/" + id, "Defter-Position", position(drafted));
        return id;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSecondOfTwoSeesWhatTheFirstDidAndLosesNothing(boolean scripts) throws Exception {
        String id = draft();
        Look look = new Look("tr", ColorScheme.LIGHT, 1280, scripts);
        try (Someone clerk = browser.someone("clerk", look);
                Someone head = browser.someone("head", look)) {
            clerk.open("/acts/attachDocument?id=" + id);
            head.open("/acts/attachDocument?id=" + id);
            document(clerk.page(), "İlk belge");
            document(head.page(), "İkinci belge");

            head.page().waitForNavigation(() -> head.page().click("form.form button.main"));
            assertThat(head.page().locator(".notice.done")).isVisible();
            clerk.page().waitForNavigation(() -> clerk.page().click("form.form button.main"));

            assertThat(clerk.page().locator(".meanwhile")).containsText("İkinci belge");
            assertThat(clerk.page().locator("[name=title]")).hasValue("İlk belge");
            if (scripts) {
                // axe is a script itself: where none may run it never answers, and the page is the same.
                assertThat(clerk.barriers()).isEmpty();
            }

            clerk.page().click("form.form button.main");
            assertThat(clerk.page().locator(".notice.done")).isVisible();
            assertThat(clerk.page().locator("main")).containsText("İlk belge");
            assertThat(clerk.page().locator("main")).containsText("İkinci belge");
        }
    }

    private static void document(Page page, String title) {
        page.fill("[name=title]", title);
        page.setInputFiles(
                "[name='file:sha256']",
                new FilePayload("ek.txt", "text/plain", title.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of many files it is said how many were read; what became of each is told as with all of them at once. */
    @Test
    void manyFilesAreReadOneByOneAndCounted() {
        try (Someone office = browser.someone("office", Look.USUAL)) {
            office.open("/imports");
            Page page = office.page();
            page.setInputFiles("#f-file", new FilePayload[] {
                paper("bir.txt", "Karar No: 2014/41"), paper("iki.exe", "MZ"), paper("üç.txt", "Karar No: 2014/42")
            });
            page.click("form[data-each] button.main");

            assertThat(page.locator("[data-progress]")).containsText("3 / 3 dosya okundu");
            assertThat(page.locator("#brought li")).hasCount(3);
            assertThat(page.locator("#brought li").nth(0)).containsText("bir.txt");
            assertThat(page.locator("#brought li").nth(1)).containsText("türde");
            assertThat(page.locator("#brought li").nth(2).locator("a")).hasCount(1);
            assertThat(office.barriers()).isEmpty();
        }
    }

    private static FilePayload paper(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPageThatIsBehindSaysSoAndCatchesUp() throws Exception {
        String id = draft();
        StreamingEventProcessor view = processors
                .eventProcessor("view-proposal-dossier", StreamingEventProcessor.class)
                .orElseThrow();
        try (Someone clerk = browser.someone("clerk", Look.USUAL)) {
            clerk.open("/acts/attachDocument?id=" + id);
            document(clerk.page(), "Geç görünen belge");
            view.shutDown();
            try {
                clerk.page().click("form.form button.main");
                assertThat(clerk.page().locator("[data-pending]"))
                        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
                assertThat(clerk.page().locator("main")).not().containsText("Geç görünen belge");
            } finally {
                view.start();
            }
            assertThat(clerk.page().locator("[data-pending]"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
            assertThat(clerk.page().locator("main")).containsText("Geç görünen belge");
        }
    }

    @Test
    void aKeyboardIsEnough() {
        try (Someone nobody = browser.someone(null, Look.USUAL)) {
            nobody.open("/login");
            Page page = nobody.page();
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            tabTo(page, "username");
            page.keyboard().type("clerk");
            tabTo(page, "password");
            page.keyboard().type("clerk");
            page.keyboard().press("Enter");
            page.waitForURL("**/worklist");
            nobody.open("/acts/draftProposal");
            tabTo(page, "f-title");
            page.keyboard().type("Yalnız klavyeyle");
            tabTo(page, "f-text");
            page.keyboard().type("Fareye dokunulmadı");
            // What is missing is said, and the first to be told is whoever cannot see where.
            page.evaluate("document.querySelector('form.form').noValidate = true");
            tabTo(page, null);
            page.keyboard().press("Enter");
            page.waitForSelector(".error-summary");
            assertThat(page.locator(".error-summary")).isFocused();
            assertThat(page.locator("#f-title")).hasValue("Yalnız klavyeyle");
        }
    }

    /** Goes on with the tabulator to the field of that identifier; to the button that sends if none is named. */
    private static void tabTo(Page page, @Nullable String id) {
        for (int step = 0; step < 200; step++) {
            Object focused = page.evaluate(
                    id == null
                            ? "document.activeElement.matches('button.main') ? 'x' : ''"
                            : "document.activeElement.id");
            if ((id == null ? "x" : id).equals(focused)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not lead to " + (id == null ? "the button" : id));
    }

    /** Twice as large on a window of 1280 is what a window of 640 shows. */
    @Test
    void nothingIsLostTwiceAsLarge() throws Exception {
        String id = draft();
        try (Someone clerk = browser.someone("clerk", new Look("tr", ColorScheme.LIGHT, 640, true))) {
            for (String path : List.of("/worklist", "/proposals/" + id, "/acts/draftProposal")) {
                clerk.open(path);
                assertThat((Integer) clerk.page().evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(640);
            }
        }
    }
}
