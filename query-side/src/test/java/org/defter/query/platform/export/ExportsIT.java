package org.defter.query.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.defter.kernel.RealCase;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.serialization.DefterJson;
import org.defter.query.platform.Everything;
import org.defter.query.platform.ViewsOnPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Every list there is, exported whole in every form, after the whole case. */
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportsIT extends ViewsOnPostgres {

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @Autowired
    private MessageSource texts;

    @Autowired
    private ExportProgress progress;

    @LocalServerPort
    private int here;

    @BeforeAll
    void tell() {
        recorded(RealCase.story());
    }

    @Test
    void everyListIsExportedWholeInEveryForm() throws Exception {
        Set<String> lists = lists();
        assertThat(lists).hasSizeGreaterThan(20);
        for (String path : lists) {
            String user = path.startsWith("/api/accounts") ? "admin" : "auditor";
            String asked = path + (path.contains("?") ? "&" : "?") + "size=1";
            long total = as(user, asked).json().get("total").longValue();
            for (ExportFormat format : ExportFormat.values()) {
                HttpResponse<byte[]> file = file(user, asked + "&format=" + format.key(), null);
                assertThat(file.statusCode())
                        .as(path + " " + new String(file.body(), StandardCharsets.UTF_8))
                        .isEqualTo(200);
                assertThat(file.headers().firstValue("Defter-Rows")).as(path).hasValue(Long.toString(total));
                assertThat(rows(format, file.body())).as(path + " as " + format).isEqualTo(total);
            }
        }
    }

    @Test
    void headingsAreInTheReadersLanguage() {
        Set<String> unnamed = new TreeSet<>();
        for (Locale locale : List.of(Locale.of("tr"), Locale.ENGLISH)) {
            endpoints.getHandlerMethods().values().forEach(method -> {
                Class<? extends Record> line = ExportConfiguration.line(method);
                if (line != null && method.getBeanType().getName().startsWith("org.defter")) {
                    Columns.of(line, true, DefterJson.mapper()).headings(new Words(texts, locale)).stream()
                            .flatMap(heading -> Stream.of(heading.split(" – ")))
                            .filter(heading -> heading.matches("[a-z]+[A-Z]?[A-Za-z]*"))
                            .forEach(heading -> unnamed.add(line.getSimpleName() + "." + heading));
                }
            });
        }
        assertThat(unnamed).isEmpty();
    }

    @Test
    void thePublicExportsWhatItMaySee() throws Exception {
        long announced = asPublic("/api/decisions").json().get("total").longValue();
        HttpResponse<byte[]> file = file(null, "/api/decisions?format=csv", null);
        assertThat(rows(ExportFormat.CSV, file.body())).isEqualTo(announced);
        assertThat(file(null, "/api/worklist?format=csv", null).statusCode()).isEqualTo(401);
        assertThat(file("clerk", "/api/history?format=csv", null).statusCode()).isEqualTo(403);
        assertThat(newest().at("/actor").asString()).isEqualTo("public");
    }

    @Test
    void everyExportIsEnteredWithItsHash() throws Exception {
        long before = entries();
        HttpResponse<byte[]> file = file("auditor", "/api/decisions?accepted=true&format=xlsx", null);
        assertThat(entries()).isEqualTo(before + 1);
        JsonNode entry = newest();
        assertThat(entry.at("/kind").asString()).isEqualTo("EXPORTED");
        assertThat(entry.at("/actor").asString()).endsWith(" auditor");
        assertThat(entry.at("/details/path").asString()).isEqualTo("/api/decisions");
        assertThat(entry.at("/details/query").asString()).contains("accepted=true");
        assertThat(entry.at("/details/format").asString()).isEqualTo("xlsx");
        assertThat(entry.at("/details/rows").asLong()).isPositive();
        assertThat(entry.at("/details/position").asLong()).isPositive();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.body());
        assertThat(entry.at("/details/bodyHash").asString())
                .isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(file.headers().firstValue("Repr-Digest"))
                .hasValue("sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":");
    }

    @Test
    void theFormIsAlsoNegotiated() throws Exception {
        assertThat(type(file("auditor", "/api/plans", "text/csv"))).isEqualTo("text/csv;charset=UTF-8");
        assertThat(new String(
                        file("auditor", "/api/plans", "text/csv; flavour=excel-tr")
                                .body(),
                        StandardCharsets.UTF_8))
                .startsWith("\uFEFF");
        assertThat(type(file(
                        "auditor", "/api/plans", ExportFormat.XLSX.mediaType().toString())))
                .isEqualTo(ExportFormat.XLSX.mediaType().toString());
        for (String json : List.of("application/json", "*/*", "application/json, text/csv;q=0.5")) {
            assertThat(type(file("auditor", "/api/plans", json))).startsWith(MediaType.APPLICATION_JSON_VALUE);
        }
        assertThat(type(file("auditor", "/api/plans?format=csv", "text/html"))).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file("auditor", "/api/plans?format=pdf", null).statusCode()).isEqualTo(400);
        assertThat(file("auditor", "/api/plans/" + RealCase.PLAN, "text/csv").statusCode())
                .isEqualTo(406);
        assertThat(file("auditor", "/api/plans?state=nonsense&format=csv", null).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aRefusedExportLeavesNothingBehind() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(file("auditor", "/api/plans?state=nonsense&format=csv", null)
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(as("auditor", "/api/plans").json().get("items")).isNotEmpty();
        assertThat(file("auditor", "/api/plans?format=csv", null).statusCode()).isEqualTo(200);
    }

    @Test
    void whoGaveAnExportANameIsToldHowFarItIs() throws Exception {
        UUID id = UUID.randomUUID();
        String asked = "/api/me/exports/" + id;
        assertThat(as("auditor", asked).status()).isEqualTo(404);

        HttpResponse<byte[]> file = named("auditor", "/api/decisions?format=csv", id.toString());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(as("auditor", asked).json().path("state").asString()).isEqualTo("MADE");
        assertThat(as("auditor", asked).json().path("rows").asLong())
                .isEqualTo(rows(ExportFormat.CSV, file.body()))
                .isPositive();
        assertThat(as("clerk", asked).status()).isEqualTo(404);
        assertThat(asPublic(asked).status()).isEqualTo(401);

        // Another's name stays another's, and what has none is told to nobody.
        assertThat(named("clerk", "/api/plans?format=csv", id.toString()).statusCode())
                .isEqualTo(200);
        assertThat(as("clerk", asked).status()).isEqualTo(404);
        long told = told();
        assertThat(file("auditor", "/api/decisions?format=csv", null).statusCode())
                .isEqualTo(200);
        assertThat(told()).isEqualTo(told);
        assertThat(named("auditor", "/api/plans?format=csv", "mine").statusCode())
                .isEqualTo(400);
    }

    @Test
    void anExportThatCannotBeMadeIsToldToHaveFailed() throws Exception {
        UUID id = UUID.randomUUID();
        assertThat(named("auditor", "/api/plans?state=nonsense&format=csv", id.toString())
                        .statusCode())
                .isEqualTo(400);
        assertThat(as("auditor", "/api/me/exports/" + id).json().path("state").asString())
                .isEqualTo("FAILED");
    }

    /** While the file is being made its lines are counted; a process that is gone does not make it for ever. */
    @Test
    void linesAreToldWhileTheyAreWritten() {
        LoginId login = new LoginId("https://login.example", "someone");
        UUID id = UUID.randomUUID();
        try (Export export =
                Export.begin(ExportFormat.CSV, null, new Words(texts, Locale.ENGLISH), "lines", () -> {})) {
            progress.begin(export, login, id);
            assertThat(progress.find(login, id)).contains(new ExportProgressView(ExportState.RUNNING, 0));
            Objects.requireNonNull(Everything.wanted()).hand(List.of(List.of("one"), List.of("two")));
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(progress.find(login, id))
                            .contains(new ExportProgressView(ExportState.RUNNING, 2)));
            progress.over(export);
            assertThat(progress.find(login, id)).contains(new ExportProgressView(ExportState.FAILED, 2));
        }
        jdbc.update(
                "update pages.export_progress set state = 'RUNNING', told_at = clock_timestamp() - interval '1 minute' where id = ?",
                id);
        assertThat(progress.find(login, id)).contains(new ExportProgressView(ExportState.FAILED, 2));
        jdbc.update(
                "update pages.export_progress set state = 'MADE', told_at = clock_timestamp() - interval '2 hours' where id = ?",
                id);
        assertThat(progress.find(login, id)).isEmpty();
    }

    private long told() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from pages.export_progress", Long.class));
    }

    private HttpResponse<byte[]> named(String user, String path, String name) throws IOException, InterruptedException {
        return http.send(
                request(user, path).header(ExportProgress.HEADER, name).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void constantsAreInWordsWherePeopleReadThem() throws Exception {
        assertThat(new String(file("auditor", "/api/decisions?format=csv", null).body(), StandardCharsets.UTF_8))
                .contains("IN_FORCE");
        assertThat(new String(
                        file("auditor", "/api/decisions?format=csv-excel-tr", null)
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("Yürürlükte")
                .contains("Karar günü")
                .doesNotContain("IN_FORCE");
    }

    private Set<String> lists() {
        Set<String> lists = new TreeSet<>();
        endpoints.getHandlerMethods().forEach((mapping, method) -> {
            if (ExportConfiguration.line(method) != null) {
                mapping.getPatternValues().stream()
                        .map(ExportsIT::filled)
                        .filter(Objects::nonNull)
                        .forEach(lists::add);
            }
        });
        return lists;
    }

    /** The path to a list of the case; nothing if the case has no such stream. */
    private static @Nullable String filled(String path) {
        String kind = path.split("/")[2];
        @Nullable
        Object id = switch (kind) {
            case "municipalities" -> RealCase.MUNICIPALITY;
            case "councils" -> RealCase.NEW_COUNCIL;
            case "commissions" -> RealCase.NEW_COMMISSION;
            case "meetings" -> RealCase.meeting(YearMonth.of(2024, 3));
            case "sittings" -> RealCase.sitting(LocalDate.of(2024, 3, 11));
            case "reviews" -> RealCase.review(RealCase.ADOPTION);
            case "proposals", "audit" -> RealCase.ADOPTION;
            case "plans" -> RealCase.PLAN;
            default -> null;
        };
        return path.contains("{id}") && id == null
                ? null
                : path.replace("{id}", String.valueOf(id))
                        .replace("{list}", "late-reports")
                        .replace("{report}/explanation", "time-per-stage/explanation?measure=entered");
    }

    private static long rows(ExportFormat format, byte[] file) throws IOException {
        return switch (format) {
            case CSV -> records(new String(file, StandardCharsets.UTF_8), ',').size() - 1L;
            case CSV_EXCEL_TR ->
                records(new String(file, StandardCharsets.UTF_8).substring(1), ';')
                                .size()
                        - 1L;
            case XLSX ->
                Objects.requireNonNull(WorkbookTableTest.parts(file).get("xl/worksheets/sheet1.xml"))
                                .split("<row ", -1)
                                .length
                        - 2L;
        };
    }

    private static List<CSVRecord> records(String text, char delimiter) throws IOException {
        try (CSVParser parser = CSVParser.parse(
                new StringReader(text),
                CSVFormat.RFC4180.builder().setDelimiter(delimiter).get())) {
            List<CSVRecord> records = parser.getRecords();
            assertThat(records)
                    .allMatch(record -> record.size() == records.getFirst().size());
            return records;
        }
    }

    private JsonNode newest() {
        return as("auditor", "/api/operations/log?size=1").json().at("/items/0");
    }

    private long entries() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from operations.entry", Long.class));
    }

    private static String type(HttpResponse<byte[]> file) {
        return file.headers().firstValue("Content-Type").orElse("");
    }

    private HttpResponse<byte[]> file(@Nullable String user, String path, @Nullable String accept)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(user, path);
        if (accept != null) {
            request.header("Accept", accept);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(@Nullable String user, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + here + path));
        if (user != null) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }
}
