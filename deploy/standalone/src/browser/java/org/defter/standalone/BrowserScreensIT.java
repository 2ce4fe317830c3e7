package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.defter.standalone.PagesBrowser.Look;
import org.defter.standalone.PagesBrowser.Someone;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every screen as people see it: in both languages, light and dark, wide and narrow. Nothing on it is a barrier, nothing in the
 * console, nothing wider than the window, no text without its words. The pictures are kept in {@code target/screens}.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserScreensIT extends StandaloneTest {

    private static final Path PICTURES = Path.of("target/screens");

    /** Most bytes of a page with all it loads, without pictures. */
    private static final long HEAVIEST = 150_000;

    private StoryTeller teller;
    private PagesBrowser browser;
    private final List<Screen> screens = new ArrayList<>();
    private final Map<String, String> made = new HashMap<>();

    @BeforeAll
    void tellTheStory() throws Exception {
        teller = new StoryTeller(base(), "screens");
        teller.tell(theWholeStory(), (number, step) -> {});
        browser = new PagesBrowser(base());
        made.put("document", document());
        made.put("import", at(broughtFile("2014/41")).replaceFirst(".*/", ""));
        made.put("archived", archived());
        leaveTasksOfAnOffice();
        for (String line : Files.readAllLines(Path.of("src/browser/resources/screens.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.strip().split("\\s+");
                screens.add(new Screen(words[0], filled(words[1])));
            }
        }
        assertThat(screens).hasSizeGreaterThan(90).doesNotHaveDuplicates();
    }

    /** A page and who looks at it: the same address is another screen for somebody else. */
    private record Screen(String user, String path) {

        /** What it is called in the pictures. */
        String name() {
            return user + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x").replaceAll("\\W+", "-");
        }
    }

    /** A paper made from the record; no story makes one. */
    private String document() throws Exception {
        HttpResponse<String> paper = post(
                "office",
                "/api/documents",
                JSON.writeValueAsString(Map.of("kind", "DECISION", "subjectId", teller.kept("proposal"))));
        assertThat(paper.statusCode()).as(paper.body()).isEqualTo(201);
        String id = lastPart(paper);
        json("office", "/api/documents/" + id, "Defter-Position", position(paper));
        return id;
    }

    /** An existing document that waits for its review. */
    private HttpResponse<String> broughtFile(String number) throws Exception {
        HttpResponse<String> review = Browser.of(base(), "office", "tr")
                .upload(
                        "/imports",
                        "/imports",
                        Map.of("municipality", teller.kept("municipality")),
                        "file",
                        "karar.txt",
                        ("MECLİS KARARI\nKarar No: " + number
                                        + "\nKarar Tarihi: 02.06.2014\nKonusu: Kent müzesi kurulması\n\n"
                                        + "Kent müzesi kurulmasına oy birliği ile karar verildi.")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(at(review)).as(review.body()).startsWith("/imports/");
        return review;
    }

    /** Another one, which has been reviewed and is in the record. */
    private String archived() throws Exception {
        HttpResponse<String> review = broughtFile("2014/42");
        HttpResponse<String> record = Browser.of(base(), "office", "tr")
                .post(
                        at(review),
                        at(review),
                        PageForm.of(review.body(), at(review))
                                .with("act", "confirm")
                                .body());
        assertThat(at(record)).as(record.body()).startsWith("/archive/");
        return at(record).replace("/archive/", "");
    }

    /** Two that anybody in the office could do, of which one has been taken on; the story has done all of its own. */
    private void leaveTasksOfAnOffice() throws Exception {
        HttpResponse<String> last = null;
        for (String title : List.of("Park adı", "Anıt alanı")) {
            last = post(
                    "clerk",
                    "/api/proposals",
                    JSON.writeValueAsString(Map.of(
                            "municipalityId",
                            teller.kept("municipality"),
                            "unitId",
                            teller.kept("department"),
                            "title",
                            title,
                            "matter",
                            "OTHER",
                            "request",
                            Map.of("kind", "PLAIN"),
                            "legalBases",
                            List.of(Map.of("law", "5393", "article", "18")),
                            "text",
                            "Örnek metin.")));
            assertThat(last.statusCode()).as(last.body()).isEqualTo(201);
        }
        JsonNode task = json("head", "/api/worklist?mine=true&q=An%C4%B1t", "Defter-Position", position(last))
                .path("items")
                .path(0);
        assertThat(send(
                                "PUT",
                                "head",
                                "/api/worklist/claim?task=" + task.path("key").asString(),
                                JSON.writeValueAsString(Map.of(
                                        "opened",
                                        task.path("opened").asLong(),
                                        "office",
                                        task.path("claimAs").asString())))
                        .statusCode())
                .isEqualTo(204);
    }

    private static String at(HttpResponse<?> page) {
        return page.uri().getPath();
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    /** Names in double braces stand for what the story kept, and for what was made besides. */
    private String filled(String path) {
        String filled = path;
        for (int open = filled.indexOf("{{"); open >= 0; open = filled.indexOf("{{")) {
            int close = filled.indexOf("}}", open);
            String name = filled.substring(open + 2, close);
            String own = made.get(name);
            filled = filled.substring(0, open) + (own == null ? teller.kept(name) : own) + filled.substring(close + 2);
        }
        return filled;
    }

    /** What a screen is looked at in. */
    private record Form(String language, ColorScheme colours, int width) {}

    /** The first four have each language with each scheme, and each width twice. */
    private static final List<Form> FORMS = List.of(
            new Form("tr", ColorScheme.LIGHT, 1280),
            new Form("en", ColorScheme.DARK, 360),
            new Form("tr", ColorScheme.DARK, 360),
            new Form("en", ColorScheme.LIGHT, 1280),
            new Form("en", ColorScheme.LIGHT, 360),
            new Form("en", ColorScheme.DARK, 1280),
            new Form("tr", ColorScheme.LIGHT, 360),
            new Form("tr", ColorScheme.DARK, 1280));

    private static final String WANTED = System.getProperty("defter.screens", "");
    private static final boolean ALL = !WANTED.isEmpty();
    private static final int USUAL = 4;

    static Stream<Form> forms() {
        return FORMS.stream().limit(ALL ? FORMS.size() : USUAL);
    }

    /**
     * Every screen in one of four forms, by turns; {@code -Ddefter.screens=all} looks at every screen in every form, any other word at those
     * with it in their address.
     */
    @ParameterizedTest
    @MethodSource("forms")
    void everyScreenIsWhole(Form form) throws Exception {
        String language = form.language();
        ColorScheme colours = form.colours();
        int width = form.width();
        Path folder = Files.createDirectories(PICTURES.resolve(language + "-" + colours + "-" + width));
        List<String> wrong = new ArrayList<>();
        Map<String, Someone> people = new LinkedHashMap<>();
        for (Screen screen : screens) {
            String path = screen.path();
            if (ALL
                    ? !WANTED.equals("all") && !path.contains(WANTED)
                    : screens.indexOf(screen) % USUAL != FORMS.indexOf(form)) {
                continue;
            }
            Someone reader = people.computeIfAbsent(
                    screen.user(),
                    name -> browser.someone(
                            name.equals("public") ? null : name, new Look(language, colours, width, true)));
            int status = reader.open(path);
            Page page = reader.page();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve(screen.name() + ".png"))
                    .setFullPage(true));
            if (status != 200) {
                wrong.add(path + " was answered with " + status);
            }
            reader.complaints().forEach(complaint -> wrong.add(path + " in the console: " + complaint));
            reader.barriers().forEach(barrier -> wrong.add(path + " " + barrier));
            int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
            if (wide > width) {
                wrong.add(path + " is " + wide + " wide in a window of " + width);
            }
            String text = page.innerText("body");
            if (text.contains("??") || text.matches("(?s).*\\b(label|value|act|hint|frame)\\.[a-zA-Z]+\\b.*")) {
                wrong.add(path + " shows the key of a text");
            }
        }
        people.values().forEach(Someone::close);
        assertThat(wrong).as("%s", form).isEmpty();
    }

    /** Twice as large on a window of 1280 is what a window of 640 shows: nothing has to be looked for at the side. */
    @Test
    @Tag("long")
    void nothingIsLostTwiceAsLarge() {
        List<String> wide = new ArrayList<>();
        Map<String, Someone> people = new LinkedHashMap<>();
        for (Screen screen : screens) {
            Someone reader = people.computeIfAbsent(
                    screen.user(),
                    name -> browser.someone(
                            name.equals("public") ? null : name, new Look("tr", ColorScheme.LIGHT, 640, true)));
            reader.open(screen.path());
            Object width = reader.page().evaluate("document.documentElement.scrollWidth");
            if ((Integer) width > 640) {
                wide.add(screen.path() + " is " + width + " wide");
            }
        }
        people.values().forEach(Someone::close);
        assertThat(wide).isEmpty();
    }

    @Test
    void noPageIsHeavy() {
        try (Someone reader = browser.someone("auditor", Look.USUAL)) {
            List<String> heavy = new ArrayList<>();
            for (Screen screen : screens) {
                if (screen.user().equals("auditor")) {
                    reader.open(screen.path());
                    Object bytes = reader.page()
                            .evaluate("performance.getEntriesByType('navigation').concat("
                                    + "performance.getEntriesByType('resource')).filter(e => e.initiatorType !== 'img')"
                                    + ".reduce((sum, e) => sum + (e.decodedBodySize || 0), 0)");
                    if (((Number) bytes).longValue() > HEAVIEST) {
                        heavy.add(screen.path() + " weighs " + bytes);
                    }
                }
            }
            assertThat(heavy).isEmpty();
        }
    }

    @Test
    void theFileAndTheReportPrint() throws Exception {
        try (Someone reader = browser.someone("auditor", Look.USUAL)) {
            for (String path : List.of("/proposals/{{proposal}}", "/reviews/{{review1}}")) {
                reader.open(filled(path));
                reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                byte[] pdf = reader.page()
                        .pdf(new Page.PdfOptions()
                                .setPath(Files.createDirectories(PICTURES.resolve("print"))
                                        .resolve(path.replaceAll("\\W+", "-") + ".pdf")));
                assertThat(pdf).hasSizeGreaterThan(10_000);
                assertThat(reader.page().isVisible("nav.sections")).isFalse();
                assertThat(reader.page().isVisible("main h1")).isTrue();
            }
        }
    }

    /** On paper stands what is read, and when it was printed: the rows of lists that have boxes, the goals of a plan, the report. */
    @ParameterizedTest
    @CsvSource({
        "office, /worklist?mine=&state=ALL, tbody th[scope=row]",
        "office, /proposals, tbody th[scope=row]",
        "office, /decisions, tbody th[scope=row]",
        "auditor, /plans/{{plan}}, .goal .objective th[scope=row] span:nth-of-type(2)",
        "secretary, /reviews/{{review1}}/report, .report-text"
    })
    void whatIsReadIsOnPaper(String user, String path, String lines) throws Exception {
        try (Someone reader = browser.someone(user, Look.USUAL)) {
            reader.open(filled(path));
            Page page = reader.page();
            List<String> read = new ArrayList<>(page.locator(lines).allInnerTexts());
            assertThat(read).isNotEmpty();
            read.addAll(page.locator("main h1:not(.vh)").allTextContents());
            read.add(page.locator(".stamp").first().textContent());
            String paper;
            try (PDDocument pdf = Loader.loadPDF(page.pdf())) {
                paper = together(new PDFTextStripper().getText(pdf));
            }
            assertThat(read).allSatisfy(line -> assertThat(paper).contains(together(line)));
            assertThat(paper).doesNotContain(together("Seçilenlere bak"));
        }
    }

    /** Lines break elsewhere on paper. */
    private static String together(String text) {
        return text.replaceAll("\\s+", "");
    }
}
