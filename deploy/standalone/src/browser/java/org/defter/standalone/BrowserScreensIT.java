package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.defter.standalone.PagesBrowser.Judged;
import org.defter.standalone.PagesBrowser.Look;
import org.defter.standalone.PagesBrowser.Someone;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Every screen as people see it: in both languages, light and dark, wide and narrow. Nothing on it is a barrier, nothing in the
 * console, nothing wider than the window, no text without its words, nothing heavy. The pictures are kept in {@code target/screens},
 * beside them {@code undecided.txt}: what axe leaves to people.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "defter.access-log.poll=200ms")
class BrowserScreensIT extends StandaloneTest {

    private static final Path PICTURES = Path.of("target/screens");
    private static final Path SCREENS = Path.of("src/browser/resources");

    /** Most bytes of a page with all it loads, without pictures. */
    private static final long HEAVIEST = 150_000;

    /** How many look at the same time: a browser and the server keep a processor busy each. */
    private static final int LOOKING = 2;

    /** What a browser gets under these is no page: files, streams, styles and what only leads to a page. */
    private static final Set<String> NO_PAGES = Set.of(
            "/live",
            "/theme.css",
            "/downloads/**",
            "/documents/{id}/file",
            "/public/documents/{id}/file",
            "/audit/bundle",
            "/audit/events/of/{stream}/{event}",
            "/decisions/{council}/{year}/{number}",
            "/finances/{id}",
            "/notices/calendars",
            "/notices/mail",
            "/operations/projections/{name}/{act:rebuild|switch|drop}",
            "/operations/webhooks/{id}/{act:pause|resumption|replays|secrets|tests|removal|terms}",
            "/papers/{kind}/{subject:[0-9a-f-]{36}}",
            "/saved-views/{id}",
            "/saved-views/{id}/removal",
            "/worklist/outcome");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private HikariDataSource pool;

    private final List<PagesBrowser> browsers = new ArrayList<>();
    private final List<Screen> screens = new ArrayList<>();
    private final Map<String, String> made = new HashMap<>();
    private StoryTeller teller;

    /**
     * A page as one of those sees it who use it: the same page is another one for another role.
     *
     * @param user who looks; {@code public} is nobody
     * @param path its address
     * @param status of the answer
     * @param sent whether its form is sent as it stands, to see what is said to who left everything out
     */
    private record Screen(String user, String path, int status, boolean sent) {

        /** What its picture is called. */
        String name() {
            return user
                    + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x").replaceAll("\\W+", "-")
                    + (sent ? "-sent" : "");
        }
    }

    @BeforeAll
    void tellTheStory() throws Exception {
        teller = new StoryTeller(base(), "screens");
        teller.tell(theWholeStory(), (number, step) -> {});
        teller.tell(Story.read(new FileSystemResource(SCREENS.resolve("sitting-going-on.http"))), (number, step) -> {});
        make();
        for (int looking = 0; looking < LOOKING; looking++) {
            browsers.add(new PagesBrowser(base()));
        }
        for (String line : Files.readAllLines(SCREENS.resolve("screens.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.strip().split("\\s+");
                String how = words.length > 2 ? words[2] : "200";
                boolean sent = how.equals("sent");
                screens.add(new Screen(words[0], filled(words[1]), sent ? 200 : Integer.parseInt(how), sent));
            }
        }
        assertThat(screens).hasSizeGreaterThan(30);
    }

    @AfterAll
    void closeTheBrowsers() {
        browsers.forEach(PagesBrowser::close);
    }

    /** What pages show that no story makes: a document, an import, an entered decision, a receiver, a sealed day. */
    private void make() throws Exception {
        made.put(
                "account",
                json("admin", "/api/accounts?size=1").at("/items/0/id").asString());
        JsonNode decision = json("auditor", "/api/decisions?size=1").at("/items/0");
        made.put(
                "decision",
                decision.at("/number/councilId").asString() + "/"
                        + decision.at("/number/year").asString() + "/"
                        + decision.at("/number/number").asString());
        HttpResponse<String> document = post(
                "office",
                "/api/documents",
                "{\"kind\": \"DECISION\", \"subjectId\": \"" + teller.kept("proposal") + "\"}");
        made.put("document", lastPart(document));
        HttpResponse<String> webhook =
                post("admin", "/api/webhooks", "{\"url\": \"http://127.0.0.1:9/hook\", \"reader\": \"HOUSE\"}");
        made.put("webhook", lastPart(webhook));
        made.put("import", brought("2014/38"));
        String entered = brought("2014/37");
        Browser office = Browser.of(base(), "office", "tr");
        String page = "/imports/" + entered;
        HttpResponse<String> record = office.post(
                page,
                page,
                PageForm.of(office.get(page).body(), page)
                        .with("act", "confirm")
                        .body());
        assertThat(record.uri().getPath()).isEqualTo("/archive/" + entered);
        made.put("archived", entered);
        LocalDate yesterday = LocalDate.now(ZoneId.of("Europe/Istanbul")).minusDays(1);
        superuser()
                .execute("alter table operations.entry disable trigger all;"
                        + "insert into operations.entry (at, kind, actor, outcome, details) values ('" + yesterday
                        + "T09:00:00Z', 'AUDIT_READ', 'urn:example auditor', 'ANSWERED', '{\"rows\": 2}');"
                        + "alter table operations.entry enable always trigger entry_unchanged;"
                        + "alter table operations.entry enable always trigger entry_stamped");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !json("auditor", "/api/operations/log/seals").isEmpty());
        made.put("sealedDay", yesterday.toString());
    }

    /** A paper of old that was read and waits for somebody to look at it. */
    private String brought(String number) throws IOException, InterruptedException {
        String paper = """
                T.C.
                ANTALYA BÜYÜKŞEHİR BELEDİYESİ
                MECLİS KARARI

                Karar No     : %s
                Karar Tarihi : 02.06.2014
                Konusu       : Kent müzesi kurulması

                Kent müzesi kurulmasına oy birliği ile karar verildi.

                Hilmi ÇAKMAK        Fadime ORUÇ        Gürsel YAYLA
                Meclis Başkanı      Kâtip              Kâtip
                """.formatted(number);
        HttpResponse<String> review = Browser.of(base(), "office", "tr")
                .upload(
                        "/imports",
                        "/imports",
                        Map.of("municipality", teller.kept("municipality")),
                        "file",
                        "karar-" + number.replace('/', '-') + ".txt",
                        paper.getBytes(StandardCharsets.UTF_8));
        assertThat(review.uri().getPath()).as(review.body()).matches("/imports/[0-9a-f-]{36}");
        return lastPart(review.uri().getPath());
    }

    private static String lastPart(String path) {
        return path.replaceFirst(".*/", "");
    }

    private JdbcTemplate superuser() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(pool.getJdbcUrl());
        database.setUser("postgres");
        database.setPassword("postgres");
        return new JdbcTemplate(database);
    }

    /** Names in double braces stand for what the story kept or was made for the screens. */
    private String filled(String path) {
        String filled = path;
        for (int open = filled.indexOf("{{"); open >= 0; open = filled.indexOf("{{")) {
            int close = filled.indexOf("}}", open);
            String name = filled.substring(open + 2, close);
            filled = filled.substring(0, open)
                    + (made.containsKey(name) ? made.get(name) : teller.kept(name))
                    + filled.substring(close + 2);
        }
        return filled;
    }

    /** A page that is added and not looked at here is found. */
    @Test
    void everyPageIsAScreen() {
        List<PathContainer> seen = screens.stream()
                .map(screen -> PathContainer.parsePath(screen.path().replaceAll("\\?.*", "")))
                .toList();
        List<String> unseen = new ArrayList<>();
        List<String> known = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            boolean page = method.getBeanType().getPackageName().startsWith("org.defter.query.pages")
                    && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
            if (page && mapping.getPathPatternsCondition() != null) {
                mapping.getPathPatternsCondition().getPatterns().forEach(pattern -> {
                    known.add(pattern.getPatternString());
                    if (!NO_PAGES.contains(pattern.getPatternString())
                            && seen.stream().noneMatch(pattern::matches)) {
                        unseen.add(pattern.getPatternString());
                    }
                });
            }
        });
        assertThat(unseen).as("pages that are not in screens.txt").isEmpty();
        assertThat(known).as("what is excused is still there").containsAll(NO_PAGES);
    }

    /** Each language in each width and each scheme; {@code -Ddefter.screens=all} takes every combination of the three. */
    static Stream<Arguments> looks() {
        Stream<Arguments> usual = Stream.of(
                Arguments.of("tr", ColorScheme.LIGHT, 1280),
                Arguments.of("tr", ColorScheme.DARK, 360),
                Arguments.of("en", ColorScheme.LIGHT, 360),
                Arguments.of("en", ColorScheme.DARK, 1280));
        Stream<Arguments> others = Stream.of(
                Arguments.of("tr", ColorScheme.LIGHT, 360),
                Arguments.of("tr", ColorScheme.DARK, 1280),
                Arguments.of("en", ColorScheme.LIGHT, 1280),
                Arguments.of("en", ColorScheme.DARK, 360));
        return "all".equals(System.getProperty("defter.screens")) ? Stream.concat(usual, others) : usual;
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyScreenIsWhole(String language, ColorScheme colours, int width) throws Exception {
        Path folder = Files.createDirectories(PICTURES.resolve(language + "-" + colours + "-" + width));
        Look look = new Look(language, colours, width, true);
        Queue<Screen> left = new ConcurrentLinkedQueue<>(screens);
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        Queue<String> undecided = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(browsers.size())) {
            List<Future<?>> looking = new ArrayList<>();
            for (PagesBrowser browser : browsers) {
                looking.add(threads.submit(() -> {
                    Map<String, Someone> people = new LinkedHashMap<>();
                    try {
                        for (Screen screen = left.poll(); screen != null; screen = left.poll()) {
                            Someone reader = people.computeIfAbsent(
                                    screen.user(), name -> browser.someone(name.equals("public") ? null : name, look));
                            look(reader, screen, width, folder, wrong, undecided);
                        }
                    } finally {
                        people.values().forEach(Someone::close);
                    }
                    return null;
                }));
            }
            for (Future<?> one : looking) {
                one.get();
            }
        }
        Files.write(folder.resolve("undecided.txt"), undecided.stream().sorted().toList());
        assertThat(wrong).isEmpty();
    }

    private static void look(
            Someone reader, Screen screen, int width, Path folder, Queue<String> wrong, Queue<String> undecided) {
        String at = screen.name();
        int status = reader.open(screen.path());
        Page page = reader.page();
        if (screen.sent()) {
            page.evaluate("document.querySelector('form.form').noValidate = true");
            page.waitForNavigation(() -> page.click("form.form button.main"));
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(at + ".png"))
                .setFullPage(true));
        if (status != screen.status()) {
            wrong.add(at + " was answered with " + status);
        }
        // A browser notes of itself that a page was answered with an error.
        boolean refused = screen.sent() || screen.status() != 200;
        reader.complaints().stream()
                .filter(complaint -> !(refused && complaint.contains("the server responded with a status of 4")))
                .forEach(complaint -> wrong.add(at + " in the console: " + complaint));
        Judged judged = reader.judged();
        judged.broken().forEach(barrier -> wrong.add(at + " " + barrier));
        judged.undecided().forEach(place -> undecided.add(at + " " + place));
        int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > width) {
            wrong.add(at + " is " + wide + " wide in a window of " + width);
        }
        String text = page.innerText("body");
        if (text.contains("??") || text.matches("(?s).*\\b(label|value|act|hint|frame)\\.[a-zA-Z]+\\b.*")) {
            wrong.add(at + " shows the key of a text");
        }
        Object bytes = page.evaluate("performance.getEntriesByType('navigation').concat("
                + "performance.getEntriesByType('resource')).filter(e => e.initiatorType !== 'img')"
                + ".reduce((sum, e) => sum + (e.decodedBodySize || 0), 0)");
        if (((Number) bytes).longValue() > HEAVIEST) {
            wrong.add(at + " weighs " + bytes);
        }
    }

    /** On paper stands what the page is about, and nothing that only leads elsewhere. */
    @Test
    void theFileAndTheReportPrint() throws Exception {
        try (Someone reader = browsers.getFirst().someone("auditor", Look.USUAL)) {
            for (String path :
                    List.of("/proposals/{{proposal}}", "/reviews/{{review1}}", "/reviews/{{review1}}/report")) {
                reader.open(filled(path));
                String heading = reader.page().locator("main h1").first().textContent();
                List<String> sections = reader.page().locator("nav.sections a").allInnerTexts();
                reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                byte[] pdf = reader.page()
                        .pdf(new Page.PdfOptions()
                                .setFormat("A4")
                                .setPath(Files.createDirectories(PICTURES.resolve("print"))
                                        .resolve(path.replaceAll("\\W+", "-") + ".pdf")));
                reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                String words = words(pdf);
                assertThat(words)
                        .as(path)
                        .contains("Uluslararasılaşma")
                        .doesNotContain(plain(String.join(" ", sections)));
                if (!path.endsWith("/report")) {
                    // The report has a head of its own; its heading is for who cannot see it.
                    assertThat(words).as(path).contains(plain(heading));
                }
            }
        }
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
