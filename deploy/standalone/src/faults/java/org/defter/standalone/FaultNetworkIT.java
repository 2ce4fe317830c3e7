package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.defter.standalone.FaultLoad.Balance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Networks that cut and crawl (RELIABILITY T10, T16). */
@Tag("long")
class FaultNetworkIT {

    private static final int SLOW = 500;

    @TempDir
    private static Path programs;

    @TempDir
    private Path folder;

    /** T16: the connection to the database is cut after a commit was sent; the key tells what became of it. */
    @Test
    void theAnswerToACommitIsLost() throws Exception {
        int cuts = FaultReport.cycles(20, 400);
        try (FaultPostgres server = new FaultPostgres(programs, folder, "");
                FaultRelay relay = new FaultRelay(server.port());
                StandaloneProcess process = new StandaloneProcess(folder, environment(server, relay.port()));
                FaultLoad load = new FaultLoad(process::base, true);
                FaultLoad careless = new FaultLoad(process::base, false)) {
            process.start();
            relay.delayMillis = 2;
            relay.cutsLeft.set(cuts);
            load.begin(8);
            await().atMost(Duration.ofMinutes(10)).until(() -> relay.cutsLeft.get() <= 0);
            load.end();
            int doubtful = load.resolve();
            Balance balance = load.balance(server);
            assertThat(doubtful).as("acts in doubt").isPositive();
            assertThat(balance.lost()).isZero();
            assertThat(balance.twice()).isZero();
            JsonNode sweep = FaultSweep.of(process);
            assertThat(sweep.path("outcome").asString()).as("%s", sweep).isEqualTo("CLEAN");

            long twice = 0;
            for (int i = 0; i < 20 && twice == 0; i++) {
                relay.cutsLeft.set(20);
                careless.begin(8);
                await().atMost(Duration.ofMinutes(2)).until(() -> relay.cutsLeft.get() <= 0);
                careless.end();
                careless.resolve();
                twice = careless.balance(server).twice();
            }
            assertThat(twice).as("control: recorded twice without keys").isPositive();
            FaultReport.line(
                    "T16 connection cut after the commit was sent",
                    relay.cuts.get() + " cuts at 2 ms delay, " + balance.acknowledged() + " acknowledged, " + doubtful
                            + " in doubt asked again with their key",
                    "0 lost, 0 twice",
                    "without keys " + twice + " recorded twice");
        }
    }

    private Map<String, String> environment(FaultPostgres server, int port) {
        // Without server-side statements every COMMIT can be seen on the wire.
        Map<String, String> environment = new HashMap<>(server.environment(port, "?prepareThreshold=0"));
        environment.put("DEFTER_LEDGER_KEY_FILE", folder.resolve("log.key").toString());
        environment.put("DEFTER_LEDGER_ORIGIN", "defter.example/fault");
        return environment;
    }

    /** T10: five hundred clients that send a byte a second keep nobody waiting. */
    @Test
    void manyClientsCrawl() throws Exception {
        long[] open = new long[2];
        long[] control = new long[2];
        try (FaultPostgres server = new FaultPostgres(programs, folder, "")) {
            measureCrawl(server, Map.of(), SLOW, open);
            // Control: a server that lets only so many in, and waits for them; more could not even connect.
            measureCrawl(
                    server,
                    Map.of(
                            "SERVER_TOMCAT_MAX_CONNECTIONS",
                            "400",
                            "SERVER_TOMCAT_ACCEPT_COUNT",
                            "10",
                            "SERVER_TOMCAT_CONNECTION_TIMEOUT",
                            "60s"),
                    405,
                    control);
        }
        String measured = "p95 " + open[0] + " ms alone, " + open[1] + " ms beside them";
        assertThat(open[1]).as(measured).isLessThan(Math.max(2 * open[0], open[0] + 100));
        assertThat(control[1]).as("control: p95 where connections are few").isGreaterThan(4 * Math.max(50, control[0]));
        FaultReport.line(
                "T10 " + SLOW + " clients send one byte a second",
                measured,
                "0 times longer than twice as long",
                "400 connections and a patience of 60 s: p95 " + control[1] + " ms");
    }

    private void measureCrawl(FaultPostgres server, Map<String, String> settings, int clients, long[] into)
            throws Exception {
        Map<String, String> environment = new HashMap<>(server.environment(server.port(), ""));
        environment.putAll(settings);
        try (StandaloneProcess process = new StandaloneProcess(folder, environment)) {
            process.start();
            p95(process, 200);
            into[0] = p95(process, 300);
            List<Socket> crawling = new ArrayList<>();
            try {
                Thread crawl = Thread.ofVirtual().start(() -> crawl(process.base(), clients, crawling));
                await().atMost(Duration.ofSeconds(30)).until(() -> {
                    synchronized (crawling) {
                        return crawling.size() == clients;
                    }
                });
                into[1] = p95(process, settings.isEmpty() ? 300 : 5);
                crawl.interrupt();
                crawl.join();
            } finally {
                synchronized (crawling) {
                    for (Socket socket : crawling) {
                        socket.close();
                    }
                }
            }
        }
    }

    private static void crawl(URI base, int clients, List<Socket> crawling) {
        byte[] head =
                "POST /api/municipalities HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\nX-Slow: "
                        .getBytes(StandardCharsets.US_ASCII);
        try {
            for (int i = 0; i < clients; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort());
                synchronized (crawling) {
                    crawling.add(socket);
                }
            }
            for (int at = 0; !Thread.currentThread().isInterrupted(); at++) {
                synchronized (crawling) {
                    for (int i = 0; i < crawling.size(); i++) {
                        try {
                            OutputStream out = crawling.get(i).getOutputStream();
                            out.write(at < head.length ? head[at] : 'x');
                            out.flush();
                        } catch (java.io.IOException e) {
                            // Thrown out: come again, as such clients do.
                            crawling.get(i).close();
                            crawling.set(i, new Socket(InetAddress.getLoopbackAddress(), base.getPort()));
                        }
                    }
                }
                Thread.sleep(1000);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long p95(StandaloneProcess process, int requests) throws InterruptedException {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            long begun = System.nanoTime();
            // Each on a connection of its own, as people come.
            try (HttpClient visitor = HttpClient.newHttpClient()) {
                visitor.send(
                        HttpRequest.newBuilder(process.base().resolve("/public"))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            } catch (java.io.IOException e) {
                // A time-out is a time, too.
            }
            millis.add((System.nanoTime() - begun) / 1_000_000);
        }
        millis.sort(null);
        return millis.get(
                (int) (millis.size() * 0.95) == millis.size() ? millis.size() - 1 : (int) (millis.size() * 0.95));
    }
}
