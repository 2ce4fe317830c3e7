package org.defter.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.defter.standalone.PagesBrowser.Look;
import org.defter.standalone.PagesBrowser.Someone;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A sitting at the console of its clerks, from the roll call to a vote, and what the hall sees of it meanwhile on its screen; then the
 * same console for whoever has no mouse, or needs everything twice as large.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserSittingIT extends StandaloneTest {

    private static final LocatorAssertions.HasTextOptions SOON =
            new LocatorAssertions.HasTextOptions().setTimeout(20_000);
    private static final LocatorAssertions.IsVisibleOptions VISIBLE =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);
    private static final LocatorAssertions.HasCountOptions COUNTED =
            new LocatorAssertions.HasCountOptions().setTimeout(20_000);

    private static final int MEMBERS = 31;
    private static final List<String> PRESENT =
            IntStream.rangeClosed(110, 131).mapToObj(BrowserSittingIT::member).toList();

    private StoryTeller teller;
    private PagesBrowser browser;

    @BeforeAll
    void tellUpToTheRollCall() throws Exception {
        teller = new StoryTeller(base(), "sitting");
        teller.tell(
                new Story(theStory().steps().stream()
                        .takeWhile(step -> !step.path().equals("/api/sittings/{{sitting1B}}/opening"))
                        .toList()),
                (number, step) -> {});
        json("office", "/api/sittings/" + teller.kept("sitting1B"), "Defter-Position", teller.position());
        browser = new PagesBrowser(base());
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    private static String member(int number) {
        return "00000000-0000-4000-8000-000000000" + number;
    }

    private String console() {
        return "/sittings/" + teller.kept("sitting1B");
    }

    /** The screen of the hall, which nobody touches once it is there. */
    private Page screen(Someone someone) {
        Page hall = someone.window();
        hall.waitForResponse(
                answer -> answer.url().contains("/live?"), () -> hall.navigate(base() + console() + "?view=screen"));
        hall.evaluate("window.untouched = true");
        return hall;
    }

    private static Locator there(Page page) {
        return page.locator(".big-number strong").first();
    }

    @Test
    @Order(1)
    void theHallSeesWhatTheClerksRecord() {
        try (Someone office = browser.someone("office", Look.USUAL)) {
            office.open(console());
            Page hall = screen(office);
            assertThat(hall.locator("h1")).containsText("12");
            Page page = office.page();

            rollCall(page);
            assertThat(there(hall)).hasText("22", SOON);

            move(page, "recordArrival", member(101), "10:20");
            assertThat(there(hall)).hasText("23", SOON);
            move(page, "recordDeparture", member(101), "10:25");
            assertThat(there(hall)).hasText("22", SOON);

            page.click("#item-12 a.button.main");
            count(page);
            assertThat(hall.locator("p.outcome")).hasCount(0);
            assertThat(office.barriers()).isEmpty();

            page.waitForNavigation(() -> page.click("button.main"));
            assertThat(page.locator("#item-12 .outcome .tag.good")).isVisible();
            assertThat(hall.locator("p.outcome .tag.good")).isVisible(VISIBLE);
            assertThat(hall.locator("svg.hall circle")).hasCount(MEMBERS, COUNTED);
            assertThat(hall.locator("svg.hall circle.no")).hasCount(1);
            assertThat(hall.evaluate("window.untouched"))
                    .as("it followed by itself")
                    .isEqualTo(true);
            assertThat(office.barriers(hall)).isEmpty();
            assertThat(office.complaints()).isEmpty();
        }
    }

    /** Whether there are enough is computed with each name that is ticked, and said with the rule it follows from. */
    private void rollCall(Page page) {
        page.click("a[href$='/opening']");
        assertThat(page.locator("#quorum .tag.bad")).isVisible();
        for (int number = 0; number < PRESENT.size(); number++) {
            page.check("[name=present][value='" + PRESENT.get(number) + "']");
            if (number == 4) {
                assertThat(there(page)).hasText("5", SOON);
                assertThat(page.locator("#quorum .tag.bad")).isVisible();
            }
        }
        assertThat(there(page)).hasText("22", SOON);
        assertThat(page.locator("#quorum .tag.good")).isVisible();
        assertThat(page.locator("#quorum .steps-of-law a.rule").first()).hasText("B01");
        page.check("[name=chair][value='" + member(110) + "']");
        for (int clerk : new int[] {113, 114}) {
            page.check("[name=clerks][value='" + member(clerk) + "']");
        }
        page.fill("#f-time", "10:05");
        page.waitForNavigation(() -> page.click("#opening button.main:not([formaction])"));
        assertThat(there(page)).hasText("22");
    }

    /** Somebody comes or goes. */
    private static void move(Page page, String act, String member, String time) {
        page.click("a[href*='" + act + "'][href*='" + member + "']");
        page.fill("[name=time]", time);
        page.waitForNavigation(() -> page.click("form.form button.main"));
        assertThat(page.locator(".error-summary")).hasCount(0);
    }

    /** What it comes to is said while it is counted: first that a vote is missing, then the outcome with how it was computed. */
    private static void count(Page page) {
        page.fill("#f-yes", "20");
        page.fill("#f-no", "1");
        assertThat(page.locator("#preview .flaws")).containsText("1 oy eksik");
        page.fill("#f-abstain", "1");
        page.check("[name=chairVote][value=YES]");
        assertThat(page.locator("#preview .outcome .tag.good")).isVisible(VISIBLE);
        assertThat(page.locator("#preview .flaws")).hasCount(0);
        assertThat(page.locator("#preview .steps-of-law a.rule").first()).hasText("B02");
        assertThat(page.locator("#preview .steps-of-law")).containsText("12");
    }

    /** From the login to the act and back, by Tab, Enter and Space alone; wherever one is, one sees where. */
    @Test
    @Tag("long")
    @Order(2)
    void nobodyNeedsAMouse() throws Exception {
        String title = "Yalnız klavyeyle gönderilen (örnek)";
        HttpResponse<String> drafted = post("clerk", "/api/proposals", """
            {"municipalityId": "%s", "unitId": "%s", "title": "%s", "matter": "OTHER", "request": {"kind": "PLAIN"},
             "legalBases": [{"law": "5393", "article": "18"}], "text": "Deneme metni"}\
            """.formatted(
                        teller.kept("municipality"), teller.kept("department"), title));
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        String proposal = lastPart(drafted);
        json("head", "/api/proposals/" + proposal, "Defter-Position", position(drafted));
        json("head", "/api/worklist", "Defter-Position", position(drafted));
        try (Someone nobody = browser.someone(null, Look.USUAL)) {
            nobody.open("/login");
            Page page = nobody.page();
            tabTo(page, "#username");
            page.keyboard().type("head");
            tabTo(page, "#password");
            page.keyboard().type("head");
            page.keyboard().press("Enter");
            page.waitForURL("**/worklist");
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            follow(page, "main a[href*='" + proposal + "']", "Enter");
            follow(page, "main a[href*='/acts/submitProposal']", "Enter");
            follow(page, "form.form button.main", "Space");

            assertThat(page.locator(".notice.done")).isVisible();
            assertThat(page.locator("main")).containsText(title);
            await().untilAsserted(() -> assertThat(json("head", "/api/proposals/" + proposal)
                            .path("state")
                            .asString())
                    .isEqualTo("SUBMITTED"));
            assertThat(nobody.complaints()).isEmpty();
        }
    }

    private static void follow(Page page, String target, String key) {
        tabTo(page, target);
        page.waitForNavigation(() -> page.keyboard().press(key));
    }

    /** Goes on with the tabulator; whatever has the focus on the way shows it. */
    private static void tabTo(Page page, String target) {
        for (int step = 0; step < 200; step++) {
            page.keyboard().press("Tab");
            Object here = page.evaluate("""
                target => {
                  const one = document.activeElement;
                  const style = getComputedStyle(one);
                  const seen = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
                  return one.matches(target) ? 'there' : (seen || one === document.body ? '' : one.outerHTML);
                }\
                """, target);
            if (here.equals("there")) {
                return;
            }
            assertThat(here).as("has the focus and does not show it").isEqualTo("");
        }
        throw new AssertionError("the keyboard does not lead to " + target);
    }

    /** Twice as large on a window of 1280 is what a window of 640 shows. */
    @Test
    @Order(3)
    void nothingOfTheConsoleIsLostTwiceAsLarge() {
        try (Someone office = browser.someone("office", new Look("tr", ColorScheme.LIGHT, 640, true))) {
            for (String path : List.of(
                    console(),
                    console() + "/agenda",
                    console() + "?view=screen",
                    console() + "/items/12/vote",
                    "/sittings/" + teller.kept("sitting1A"))) {
                assertThat(office.open(path)).as(path).isEqualTo(200);
                assertThat((Integer) office.page().evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(640);
            }
        }
    }
}
