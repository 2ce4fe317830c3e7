package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.TestPostgres.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The runbook of an upgrade (docs/runbooks/upgrade.md), followed on the query side: one node after the other becomes the next release while
 * people read and record, a view whose columns changed is built anew by the first new node beside the old one, and is switched to
 * when the old one is gone. Nobody is refused anything, and no list is ever shorter than before.
 */
@Tag("long")
class RollingUpgradeIT {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final String VIEW = "view-municipality-dossier";
    private static final String REBUILD = "/api/operations/projections/" + VIEW + "/rebuild";
    private static final Path SCRIPT = Path.of("../operations/rebuild");
    private static final int TOWNS = 120;

    @TempDir
    private static Path folder;

    private final TestDatabase database = TestPostgres.empty();

    /** People who read lists, pages and figures and record acts, and what they met that they should not have. */
    private static final class People implements AutoCloseable {

        private final URI origin;
        private final AtomicBoolean over = new AtomicBoolean();
        private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
        private final AtomicInteger reads = new AtomicInteger();
        private final AtomicInteger acts = new AtomicInteger();
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

        People(URI origin) {
            this.origin = origin;
            for (String list : List.of("/api/municipalities?size=5", "/api/history?size=5", "/api/worklist?size=5")) {
                threads.submit(() -> read(list));
            }
            threads.submit(this::browse);
            threads.submit(this::record);
        }

        private void read(String list) {
            long most = 0;
            while (!over.get()) {
                try {
                    HttpResponse<String> answer = send(origin, "GET", "auditor", list);
                    long total = answer.statusCode() == 200
                            ? StandaloneTest.JSON
                                    .readTree(answer.body())
                                    .path("total")
                                    .asLong()
                            : -1;
                    if (total < most && !list.contains("worklist")) {
                        surprises.add(list + ": " + answer.statusCode() + ", " + total + " after " + most);
                    }
                    most = Math.max(most, total);
                    reads.incrementAndGet();
                } catch (IOException e) {
                    surprises.add(list + ": " + e);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        /** Somebody who is logged in at the pages. */
        private void browse() {
            Guest guest = new Guest(origin);
            try {
                guest.submit(guest.get("/login"), "/login", Map.of("username", "office", "password", "office"));
                while (!over.get()) {
                    HttpResponse<String> page = guest.get("/administration");
                    if (page.statusCode() != 200 || !page.uri().getPath().equals("/administration")) {
                        surprises.add("page: " + page.statusCode() + " " + page.uri());
                    }
                    reads.incrementAndGet();
                }
            } catch (IOException e) {
                surprises.add("page: " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void record() {
            while (!over.get()) {
                try {
                    HttpResponse<String> answer = found(origin, "people-" + acts.incrementAndGet());
                    if (answer.statusCode() != 201) {
                        surprises.add("act: " + answer.statusCode() + " " + answer.body());
                    }
                } catch (IOException e) {
                    surprises.add("act: " + e);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        @Override
        public void close() {
            over.set(true);
            threads.close();
        }
    }

    private static HttpRequest.Builder request(URI to, String user, String path) {
        return HttpRequest.newBuilder(to.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> send(URI to, String method, String user, String path)
            throws IOException, InterruptedException {
        return HTTP.send(
                request(to, user, path)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> found(URI origin, String name) throws IOException, InterruptedException {
        return HTTP.send(
                request(origin, "office", "/api/municipalities")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", name)
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                {"kind":"ORDINARY","name":"%s","province":"Örnek","occurredOn":"2020-01-01"}""".formatted(name)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private long towns(String condition) {
        return JdbcClient.create(database.owner())
                .sql("select count(*) from query.municipality_dossier where " + condition)
                .query(Long.class)
                .single();
    }

    @Test
    void oneNodeAfterTheOtherBecomesTheNextRelease() throws Exception {
        assumeTrue(Nginx.isInstalled(), "the proxy is not there: apt-get install nginx-light");
        Map<String, String> environment = SplitDefter.environment(database);
        // One event in each transaction, so that a node that should leave the new tables alone has every chance not to.
        environment.put("DEFTER_REBUILD_BATCH_SIZE", "1");
        environment.put("DEFTER_REBUILD_PAUSE", "5ms");
        environment.put("DEFTER_SWEEP_CRON", "-");
        try (SplitDefter defter = new SplitDefter(folder, environment)) {
            defter.start();
            for (int town = 0; town < TOWNS; town++) {
                assertThat(found(defter.origin(), "before-" + town).statusCode())
                        .isEqualTo(201);
            }
            People people = new People(defter.origin());
            try (people) {
                upgrade(defter);
            }
            assertThat(people.surprises).isEmpty();
            assertThat(people.reads).hasPositiveValue();
            assertThat(people.acts).hasPositiveValue();
        }
    }

    private void upgrade(SplitDefter defter) throws Exception {
        Path next = NextRelease.differencesIn(folder);
        SideProcess old = defter.query(0);
        SideProcess first = defter.query(1);

        assertThat(first.end()).as("SIGTERM, answered").isEqualTo(143);
        first.startRelease(next);
        defter.awaitReady();
        assertThat(towns("initial is null")).as("rows of the old release").isGreaterThanOrEqualTo(TOWNS);

        HttpResponse<String> begun = send(first.base(), "POST", "admin", REBUILD);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        JsonNode compared = await().atMost(Duration.ofMinutes(5))
                .until(
                        () -> rebuild(first),
                        now -> !now.path("state").asString().equals("BUILDING"));
        assertThat(compared.path("state").asString()).as("%s", compared).isEqualTo("DIFFERENT");
        HttpResponse<String> tooEarly = send(old.base(), "POST", "admin", REBUILD + "/switch?acceptDifferences=true");
        assertThat(tooEarly.statusCode()).as(tooEarly.body()).isEqualTo(409);
        assertThat(tooEarly.body()).contains("REBUILD_OF_ANOTHER_RELEASE");

        assertThat(old.end()).as("SIGTERM, answered").isEqualTo(143);
        old.startRelease(next);
        defter.awaitReady();
        assertThat(towns("initial is null")).as("still the old rows").isGreaterThanOrEqualTo(TOWNS);

        assertThat(script(defter.origin(), "--accept-differences", VIEW)).isEqualTo("""
                %1$s: taking up what was begun
                %1$s: switched
                %1$s: the old tables are dropped""".formatted(VIEW));
        assertThat(towns("initial is null")).as("rows of the new release").isZero();
        assertThat(towns("name like 'before-%' and initial = 'b'")).isEqualTo(TOWNS);

        // What is recorded from now on is shown by the new release as well.
        long before = towns("true");
        await().atMost(Duration.ofMinutes(1)).until(() -> towns("initial is not null") > before);
        assertThat(towns("initial is null")).isZero();
    }

    private static JsonNode rebuild(SideProcess node) throws IOException, InterruptedException {
        return StandaloneTest.JSON.readTree(
                send(node.base(), "GET", "admin", REBUILD).body());
    }

    /** Runs the script of the runbook and says what it said of its steps; how far it was it must have said as well. */
    private static String script(URI origin, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                Stream.concat(Stream.of(SCRIPT.toAbsolutePath().toString()), Stream.of(arguments))
                        .toList());
        command.environment().put("DEFTER_URL", origin.toString());
        command.environment().put("DEFTER_USER", "admin");
        Process script = command.redirectErrorStream(true).start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(script.exitValue()).as(said).isZero();
        Predicate<String> progress = Pattern.compile(
                        VIEW + ": [A-Z]+ \\d+ of \\d+ \\(\\d+\\.\\d %\\), (\\?|\\d+) s left *")
                .asMatchPredicate();
        assertThat(said.lines()).anyMatch(progress);
        return said.lines()
                .filter(line -> line.startsWith(VIEW + ": "))
                .filter(progress.negate())
                .filter(line -> !line.contains("not the same"))
                .collect(Collectors.joining("\n"));
    }
}
