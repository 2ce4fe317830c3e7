package org.defter.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** f) How long the standalone takes until it is healthy, and how much memory it holds a second later. */
final class StartBenchmark {

    private StartBenchmark() {}

    static void measure(Bench bench) throws Exception {
        ForeignCpu cpu = bench.watch();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(bench, "as `mvn spring-boot:run` starts it", List.of("-XX:TieredStopAtLevel=1")));
        rows.add(row(bench, "with the whole compiler", List.of()));
        bench.report.add(
                "Start on an existing database, median of 3",
                List.of("what", "seconds to healthy", "RSS MB", "CPU seconds"),
                rows,
                cpu);
    }

    private static List<String> row(Bench bench, String what, List<String> further) throws Exception {
        double[] seconds = new double[3];
        double[] rss = new double[3];
        double[] cpu = new double[3];
        // The first start migrates; it is not counted.
        start(bench, further);
        for (int round = 0; round < 3; round++) {
            double[] sample = start(bench, further);
            seconds[round] = sample[0];
            rss[round] = sample[1];
            cpu[round] = sample[2];
        }
        return List.of(
                what,
                Report.number(Load.median(seconds)),
                Report.number(Load.median(rss)),
                Report.number(Load.median(cpu)));
    }

    private static double[] start(Bench bench, List<String> further) throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(
                "-Xmx256m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=64m"));
        command.addAll(further);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.defter.standalone.StandaloneApplication",
                "--server.port=" + port,
                "--logging.level.root=warn"));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of(
                        "DEFTER_DB_URL", bench.access().url(),
                        "DEFTER_DB_USER", bench.access().application().user(),
                        "DEFTER_DB_PASSWORD", bench.access().application().password(),
                        "DEFTER_DB_OWNER_USER", bench.ownerLogin().user(),
                        "DEFTER_DB_OWNER_PASSWORD", bench.ownerLogin().password()));
        long begun = System.nanoTime();
        Process process = builder.start();
        try {
            awaitHealthy(process, port);
            double seconds = (System.nanoTime() - begun) / 1e9;
            Thread.sleep(1_000);
            double rss = Double.parseDouble(RebuildBenchmark.rss(Long.toString(process.pid())));
            double cpu =
                    process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1_000.0;
            return new double[] {seconds, rss, cpu};
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static void awaitHealthy(Process process, int port) throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (true) {
                try {
                    if (http.send(health, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException e) {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("the standalone did not start", e);
                    }
                }
                Thread.sleep(20);
            }
        }
    }
}
