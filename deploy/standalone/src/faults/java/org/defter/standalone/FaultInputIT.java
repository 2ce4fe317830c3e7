package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is too large, too deep or no text: refused at once with its reason, and it costs no memory that stays (RELIABILITY T11). */
@Tag("long")
class FaultInputIT {

    private static final String FOUND = "/api/municipalities";
    private static final int LARGE = 10_000_000;
    private static final Pattern HEAP =
            Pattern.compile("(?m)^jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} (\\S+)$");

    /** At most this more on the heap after everything; what one large body takes would be seen. */
    private static final long STAYS = 8_000_000;

    @TempDir
    private static Path programs;

    @TempDir
    private Path folder;

    /**
     * Something nobody should send.
     *
     * @param what it is
     * @param path where it is sent
     * @param headers beside those of every request
     * @param body its bytes
     * @param chunked whether its length is kept from the server
     * @param statuses how it may be refused
     */
    private record Nonsense(
            String what, String path, String headers, byte[] body, boolean chunked, List<Integer> statuses) {

        static Nonsense json(String what, String body, Integer... statuses) {
            return new Nonsense(
                    what,
                    FOUND,
                    "Content-Type: application/json\r\n",
                    body.getBytes(StandardCharsets.UTF_8),
                    false,
                    List.of(statuses));
        }

        Nonsense inChunks() {
            return new Nonsense(what + ", in chunks", path, headers, body, true, statuses);
        }
    }

    /** An answer, and how long it took. */
    private record Told(int status, String text, Duration took) {}

    private static String founding(String name) {
        return "{\"kind\":\"ORDINARY\",\"name\":\"" + name + "\",\"province\":\"Y\",\"occurredOn\":\"2020-01-01\"}";
    }

    private static List<Nonsense> nonsense() throws IOException {
        StringBuilder keys = new StringBuilder("{");
        for (int i = 0; i < 100_000; i++) {
            keys.append("\"k").append(i).append("\":0,");
        }
        String many = keys.append("\"kind\":\"ORDINARY\"}").toString();
        String fewer = keys.substring(0, 200_000);
        Nonsense padded = Nonsense.json("10 MB of blanks after an act", founding("Dolgu") + " ".repeat(LARGE), 413);
        return List.of(
                Nonsense.json("10 MB of one text", founding("x".repeat(LARGE)), 413),
                padded,
                padded.inChunks(),
                Nonsense.json("nesting 200,000 deep", "[".repeat(200_000) + "]".repeat(200_000), 413),
                Nonsense.json("nesting 120,000 deep", "[".repeat(120_000) + "]".repeat(120_000), 400),
                Nonsense.json("objects 40,000 deep", "{\"a\":".repeat(40_000) + "0" + "}".repeat(40_000), 400),
                Nonsense.json("100,000 names", many, 413),
                Nonsense.json("some 20,000 names", fewer.substring(0, fewer.lastIndexOf(',')) + "}", 400),
                Nonsense.json("1e400", "{\"kind\":1e400}", 400),
                Nonsense.json("200,000 digits", "{\"kind\":" + "9".repeat(200_000) + "}", 400),
                Nonsense.json("a lone surrogate", founding("A\\ud800B"), 400),
                Nonsense.json("NUL, written out", founding("A\\u0000B"), 400),
                Nonsense.json("NUL itself", founding("A\u0000B"), 400),
                Nonsense.json("text turned around", founding("A\u202eB"), 400),
                new Nonsense(
                        "bytes that are no UTF-8",
                        FOUND,
                        "Content-Type: application/json\r\n",
                        founding("Ağ").getBytes(StandardCharsets.UTF_16LE),
                        false,
                        List.of(400)),
                new Nonsense(
                        "200 MB, packed",
                        FOUND,
                        "Content-Type: application/json\r\nContent-Encoding: gzip\r\n",
                        packed(),
                        false,
                        List.of(415)));
    }

    private static byte[] packed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            blanks(out, 200);
        }
        return bytes.toByteArray();
    }

    private static void blanks(OutputStream out, int megabytes) throws IOException {
        byte[] block = new byte[1_000_000];
        Arrays.fill(block, (byte) ' ');
        for (int i = 0; i < megabytes; i++) {
            out.write(block);
        }
    }

    /** A document of a word processor that unpacks to 150 MB, each few bytes of which stand for a thousand blanks. */
    private static byte[] document() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            byte[] type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
            ZipEntry mimetype = new ZipEntry("mimetype");
            CRC32 sum = new CRC32();
            sum.update(type);
            mimetype.setSize(type.length);
            mimetype.setCrc(sum.getValue());
            zip.putNextEntry(mimetype);
            zip.write(type);
            zip.closeEntry();
            zip.setMethod(ZipOutputStream.DEFLATED);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>A")
                    .getBytes(StandardCharsets.UTF_8));
            byte[] thousand = "<text:s text:c=\"999\"/>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 150_000_000 / thousand.length; i++) {
                zip.write(thousand);
            }
            zip.write(
                    "</text:p></office:text></office:body></office:document-content>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void nonsenseIsRefusedAtOnce() throws Exception {
        List<Nonsense> all = nonsense();
        try (FaultPostgres server = new FaultPostgres(programs, folder, "")) {
            Map<String, String> environment = new HashMap<>(server.environment(server.port(), ""));
            int rounds = FaultReport.cycles(3, 20);
            int floods = FaultReport.cycles(200, 2000);
            String measured;
            try (StandaloneProcess process = new StandaloneProcess(folder, environment)) {
                process.start();
                for (Nonsense each : all) {
                    refused(each, process);
                }
                long before = heap(process);
                Duration slowest = Duration.ZERO;
                for (Nonsense each : all) {
                    Duration fastest = Duration.ofMinutes(1);
                    for (int round = 0; round < rounds; round++) {
                        Duration took = refused(each, process);
                        fastest = took.compareTo(fastest) < 0 ? took : fastest;
                        slowest = took.compareTo(slowest) > 0 ? took : slowest;
                    }
                    assertThat(fastest).as(each.what()).isLessThan(Duration.ofSeconds(1));
                }
                flood(all.get(2), floods, process);
                String bomb = bomb(process, server);
                long more = heap(process) - before;
                assertThat(more).as("bytes more on the heap").isLessThan(STAYS);
                assertThat(server.ask("select count(*) from eventstore.domain_event"))
                        .as("recorded of all this")
                        .containsExactly("1");
                assertThat(send(Nonsense.json("an act", founding("Sonra")), process)
                                .status())
                        .isEqualTo(201);
                measured = all.size() + " kinds, each " + (rounds + 1) + " times, then " + floods
                        + " times 10 MB by 20 clients at once; the slowest refusal after " + slowest.toMillis()
                        + " ms; a document of 150 MB packed into some kB: " + bomb + "; heap "
                        + (more < 0 ? "" : "+") + more / 1_000 + " kB";
            }
            FaultReport.line(
                    "T11 bodies too large, too deep, no text",
                    measured,
                    "0 accepted, 0 faults",
                    "with the bounds raised " + withoutBounds(all, environment) + " of the " + all.size()
                            + " are recorded as acts");
        }
    }

    private static Duration refused(Nonsense each, StandaloneProcess process) throws IOException, InterruptedException {
        Told told = send(each, process);
        assertThat(told.status()).as(each.what() + ": " + told.text()).isIn(each.statuses());
        assertThat(told.text().toLowerCase(Locale.ROOT))
                .as(each.what())
                .contains("content-type: application/problem+json")
                .contains("\"reason\"");
        return told.took();
    }

    /** Many large ones at once: the same answer for all. */
    private static void flood(Nonsense each, int times, StandaloneProcess process) throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(20)) {
            List<Future<Told>> answers = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                answers.add(crowd.submit(() -> send(each, process)));
            }
            for (Future<Told> answer : answers) {
                assertThat(answer.get().status()).isIn(each.statuses());
            }
        }
    }

    /** A packed document for the import of what is there already: kept, and called unreadable because of its length and of nothing else. */
    private static String bomb(StandaloneProcess process, FaultPostgres server)
            throws IOException, InterruptedException {
        Told town = send(Nonsense.json("a town", founding("Belge")), process);
        assertThat(town.status()).as(town.text()).isEqualTo(201);
        String id = town.text().replaceAll("(?s).*Location: \\S+/([0-9a-f-]{36}).*", "$1");
        Told told = send(
                new Nonsense(
                        "a packed document",
                        "/api/imports?municipality=" + id + "&name=rapor.odt",
                        "Content-Type: application/octet-stream\r\n",
                        document(),
                        false,
                        List.of()),
                process);
        assertThat(told.status()).as(told.text()).isEqualTo(201);
        assertThat(server.ask("select state || ': ' || reason from intake.draft"))
                .singleElement()
                .asString()
                .startsWith("UNREADABLE: its text is longer than");
        return "called unreadable after " + told.took().toMillis() + " ms";
    }

    /** Control: the same process with its bounds raised, and how many of the nonsense it takes. */
    private long withoutBounds(List<Nonsense> all, Map<String, String> environment) throws Exception {
        Unprotected unprotected = new Unprotected(folder)
                .source(
                        "shared-kernel",
                        "org.defter.kernel.platform.web.BodyFilter",
                        "LIMIT = 256 * 1024",
                        "LIMIT = 64 * 1024 * 1024")
                .source("shared-kernel", "org.defter.kernel.platform.web.PlainText", "|| turnsDirection(sign)", "");
        try (StandaloneProcess process =
                new StandaloneProcess(Files.createDirectories(folder.resolve("control")), environment)) {
            process.startRelease(unprotected.differences());
            long accepted = 0;
            for (Nonsense each : all) {
                accepted += send(each, process).status() == 201 ? 1 : 0;
            }
            assertThat(accepted).as("control: accepted without bounds").isEqualTo(3);
            return accepted;
        }
    }

    /** Sends bytes as they are, and listens meanwhile: who refuses early does not read to the end. */
    private static Told send(Nonsense each, StandaloneProcess process) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString("office:office".getBytes(StandardCharsets.UTF_8));
        byte[] head = ("POST " + each.path()
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: Basic "
                        + login + "\r\n" + each.headers()
                        + (each.chunked()
                                ? "Transfer-Encoding: chunked\r\n\r\n"
                                : "Content-Length: " + each.body().length + "\r\n\r\n"))
                .getBytes(StandardCharsets.US_ASCII);
        long begun = System.nanoTime();
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), process.base().getPort())) {
            socket.setSoTimeout(60_000);
            Thread writer = Thread.ofVirtual().start(() -> write(socket, head, each));
            String answer = read(socket.getInputStream());
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            assertThat(answer).as(each.what()).startsWith("HTTP/1.1 ");
            socket.close();
            writer.join();
            return new Told(Integer.parseInt(answer.substring(9, 12)), answer, took);
        }
    }

    private static void write(Socket socket, byte[] head, Nonsense each) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(head);
            if (each.chunked()) {
                for (int at = 0; at < each.body().length; at += 50_000) {
                    int length = Math.min(50_000, each.body().length - at);
                    out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.write(each.body(), at, length);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } else {
                out.write(each.body());
            }
            out.flush();
        } catch (IOException e) {
            // The server has read enough and says why.
        }
    }

    private static String read(InputStream in) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            byte[] buffer = new byte[8192];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                read.write(buffer, 0, length);
            }
        } catch (IOException e) {
            // Closed on what was not read any more; what was said before counts.
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    /** What is left on the heap when everything that nobody needs is gone. */
    private static long heap(StandaloneProcess process) throws IOException, InterruptedException {
        Process collected = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.run")
                .redirectErrorStream(true)
                .start();
        String said = new String(collected.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(collected.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
        String meters = process.send("GET", "admin", "/actuator/prometheus").body();
        return HEAP.matcher(meters)
                .results()
                .map((MatchResult found) -> found.group(1))
                .mapToLong(used -> (long) Double.parseDouble(used))
                .sum();
    }
}
