package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.defter.kernel.RealCase;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.LeafEnvelope;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.ledger.TlogPolicy;
import org.defter.kernel.ledger.TlogProof;
import org.defter.kernel.platform.ledger.LedgerKey;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What an auditor, a citizen and a witness fetch of the ledger of the real case. */
@DirtiesContext
class LedgerIT extends ViewsOnPostgres {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private Environment environment;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void key(DynamicPropertyRegistry registry) throws IOException {
        String file = Files.createTempDirectory("ledger").resolve("log.key").toString();
        registry.add("defter.ledger.key-file", () -> file);
        registry.add("defter.ledger.origin", () -> "defter.example/kayit");
        registry.add("defter.ledger.interval", () -> "100ms");
    }

    @Test
    void publishesTheLedgerOfTheRealCase() throws Exception {
        assertThat(asPublic("/ledger/checkpoint").status()).isEqualTo(404);
        assertThat(as("auditor", "/api/ledger/bundle").status()).isEqualTo(404);
        recorded(RealCase.story());
        long events = jdbc.queryForObject("select count(*) from eventstore.domain_event", Long.class);
        await().until(() -> signed() == events);
        TlogPolicy policy = TlogPolicy.parse(asPublic("/ledger/keys").body());

        HttpResponse<byte[]> checkpoint = get("/ledger/checkpoint", null);
        assertThat(checkpoint.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(checkpoint.headers().firstValue("Cache-Control")).contains("max-age=2, public");
        assertThat(policy.verify(SignedNote.parse(checkpoint.body()))
                        .checkpoint()
                        .size())
                .isEqualTo(events);

        proves(policy, events);
        servesTilesAndNothingBeside(events);
        givesTheBundleToTheAuditorOnly(events);
        aNodeWithoutTheKeyAnswersTheSame(policy);
        assertThat(asPublic("/actuator/prometheus").body())
                .contains("defter_ledger_signing_refused 0.0")
                .contains("defter_ledger_uncovered_events 0.0")
                .contains("defter_ledger_active 1.0");
        assertThat(asPublic("/actuator/health").body()).contains("UP");
    }

    /** In the split deployment whoever serves has no key, and must not leave the auditor without one. */
    private void aNodeWithoutTheKeyAnswersTheSame(TlogPolicy policy) throws Exception {
        String[] database = Stream.of("url", "user", "password", "owner-user", "owner-password")
                .map(name -> "--defter.db." + name + "=" + environment.getRequiredProperty("defter.db." + name))
                .toArray(String[]::new);
        String[] arguments = Stream.concat(
                        Stream.of(database), Stream.of("--server.port=0", "--server.address=127.0.0.1"))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext node = new SpringApplicationBuilder(QuerySideApplication.class)
                .properties("spring.config.name=query-side", "defter.demo-users=true", "defter.sweep.cron=-")
                .run(arguments)) {
            assertThat(node.getBeanProvider(LedgerKey.class).getIfAvailable()).isNull();
            int other = node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            for (String path : List.of("/ledger/keys", "/ledger/checkpoint")) {
                HttpResponse<byte[]> answer = get(other, path, null);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body()).as(path).isEqualTo(get(path, null).body());
            }
            Map<String, String> bundle =
                    unzipped(get(other, "/api/ledger/bundle", "auditor").body());
            SignedNote checkpoint = SignedNote.parse(bundle.get("checkpoint"));
            TlogPolicy own = TlogPolicy.parse(bundle.get("keys"));
            assertThat(own.logs()).isEqualTo(policy.logs()).isNotEmpty();
            assertThat(own.verify(checkpoint)).isEqualTo(policy.verify(checkpoint));
        }
    }

    private static Map<String, String> unzipped(byte[] bundle) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private void proves(TlogPolicy policy, long events) {
        for (String id : jdbc.queryForList("select event_id::text from eventstore.domain_event", String.class)) {
            JsonNode view = asPublic("/api/ledger/proofs/" + id).json();
            byte[] entry = view.path("entry").asString().getBytes(StandardCharsets.UTF_8);
            String proof = view.path("proof").asString();

            assertThat(LeafEnvelope.parse(entry).eventId()).hasToString(id);
            assertThat(TlogProof.parse(proof.getBytes(StandardCharsets.UTF_8))
                            .verify(entry, policy)
                            .size())
                    .isEqualTo(events)
                    .isEqualTo(view.path("treeSize").longValue());
            assertThat(proof.length()).isLessThan(5_000);
            assertThat(asPublic("/ledger/proofs/" + id + ".tlog-proof").body()).isEqualTo(proof);
        }
        assertThat(asPublic("/api/ledger/proofs/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(asPublic("/api/ledger/proofs/1").status()).isEqualTo(404);
    }

    private void servesTilesAndNothingBeside(long events) throws Exception {
        String path = events < 256 ? "/ledger/tile/0/000.p/" + events : "/ledger/tile/0/000";
        HttpResponse<byte[]> tile = get(path, null);
        assertThat(tile.body()).hasSize((int) Math.min(events, 256) * 32);
        assertThat(tile.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        assertThat(tile.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(get(path.replace("/0/", "/entries/"), null).statusCode()).isEqualTo(200);
        for (String wrong : List.of(
                "/ledger/tile/0/999",
                "/ledger/tile/0/0",
                "/ledger/tile/9/000",
                "/ledger/tile/entries/000/",
                "/ledger/tile",
                "/ledger",
                "/ledger/keys/rotations/1")) {
            assertThat(asPublic(wrong).status()).as(wrong).isEqualTo(404);
        }
    }

    private void givesTheBundleToTheAuditorOnly(long events) throws Exception {
        assertThat(asPublic("/api/ledger/bundle").status()).isEqualTo(401);
        assertThat(as("clerk", "/api/ledger/bundle").status()).isEqualTo(403);
        HttpResponse<byte[]> bundle = get("/api/ledger/bundle", "auditor");
        assertThat(bundle.headers().firstValue("Content-Type")).contains("application/zip");
        Map<String, String> files = unzipped(bundle.body());
        assertThat(files)
                .containsKeys("checkpoint", "keys", "events.jsonl", "verifier.html", "SHA256SUMS")
                .anySatisfy((name, text) -> assertThat(name).startsWith("rulesets/"))
                .anySatisfy((name, text) -> assertThat(name).startsWith("tile/entries/"));
        assertThat(files.get("events.jsonl").lines()).hasSize((int) events);
    }

    private long signed() {
        Answer answer = asPublic("/ledger/checkpoint");
        return answer.status() == 200
                ? Checkpoint.parse(SignedNote.parse(answer.body()).text()).size()
                : 0;
    }

    private HttpResponse<byte[]> get(String path, String user) throws Exception {
        return get(port, path, user);
    }

    private static HttpResponse<byte[]> get(int port, String path, String user) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (user != null) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)));
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }
}
