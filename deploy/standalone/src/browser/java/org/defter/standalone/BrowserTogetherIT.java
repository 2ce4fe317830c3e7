package org.defter.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
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

    private static final LocatorAssertions.HasCountOptions PATIENT =
            new LocatorAssertions.HasCountOptions().setTimeout(20_000);
    private static final LocatorAssertions.IsVisibleOptions VISIBLE =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private final Queue<Story.Step> signatures = new ArrayDeque<>();
    private StoryTeller teller;
    private PagesBrowser browser;

    @BeforeAll
    void tellTheBeginning() throws Exception {
        teller = new StoryTeller(base(), "together");
        // To the draft of a commission's report that nobody has signed yet.
        List<Story.Step> steps = theStory().steps();
        List<Story.Step> told = steps.stream()
                .takeWhile(step -> !step.path().endsWith("/positions"))
                .toList();
        teller.tell(new Story(told), (number, step) -> {});
        steps.stream()
                .skip(told.size())
                .takeWhile(step -> step.path().endsWith("/positions"))
                .forEach(signatures::add);
        json("secretary", "/api/reviews/" + teller.kept("review1"), "Defter-Position", teller.position());
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
            // The draft has a history already when both open it: what is older than their forms is no news to them.
            clerk.open("/acts/attachDocument?id=" + id);
            document(clerk.page(), "Eski belge");
            clerk.page().waitForNavigation(() -> clerk.page().click("form.form button.main"));
            assertThat(clerk.page().locator(".notice.done")).isVisible();
            clerk.open("/acts/attachDocument?id=" + id);
            head.open("/acts/attachDocument?id=" + id);
            assertThat(head.page().locator("[name=version]")).hasValue("\"1\"");
            document(clerk.page(), "İlk belge");
            document(head.page(), "İkinci belge");

            head.page().waitForNavigation(() -> head.page().click("form.form button.main"));
            assertThat(head.page().locator(".notice.done")).isVisible();
            clerk.page().waitForNavigation(() -> clerk.page().click("form.form button.main"));

            assertThat(clerk.page().locator(".meanwhile")).containsText("İkinci belge");
            assertThat(clerk.page().locator(".meanwhile")).not().containsText("Eski belge");
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

    /** Somebody else has the next member's signature entered. */
    private void another() {
        try {
            teller.tell(new Story(List.of(signatures.remove())), (number, step) -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody waits for the signature", e);
        }
    }

    /** Opens the review and answers how many have signed, once the page is told of what changes. */
    private int openedAndFollowed(Someone reader) {
        reader.page()
                .waitForResponse(
                        answer -> answer.url().contains("/live?"),
                        () -> reader.open("/reviews/" + teller.kept("review1")));
        return signed(reader).count();
    }

    private static Locator signed(Someone reader) {
        return reader.page().locator("#review tbody .tag.good");
    }

    /** Whoever leaves the field for a moment has not finished: what somebody else does is told, and nothing typed is lost. */
    @Test
    void whatIsTypedSurvivesTheSignatureOfAnother() {
        try (Someone one = browser.someone("secretary", Look.USUAL);
                Someone other = browser.someone("secretary", Look.USUAL)) {
            Page page = one.page();
            int before = openedAndFollowed(one);
            openedAndFollowed(other);
            page.locator("#review details:has(textarea[name=reason]) summary")
                    .last()
                    .click();
            Locator reason = page.locator("#review textarea[name=reason]").last();
            reason.fill("Maliyet hesabı eksik");
            page.locator("h1").click();
            another();

            assertThat(signed(other)).hasCount(before + 1, PATIENT);
            assertThat(page.locator("[data-news] .notice")).isVisible(VISIBLE);
            assertThat(reason).hasValue("Maliyet hesabı eksik");
            assertThat(signed(one)).hasCount(before);
            assertThat(one.barriers()).isEmpty();

            page.locator("[data-news] button").click();
            assertThat(signed(one)).hasCount(before + 1, PATIENT);
            assertThat(page.locator("[data-news] .notice")).hasCount(0);
        }
    }

    /** Nobody is writing: the page goes along, and waits for the view of what it was told of. */
    @Test
    void aPageNobodyWritesOnGoesAlong() {
        try (Someone one = browser.someone("secretary", Look.USUAL)) {
            int before = openedAndFollowed(one);
            Request asked = one.page().waitForRequest(request -> request.url().contains("/reviews/"), this::another);

            assertThat(asked.headerValue("defter-position")).matches("\\d+");
            assertThat(signed(one)).hasCount(before + 1, PATIENT);
            assertThat(one.page().locator("[data-news] .notice")).hasCount(0);
            assertThat(one.complaints()).isEmpty();
        }
    }

    /** What happened while the line was down was told to nobody: the page reads again when it is there again. */
    @Test
    void aPageReadsAgainWhenTheLineIsBack() throws Exception {
        try (Someone one = browser.someone("secretary", Look.USUAL)) {
            AtomicBoolean down = new AtomicBoolean(true);
            // The line breaks as soon as it is there, and the browser tries again by itself.
            one.page().route("**/live?*", line -> {
                if (down.get()) {
                    line.fulfill(new Route.FulfillOptions()
                            .setContentType("text/event-stream")
                            .setBody("retry: 500\n\n"));
                } else {
                    line.resume();
                }
            });
            one.open("/reviews/" + teller.kept("review1"));
            int before = signed(one).count();
            another();
            json("auditor", "/api/history?size=1", "Defter-Position", teller.position());
            down.set(false);

            assertThat(signed(one)).hasCount(before + 1, PATIENT);
        }
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
