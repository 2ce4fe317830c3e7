package org.defter.kernel.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.NoteKey;
import org.defter.kernel.ledger.NoteSigner;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.ledger.TlogPolicy;
import org.defter.kernel.ledger.WitnessDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The thread that lets the ledger grow: one of two works, witnesses may be away, and a refusal is told. */
class LedgerTailerIT {

    private static final Duration OFTEN = Duration.ofMillis(50);

    @TempDir
    private Path folder;

    private LedgerFixture ledger;

    @BeforeEach
    void open() {
        ledger = new LedgerFixture(folder);
        ledger.watermark.start();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private LedgerTailer tailer(String... witnesses) {
        return new LedgerTailer(
                ledger.pool,
                ledger.watermark,
                ledger.key,
                ledger.growth(50),
                new Witnesses(List.of(witnesses).stream()
                        .map(it -> Witness.of(it, Duration.ofMillis(500), HttpClient.newHttpClient()))
                        .toList()),
                OFTEN,
                new SimpleMeterRegistry());
    }

    private long signed() {
        return ledger.reader()
                .checkpoint()
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
    }

    /** The keys stand in the database, also those there were and those of the witnesses. */
    @Test
    void publishesItsKeys() {
        NoteKey witness = NoteSigner.draw("witness.example/w", NoteKey.Kind.WITNESS, new SecureRandom())
                .key();
        assertThat(ledger.reader().keys()).isEmpty();
        try (LedgerTailer tailer = tailer(witness + " http://127.0.0.1:1")) {
            tailer.start();
            await().until(() -> ledger.reader().keys().isPresent());
        }
        PublishedKeys first = ledger.reader().keys().orElseThrow();
        assertThat(TlogPolicy.parse(first.policy()).logs()).isEqualTo(ledger.key.keys());
        assertThat(TlogPolicy.parse(first.policy()).witnesses()).containsExactly(witness);
        assertThat(first.rotations()).isEmpty();

        LedgerKey second = ledger.key.rotate(Instant.now());
        try (LedgerTailer tailer =
                LedgerTailer.alone(ledger.pool, ledger.watermark, second, OFTEN, 50, new SimpleMeterRegistry())) {
            tailer.start();
            await().until(() -> !ledger.reader().keys().orElseThrow().equals(first));
        }
        PublishedKeys rotated = ledger.reader().keys().orElseThrow();
        assertThat(TlogPolicy.parse(rotated.policy()).logs())
                .isEqualTo(second.keys())
                .hasSize(2);
        assertThat(rotated.rotations()).isEqualTo(second.rotations()).hasSize(1);
    }

    @Test
    void oneOfTwoWorksAndTheOtherTakesOver() {
        LedgerTailer one = tailer();
        LedgerTailer two = tailer();
        one.start();
        await().until(one::active);
        two.start();
        ledger.record(120);
        await().until(() -> signed() == 120);
        assertThat(two.active()).isFalse();

        one.close();
        await().until(two::active);
        ledger.record(30);
        await().until(() -> signed() == 150);
        two.close();

        assertThat(ledger.check().findings()).isEmpty();
    }

    @Test
    void tellsThatItRefusesAndSignsNothing() {
        LedgerTailer before = tailer();
        before.start();
        ledger.record(20);
        await().until(() -> signed() == 20);
        before.close();
        ledger.forge("truncate ledger.cosignature, ledger.checkpoint, ledger.leaf, ledger.tile");
        ledger.forge("update ledger.state set size = 0, root = sha256(''), covered = 0, edge = '{}'");

        LedgerTailer after = tailer();
        after.start();
        await().until(() -> after.refusal().isPresent());
        assertThat(after.refusal()).get().asString().contains("the database was set back");
        assertThat(new LedgerHealth(after).health().getStatus().getCode()).isEqualTo("DOWN");
        assertThat(signed()).isZero();
        assertThat(ledger.jdbc.queryForObject("select count(*) from ledger.leaf", Long.class))
                .isZero();
        after.close();
    }

    @Test
    void alarmsWhenAnEventWaitsLongerThanAMinute() {
        ledger.record(3);
        ledger.forge("update eventstore.domain_event set recorded_at = recorded_at - interval '61 seconds'");
        // Nothing can be appended to a ledger whose own tiles do not lead to its root.
        ledger.forge("update ledger.state set root = sha256('x')");
        LedgerTailer tailer = tailer();
        tailer.start();

        await().until(() -> tailer.uncovered() == 3);
        assertThat(tailer.refusal()).isPresent();
        ledger.forge("update ledger.state set root = sha256('')");
        await().until(() -> tailer.uncovered() == 0 && tailer.refusal().isEmpty());
        assertThat(new LedgerHealth(tailer).health().getStatus().getCode()).isEqualTo("UP");
        tailer.close();
    }

    @Test
    void witnessesCosignAndPublicationGoesOnWithoutThem() throws Exception {
        NoteSigner signer = NoteSigner.draw("witness.example/one", NoteKey.Kind.WITNESS, new SecureRandom());
        TlogPolicy policy = TlogPolicy.parse(
                ledger.key.policy().replace("quorum none", "") + "witness one " + signer.key() + "\nquorum one\n");
        try (WitnessOnHttp witness =
                new WitnessOnHttp(signer, ledger.key.signer().key())) {
            LedgerTailer tailer = tailer(signer.key() + " " + witness.address());
            tailer.start();
            ledger.record(20);
            await().until(() -> isCosigned(policy, 20));

            for (Fault fault : Fault.values()) {
                witness.fault = fault;
                long before = signed();
                ledger.record(10);
                await().until(() -> signed() == before + 10);
                assertThat(isCosigned(policy, before + 10))
                        .as("with a witness that %s", fault)
                        .isFalse();
                witness.fault = null;
                ledger.record(10);
                await().until(() -> isCosigned(policy, before + 20));
            }
            tailer.close();

            // A witness that was set up anew knows nothing: it says so, and is told again from the beginning.
            witness.seen.clear();
            LedgerTailer again = tailer(signer.key() + " " + witness.address());
            again.start();
            ledger.record(5);
            await().until(() -> isCosigned(policy, signed()) && signed() % 10 == 5);
            again.close();
        }
    }

    @Test
    void aWitnessThatHasSeenMoreOfOurOwnStopsTheSigning() throws Exception {
        NoteSigner signer = NoteSigner.draw("witness.example/one", NoteKey.Kind.WITNESS, new SecureRandom());
        try (WitnessOnHttp witness =
                new WitnessOnHttp(signer, ledger.key.signer().key())) {
            Checkpoint larger =
                    new Checkpoint(LedgerFixture.ORIGIN, 1_000, org.defter.kernel.ledger.Hash.of(new byte[1]));
            SignedNote foreign = NoteSigner.draw(LedgerFixture.ORIGIN, NoteKey.Kind.LOG, new SecureRandom())
                    .sign(larger.text());
            witness.seen.put(LedgerFixture.ORIGIN, foreign.with(signer.cosign(foreign, 1)));
            ledger.record(5);
            LedgerTailer believesNobody = tailer(signer.key() + " " + witness.address());
            believesNobody.start();
            await().until(() -> signed() == 5);
            believesNobody.close();

            SignedNote ours = ledger.key.signer().sign(larger.text());
            witness.seen.put(LedgerFixture.ORIGIN, ours.with(signer.cosign(ours, 1)));
            LedgerTailer stopped = tailer(signer.key() + " " + witness.address());
            stopped.start();
            await().until(() -> stopped.refusal().isPresent());
            assertThat(stopped.refusal()).get().asString().contains("5 leaves, but 1000 were signed");
            stopped.close();
        }
    }

    private boolean isCosigned(TlogPolicy policy, long size) {
        return ledger.reader()
                .checkpoint()
                .filter(note -> {
                    try {
                        return policy.verify(note).checkpoint().size() == size;
                    } catch (IllegalArgumentException e) {
                        return false;
                    }
                })
                .isPresent();
    }

    /** What can be wrong with a witness. */
    private enum Fault {
        SAYS_409_FOR_EVER,
        SAYS_422,
        SAYS_500,
        HANGS,
        SIGNS_SOMETHING_ELSE
    }

    /** A witness that can be made to fail. */
    private static final class WitnessOnHttp implements AutoCloseable {

        final Map<String, SignedNote> seen = new ConcurrentHashMap<>();
        volatile Fault fault;
        private final NoteSigner signer;
        private final WitnessDesk desk;
        private final HttpServer server;

        WitnessOnHttp(NoteSigner signer, NoteKey log) throws IOException {
            this.signer = signer;
            desk = new WitnessDesk(signer, List.of(log), new WitnessDesk.Memory() {
                @Override
                public Optional<SignedNote> seen(String origin) {
                    return Optional.ofNullable(seen.get(origin));
                }

                @Override
                public void keep(String origin, SignedNote note) {
                    seen.put(origin, note);
                }
            });
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/add-checkpoint", this::add);
            server.createContext("/", exchange -> {
                Optional<SignedNote> newest = desk.newest(LedgerFixture.ORIGIN);
                answer(
                        exchange,
                        newest.isPresent() ? 200 : 404,
                        newest.map(SignedNote::toString).orElse(""));
            });
            server.start();
        }

        private void add(HttpExchange exchange) throws IOException {
            byte[] body = exchange.getRequestBody().readAllBytes();
            switch (fault) {
                case SAYS_409_FOR_EVER -> answer(exchange, 409, "3\n");
                case SAYS_422 -> answer(exchange, 422, "");
                case SAYS_500 -> answer(exchange, 500, "");
                case HANGS -> {
                    // Never answered: the asker's patience ends.
                }
                case SIGNS_SOMETHING_ELSE -> {
                    SignedNote other = NoteSigner.draw("x", NoteKey.Kind.LOG, new SecureRandom())
                            .sign(new Checkpoint("x", 1, org.defter.kernel.ledger.Hash.of(new byte[2])).text());
                    answer(exchange, 200, signer.cosign(other, 1).toString());
                }
                case null -> {
                    WitnessDesk.Answer answer = desk.addCheckpoint(body, 1_700_000_000);
                    answer(exchange, answer.status(), answer.body());
                }
            }
        }

        private static void answer(HttpExchange exchange, int status, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
