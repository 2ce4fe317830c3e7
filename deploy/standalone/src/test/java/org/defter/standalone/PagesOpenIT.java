package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.defter.auditor.Auditor;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The public portal, help, the desk of auditors and the machine room, as a browser gets them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesOpenIT extends StandaloneTest {

    /** A key of a text or a constant of the API where words should be. */
    private static final Pattern RAW =
            Pattern.compile(">\\s*(\\?\\?[^<]*|[a-z][A-Za-z]*(?:\\.[A-Za-z0-9_-]+)+|[A-Z]{2,}_[A-Z_]+)\\s*<");

    private static final Pattern CODE = Pattern.compile("<(pre|code)\\b.*?</\\1>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)\"");
    private static final int HEAVIEST = 150_000;

    @DynamicPropertySource
    static void key(DynamicPropertyRegistry registry) throws IOException {
        String file = Files.createTempDirectory("pages-open").resolve("log.key").toString();
        registry.add("defter.ledger.key-file", () -> file);
        registry.add("defter.ledger.origin", () -> "defter.invalid/pages-open");
    }

    private StoryTeller teller;
    private StoryTeller renewed;
    private String decision;

    @BeforeAll
    void tellWhatHappened() throws Exception {
        teller = new StoryTeller(base(), "pages-open");
        teller.tell(theWholeStory(), (number, step) -> {});
        StoryTeller other = new StoryTeller(base(), "pages-open-annulled");
        other.tell(Story.read(new FileSystemResource("../http/stories/plan-annulled.http")), (number, step) -> {});
        renewed = new StoryTeller(base(), "pages-open-renewed");
        renewed.tell(Story.read(new FileSystemResource("../http/stories/plan-renewed.http")), (number, step) -> {});
        JsonNode first = json(
                        "auditor",
                        "/api/decisions?request=AUTHORITY_TO_PREPARE_PLAN&year=2024",
                        "Defter-Position",
                        other.position())
                .path("items")
                .get(0);
        decision = address(first);
        // Every view the pages read has caught up when the slowest has.
        json("auditor", "/api/history?size=1", "Defter-Position", renewed.position());
        json("auditor", "/api/plans?size=1", "Defter-Position", renewed.position());
        json("auditor", "/api/agenda?size=1", "Defter-Position", renewed.position());
        json("auditor", "/api/decisions?size=1", "Defter-Position", renewed.position());
        json("auditor", "/api/proposals?size=1", "Defter-Position", renewed.position());
        json("auditor", "/api/monitoring-periods?size=1", "Defter-Position", renewed.position());
    }

    private static String address(JsonNode decision) {
        return "/public/decisions/" + decision.path("councilId").asString() + "/"
                + decision.path("year").asInt() + "/" + decision.path("number").asInt();
    }

    private String proposal() {
        return teller.kept("proposal");
    }

    private static List<String> raw(String page) {
        return RAW.matcher(CODE.matcher(page).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Set<String> links(String page, String beginning) {
        return LINK.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(link -> link.startsWith(beginning))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void thePublicGetsLightPagesThatCachesMayKeepAndNoSession() throws Exception {
        for (String language : List.of("tr", "en")) {
            Browser visitor = new Browser(base(), language);
            List<String> pages = new ArrayList<>(List.of(
                    "/public",
                    "/public/decisions",
                    "/public/decisions?q=yok",
                    decision,
                    "/public/agendas",
                    "/public/plans",
                    "/public/search?q=eylem",
                    "/public/search",
                    "/help",
                    "/help/rules",
                    "/help/rules/D06",
                    "/help/glossary",
                    "/help/accessibility",
                    "/help/styleguide"));
            pages.addAll(links(visitor.get("/public/agendas").body(), "/public/agendas/"));
            pages.addAll(links(visitor.get("/public/plans").body(), "/public/plans/"));
            assertThat(pages).anyMatch(path -> path.startsWith("/public/plans/"));
            pages.add("/public/plans?fate=RENEWED&kind=ACTION");
            pages.addAll(
                    links(visitor.get("/public/plans/" + teller.kept("plan")).body(), "/public/"));
            for (String path : pages) {
                HttpResponse<String> page = visitor.get(path);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.headers().allValues("Set-Cookie")).as(path).isEmpty();
                assertThat(page.headers().firstValue("Cache-Control")).as(path).contains("max-age=60, public");
                assertThat(page.headers().firstValue("Vary")).as(path).contains("Cookie, Accept-Language");
                assertThat(page.body().length()).as(path).isLessThan(HEAVIEST);
                assertThat(page.body())
                        .as(path)
                        .contains("<html lang=\"" + language + "\"")
                        .containsOnlyOnce("<h1");
                assertThat(raw(page.body())).as(path).isEmpty();
            }
        }
    }

    /** What is not named here is not loaded; what is an error or a style sheet has the same header. */
    @Test
    void pagesSayWhatTheyMayLoad() throws Exception {
        Browser visitor = new Browser(base(), "tr");
        for (String path : List.of("/public", "/login", "/help/rules/Z99", "/theme.css")) {
            assertThat(visitor.get(path).headers().allValues("Content-Security-Policy"))
                    .as(path)
                    .containsExactly("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                            + " connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
        }
    }

    @Test
    void cachesKeepNoPageOfWhomIsLoggedIn() throws Exception {
        HttpResponse<String> page = Browser.of(base(), "clerk", "tr").get("/public");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).doesNotContain("public");
    }

    @Test
    void aDecisionTellsItsVoteInWordsItsCourseAndItsProof() throws Exception {
        Browser visitor = new Browser(base(), "tr");
        String page = visitor.get(decision).body();

        assertThat(page)
                .contains("Karar No", "Karar Tarihi", "Karar Özeti", "15 Mart 2024 Cuma", "yürürlükte")
                .contains("Meclisin üye tam sayısı 31. Oylamaya 22 üye katıldı: 20 kabul, 1 ret, 1 çekimser.")
                .contains("Kabul için en az 12 kabul oyu gerekiyordu")
                .doesNotContain("noindex");
        String proof = links(page, "/ledger/proofs/").iterator().next();
        assertThat(visitor.get(proof).statusCode()).isEqualTo(200);
        assertThat(visitor.get(proof).body()).contains("c2sp.org/tlog-proof");
    }

    @Test
    void anAnnulledDecisionKeepsItsPageAndExplainsItself() throws Exception {
        Browser visitor = new Browser(base(), "tr");
        JsonNode annulled =
                JSON.readTree(visitor.get("/api/decisions?state=ANNULLED").body());
        assertThat(annulled.path("total").asInt()).isPositive();

        String page = visitor.get(address(annulled.path("items").get(0))).body();

        assertThat(page)
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .contains("Bu karar artık geçerli değil: mahkeme iptal etti");
    }

    @Test
    void aNumberLeadsToItsDecision() throws Exception {
        assertThat(links(
                        new Browser(base(), "tr")
                                .get("/public/search?q=2024+/+1")
                                .body(),
                        "/public/decisions/"))
                .contains(decision);
    }

    @Test
    void plansLeadToTheirDataAndToTheirFeed() throws Exception {
        Browser visitor = new Browser(base(), "tr");
        String page = visitor.get("/public/plans").body();

        assertThat(page).contains("<a href=\"/feeds/plans.atom\">");
        assertThat(visitor.get(links(page, "/api/plans").iterator().next()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPlanTellsWhatBecameOfItAndKeepsItsVersions() throws Exception {
        Browser visitor = new Browser(base(), "tr");
        String address = "/public/plans/" + teller.kept("plan");
        String page = visitor.get(address).body();

        assertThat(Browser.words(page))
                .contains("Güncellenmiş olarak yürürlükte", "önceki sürümün yerine geçen 2. sürümüyle yürürlükte")
                .contains("Plana ilişkin kararlar", "Gerçekleşenler", "2024, Ocak–aralık");
        assertThat(page).doesNotContain("noindex");
        assertThat(links(page, "/public/decisions/")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(links(page, address + "/versions/")).contains(address + "/versions/1", address + "/versions/2");
        String first = visitor.get(address + "/versions/1").body();
        assertThat(first).contains("<meta name=\"robots\" content=\"noindex\">", "Yerine yenisi geçti");
        assertThat(first)
                .contains(JSON.readTree(visitor.get("/api" + address.replace("/public", "") + "/versions/1")
                                .body())
                        .at("/frozen/contentHash")
                        .asString());
        assertThat(visitor.get(address + "/versions/3").statusCode()).isEqualTo(404);
    }

    @Test
    void plansInForceNoLongerStayAndLeadToWhatTookTheirPlace() throws Exception {
        Browser visitor = new Browser(base(), "tr");
        String later = "/public/plans/" + renewed.kept("plan");
        String repealed = visitor.get(later).body();
        assertThat(Browser.words(repealed)).contains("Meclis yürürlükten kaldırdı. 18.12.2023 tarihinde");
        assertThat(repealed).contains("<meta name=\"robots\" content=\"noindex\">");

        String earlier = links(visitor.get("/public/plans?fate=RENEWED").body(), "/public/plans/").stream()
                .findFirst()
                .orElseThrow();
        assertThat(links(repealed, "/public/plans/")).contains(earlier);
        String replaced = visitor.get(earlier).body();
        assertThat(Browser.words(replaced))
                .contains("20.11.2023 tarihinde sona erdi: yerine başka bir plan geçti", "Yerine geçen plan");
        assertThat(links(replaced, "/public/plans/")).contains(later);
        assertThat(links(visitor.get("/public/plans?fate=REPEALED").body(), "/public/plans/"))
                .contains(later)
                .doesNotContain(earlier);
        assertThat(visitor.get("/public/plans?fate=ANNULLED").body()).contains("Mahkemece iptal edildi</span>");
        String closing = visitor.get(links(replaced, "/public/decisions/").stream()
                        .reduce((_, last) -> last)
                        .orElseThrow())
                .body();
        assertThat(Browser.words(closing)).contains("Planın akıbeti");
    }

    /** What is only drafted or with the council, and that an update is prepared, is the house's alone. */
    @Test
    void thePublicHearsOfNoPlanBeforeItIsInForce() throws Exception {
        JsonNode staff = json("auditor", "/api/plans?size=100").path("items");
        JsonNode open = JSON.readTree(
                        new Browser(base(), "tr").get("/api/plans?size=100").body())
                .path("items");
        assertThat(open.valueStream().map(plan -> plan.path("id").asString()))
                .containsExactlyElementsOf(staff.valueStream()
                        .filter(plan -> plan.path("fate").isString())
                        .map(plan -> plan.path("id").asString())
                        .toList());
        assertThat(open.valueStream().map(plan -> plan.path("state").asString()))
                .isSubsetOf("IN_FORCE", "SUSPENDED", "CLOSED", "REPEALED", "ANNULLED")
                .contains("IN_FORCE", "CLOSED", "REPEALED", "ANNULLED");
        JsonNode submitted = JSON.readTree(new Browser(base(), "tr")
                .get("/api/plans?state=UPDATE_IN_PREPARATION")
                .body());
        assertThat(submitted.path("total").asInt()).isZero();
    }

    /** Which of the two pasts a page of the council shows, and of which day, is said in words. */
    @Test
    void aSittingInThePastSaysWhichPast() throws Exception {
        String path = "/sittings/" + teller.kept("sitting1B") + "?asOf=2024-03-15&by=OCCURRED";

        assertThat(Browser.words(Browser.of(base(), "auditor", "tr").get(path).body()))
                .contains("15 Mart 2024 Cuma gününe kadar olanlar, bugün bilindiği kadarıyla")
                .doesNotContain("2024-03-15 itibarıyla");
    }

    @Test
    void everyRuleHasAPageAndAnUnknownOneHasNone() throws Exception {
        Browser visitor = new Browser(base(), "en");
        Set<String> rules = links(visitor.get("/help/rules").body(), "/help/rules/");

        assertThat(rules).hasSize(54);
        for (String rule : rules) {
            HttpResponse<String> page = visitor.get(rule);
            assertThat(page.statusCode()).as(rule).isEqualTo(200);
            assertThat(raw(page.body())).as(rule).isEmpty();
        }
        assertThat(visitor.get("/help/rules/Z99").statusCode()).isEqualTo(404);
    }

    @Test
    void whoMayNotAuditIsToldSo() throws Exception {
        Map<String, List<String>> open = Map.of(
                "auditor",
                List.of(
                        "/audit",
                        "/audit/record?q=karar&rule=D06",
                        "/audit/events/20",
                        "/audit/findings",
                        "/audit/samples",
                        "/audit/samples?method=RISK&kinds=PARTNERSHIP&size=5",
                        "/audit/proposals/" + proposal() + "/replay",
                        "/audit/proposals/" + proposal() + "/verification",
                        "/audit/proposals/" + proposal() + "/what-if?yes=5",
                        "/audit/proposals/" + proposal() + "/what-if?yes=500",
                        "/operations",
                        "/operations/log"),
                "legal",
                List.of("/audit", "/audit/record", "/audit/findings", "/audit/proposals/" + proposal() + "/replay"),
                "office",
                List.of("/audit", "/audit/findings", "/audit/proposals/" + proposal() + "/verification"),
                "admin",
                List.of("/operations", "/operations/log", "/operations/projections/view-agenda"));
        for (String language : List.of("tr", "en")) {
            for (Map.Entry<String, List<String>> user : open.entrySet()) {
                Browser visitor = Browser.of(base(), user.getKey(), language);
                for (String path : user.getValue()) {
                    HttpResponse<String> page = visitor.get(path);
                    assertThat(page.statusCode()).as(user.getKey() + " " + path).isEqualTo(200);
                    assertThat(raw(page.body()))
                            .as(user.getKey() + " " + language + " " + path)
                            .isEmpty();
                }
            }
        }
        Browser clerk = Browser.of(base(), "clerk", "tr");
        for (String path : List.of(
                "/audit",
                "/audit/record",
                "/audit/findings",
                "/audit/bundle",
                "/operations",
                "/audit/proposals/" + proposal() + "/replay")) {
            assertThat(clerk.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(new Browser(base(), "tr").get("/audit").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void aReplayStepsFromTheDraftToItsEnd() throws Exception {
        Browser auditor = Browser.of(base(), "auditor", "tr");
        String path = "/audit/proposals/" + proposal() + "/replay";
        String first = auditor.get(path).body();

        assertThat(first).contains("Teklif taslağı hazırlandı").doesNotContain("rel=\"prev\"");
        assertThat(links(first, path + "?step=2")).hasSize(1);
        HttpResponse<String> last = auditor.get(path + "?step=9999");
        assertThat(last.uri().getQuery()).isNotEqualTo("step=9999");
        assertThat(last.body()).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
        assertThat(auditor.get("/audit/proposals/" + proposal() + "/verification")
                        .body())
                .contains(">AYNI<");
    }

    @Test
    void aLineOfAReadyListLeadsToTheEventsThatShowIt() throws Exception {
        Browser auditor = Browser.of(base(), "auditor", "tr");
        String list = auditor.get("/audit/findings/FOREIGN_WITHOUT_PERMISSION").body();
        HttpResponse<String> event =
                auditor.get(links(list, "/audit/events/of/").iterator().next());

        assertThat(event.statusCode()).isEqualTo(200);
        assertThat(event.uri().getPath()).matches("/audit/events/\\d+");
    }

    /** Verified as its reader would, who keeps the keys of an earlier day. */
    @Test
    void theLedgerCanBeTakenAwayAndVerified(@TempDir Path folder) throws Exception {
        Path keys = Files.writeString(
                folder.resolve("keys"), get("auditor", "/ledger/keys").body());
        HttpResponse<byte[]> zip = Browser.of(base(), "auditor", "tr").download("/audit/bundle");

        assertThat(zip.headers().firstValue("Content-Type")).contains("application/zip");
        List<String> names = new ArrayList<>();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                names.add(file.getName());
            }
        }
        assertThat(names).contains("checkpoint", "verifier.html");

        Path bundle = Files.write(folder.resolve("bundle.zip"), zip.body());
        StringWriter said = new StringWriter();
        int status = Auditor.execute(new PrintWriter(said), "verify", "--policy", keys.toString(), bundle.toString());
        assertThat(status).as("%s", said).isZero();
        assertThat(said.toString()).contains("Nothing was altered.").doesNotContain("DIFFERS");

        // One bit of it.
        byte[] other = zip.body().clone();
        other[other.length / 3] ^= 1;
        StringWriter found = new StringWriter();
        assertThat(Auditor.execute(
                        new PrintWriter(found),
                        "verify",
                        "--policy",
                        keys.toString(),
                        Files.write(folder.resolve("other.zip"), other).toString()))
                .as("%s", found)
                .isEqualTo(1);
    }

    @Test
    void aViewIsBuiltAnewOnlyByWhoTypesItsName() throws Exception {
        Browser admin = Browser.of(base(), "admin", "tr");
        String path = "/operations/projections/view-account-dossier";

        HttpResponse<String> refused = admin.post(path, path + "/rebuild", "confirmation=evet");
        assertThat(refused.body()).contains("Onaylanmadı, hiçbir şey yapılmadı");
        assertThat(get("admin", "/api" + path + "/rebuild").statusCode()).isEqualTo(404);

        HttpResponse<String> begun = admin.post(path, path + "/rebuild", "confirmation=view-account-dossier");
        assertThat(begun.uri().getPath()).isEqualTo(path);
        assertThat(get("admin", "/api" + path + "/rebuild").statusCode()).isEqualTo(200);

        admin.post(path, path + "/drop", "confirmation=view-account-dossier");
        assertThat(get("admin", "/api" + path + "/rebuild").statusCode()).isEqualTo(404);
    }
}
