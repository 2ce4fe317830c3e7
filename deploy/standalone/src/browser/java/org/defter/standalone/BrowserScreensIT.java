package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.defter.standalone.PagesBrowser.Look;
import org.defter.standalone.PagesBrowser.Someone;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    private final Map<String, String> screens = new LinkedHashMap<>();

    @BeforeAll
    void tellTheStory() throws Exception {
        teller = new StoryTeller(base(), "screens");
        teller.tell(theWholeStory(), (number, step) -> {});
        browser = new PagesBrowser(base());
        for (String line : Files.readAllLines(Path.of("src/browser/resources/screens.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.strip().split("\\s+");
                screens.put(filled(words[1]), words[0]);
            }
        }
        assertThat(screens).hasSizeGreaterThan(30);
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    /** Names in double braces stand for what the story kept. */
    private String filled(String path) {
        String filled = path;
        for (int open = filled.indexOf("{{"); open >= 0; open = filled.indexOf("{{")) {
            int close = filled.indexOf("}}", open);
            filled = filled.substring(0, open)
                    + teller.kept(filled.substring(open + 2, close))
                    + filled.substring(close + 2);
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

    private static final boolean ALL = "all".equals(System.getProperty("defter.screens"));
    private static final int USUAL = 4;

    static Stream<Form> forms() {
        return FORMS.stream().limit(ALL ? FORMS.size() : USUAL);
    }

    /** Every screen in one of four forms, by turns; {@code -Ddefter.screens=all} looks at every screen in every form. */
    @ParameterizedTest
    @MethodSource("forms")
    void everyScreenIsWhole(Form form) throws Exception {
        String language = form.language();
        ColorScheme colours = form.colours();
        int width = form.width();
        List<String> shown = List.copyOf(screens.keySet());
        Path folder = Files.createDirectories(PICTURES.resolve(language + "-" + colours + "-" + width));
        List<String> wrong = new ArrayList<>();
        Map<String, Someone> people = new LinkedHashMap<>();
        screens.forEach((path, user) -> {
            if (!ALL && shown.indexOf(path) % USUAL != FORMS.indexOf(form)) {
                return;
            }
            Someone reader = people.computeIfAbsent(
                    user,
                    name -> browser.someone(
                            name.equals("public") ? null : name, new Look(language, colours, width, true)));
            int status = reader.open(path);
            Page page = reader.page();
            String name =
                    user + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x").replaceAll("\\W+", "-");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve(name + ".png"))
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
        });
        people.values().forEach(Someone::close);
        assertThat(wrong).as("%s", form).isEmpty();
    }

    @Test
    void noPageIsHeavy() {
        try (Someone reader = browser.someone("auditor", Look.USUAL)) {
            List<String> heavy = new ArrayList<>();
            screens.forEach((path, user) -> {
                if (user.equals("auditor")) {
                    reader.open(path);
                    Object bytes = reader.page()
                            .evaluate("performance.getEntriesByType('navigation').concat("
                                    + "performance.getEntriesByType('resource')).filter(e => e.initiatorType !== 'img')"
                                    + ".reduce((sum, e) => sum + (e.decodedBodySize || 0), 0)");
                    if (((Number) bytes).longValue() > HEAVIEST) {
                        heavy.add(path + " weighs " + bytes);
                    }
                }
            });
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
}
