package org.defter.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.defter.kernel.extraction.DocumentReader;
import org.defter.kernel.extraction.Extraction;
import org.defter.kernel.platform.files.FileRefused;
import org.defter.kernel.platform.files.FileType;
import org.defter.kernel.platform.intake.FileTexts;
import org.defter.kernel.platform.intake.UnreadableFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the existing documents of a folder, one after the other, over the API; every one is a draft that a person reviews.
 *
 * <p>What became of each file is a line of the journal, written before the next file is begun: killed and started again, it goes
 * on behind the last one. A file that the town hall has already is the same import again, so nothing is there twice even where
 * the journal was lost. A dry run reads the files on this machine, and sends nothing.
 */
final class FolderImport {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> SUFFIXES = Set.of("pdf", "docx", "odt", "txt");
    private static final int TRIES = 5;

    /** The longest that an answer may make this wait for the next try. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** Files in a row that the server fails at: of so many it is the server that is broken, not the files. */
    private static final int FAILURES = 3;

    private static final String HELP = """
            Brings existing documents of a folder into Defter, for a person to review.

            import FOLDER [--dry-run] [--report FILE.html] [--journal FILE.jsonl] [--municipality ID]

              --dry-run       reads the files here and sends nothing
              --report        the report, as HTML; as JSON beside it (default: import-report.html)
              --journal       what became of each file; started again, it goes on behind it (default: beside the report)
              --municipality  whose archive it is (default: the only one there is)

            DEFTER_URL (http://127.0.0.1:8080), DEFTER_USER and DEFTER_PASSWORD, or DEFTER_TOKEN, say where and who.
            Ends with 0 if every file was read, 1 if some were not, 2 if it could not go on.
            Started again, it tries those again that the server failed at (FAILED), not those it could not read or refused.""";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI base;
    private final String authorization;
    private final Consumer<String> out;
    private final String language;
    private final Path folder;
    private final Path report;
    private final Path journal;
    private final boolean dry;
    private final @Nullable String wanted;

    private FolderImport(Map<String, String> options, Map<String, String> environment, Consumer<String> out) {
        this.base = URI.create(environment.getOrDefault("DEFTER_URL", "http://127.0.0.1:8080"));
        this.authorization = authorization(environment);
        this.out = out;
        this.language = environment.getOrDefault("LANG", "").startsWith("tr") ? "tr" : "en";
        this.folder = Path.of(options.getOrDefault("folder", ""));
        this.report = Path.of(options.getOrDefault("--report", "import-report.html"));
        String beside = report.toString().replaceFirst("\\.html?$", "");
        this.journal = Path.of(options.getOrDefault("--journal", beside + ".jsonl"));
        this.dry = options.containsKey("--dry-run");
        this.wanted = options.get("--municipality");
    }

    private static String authorization(Map<String, String> environment) {
        String token = environment.get("DEFTER_TOKEN");
        if (token != null) {
            return "Bearer " + token;
        }
        String user = environment.getOrDefault("DEFTER_USER", "office");
        String password = environment.getOrDefault("DEFTER_PASSWORD", user);
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Runs it; the answer is the code to end with. */
    static int run(List<String> arguments, Map<String, String> environment, Consumer<String> out) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--dry-run")) {
                options.put(argument, "");
            } else if (Set.of("--report", "--journal", "--municipality").contains(argument)
                    && i + 1 < arguments.size()) {
                i++;
                options.put(argument, arguments.get(i));
            } else if (!argument.startsWith("-") && !options.containsKey("folder")) {
                options.put("folder", argument);
            } else {
                out.accept(HELP);
                return 2;
            }
        }
        if (!options.containsKey("folder") || !Files.isDirectory(Path.of(options.getOrDefault("folder", "")))) {
            out.accept(HELP);
            return 2;
        }
        try {
            return new FolderImport(options, environment, out).bringAll();
        } catch (IOException e) {
            out.accept("It cannot go on: " + e.getMessage());
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }

    private int bringAll() throws IOException, InterruptedException {
        Set<String> done = done();
        String town = dry ? "" : municipality();
        boolean whole = true;
        int failures = 0;
        try (Stream<Path> files = Files.walk(folder);
                Writer lines = Files.newBufferedWriter(
                        journal, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            Iterator<Path> all = files.filter(Files::isRegularFile).sorted().iterator();
            while (all.hasNext()) {
                Path file = all.next();
                String name = folder.relativize(file).toString();
                if (!SUFFIXES.contains(suffix(name))) {
                    continue;
                }
                String digest = digest(file);
                if (done.contains(digest + " " + name)) {
                    out.accept(name + ": done before");
                    continue;
                }
                ObjectNode line = dry ? tried(file) : brought(file, town);
                line.put("file", name).put("sha256", digest);
                // The line is there before the next file is begun: whoever kills this loses nothing.
                lines.write(line.toString() + "\n");
                lines.flush();
                out.accept(name + ": " + told(line));
                whole &= line.path("outcome").asString().matches("NEW|KNOWN|READ")
                        && !line.path("state").asString().equals("UNREADABLE");
                failures = line.path("outcome").asString().equals("FAILED") ? failures + 1 : 0;
                if (failures == FAILURES) {
                    throw new IOException(line.path("reason").asString() + " for " + FAILURES + " files in a row");
                }
            }
        }
        summary();
        return whole ? 0 : 1;
    }

    private static String suffix(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String digest(Path file) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), sha256)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What the journal says is done; a line that a kill cut off does not count. */
    private Set<String> done() throws IOException {
        Set<String> done = new HashSet<>();
        if (!Files.exists(journal)) {
            return done;
        }
        endLine();
        try (BufferedReader lines = Files.newBufferedReader(journal, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode read = parsed(line);
                boolean counts =
                        read.path("outcome").asString("").matches(dry ? "NEW|KNOWN|READ|REFUSED" : "NEW|KNOWN|REFUSED");
                if (counts) {
                    done.add(read.path("sha256").asString() + " "
                            + read.path("file").asString());
                }
            }
        }
        return done;
    }

    /** A line that was cut off is ended, so that the next one stands alone. */
    private void endLine() throws IOException {
        try (FileChannel file = FileChannel.open(journal, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (file.size() == 0) {
                return;
            }
            ByteBuffer last = ByteBuffer.allocate(1);
            file.read(last, file.size() - 1);
            if (last.get(0) != '\n') {
                file.write(ByteBuffer.wrap(new byte[] {'\n'}), file.size());
            }
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    // ----- one file

    private static ObjectNode tried(Path file) throws IOException {
        ObjectNode line = JSON.createObjectNode();
        try {
            Extraction read = DocumentReader.read(
                    FileTexts.of(file, FileType.of(file, file.getFileName().toString())));
            line.put("outcome", "READ")
                    .put("kind", read.kind().name())
                    .put("documents", read.entries().size());
        } catch (FileRefused e) {
            line.put("outcome", "REFUSED").put("reason", String.valueOf(e.getMessage()));
        } catch (UnreadableFile e) {
            line.put("outcome", "READ").put("state", "UNREADABLE").put("reason", String.valueOf(e.getMessage()));
        }
        return line;
    }

    private ObjectNode brought(Path file, String town) throws IOException, InterruptedException {
        String name = file.getFileName().toString();
        URI to = base.resolve("/api/imports?municipality=" + town + "&name="
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        String failure = "";
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Duration wait = Duration.ofMillis(500L << attempt);
            try {
                HttpResponse<String> answer = http.send(
                        request(to)
                                .header("Content-Type", "application/octet-stream")
                                .POST(HttpRequest.BodyPublishers.ofFile(file))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (!maySucceedLater(answer)) {
                    return line(answer);
                }
                failure = base + " answers " + answer.statusCode();
                if (attempt == TRIES && answer.statusCode() == 500) {
                    // Something about this file, perhaps: the others are not kept waiting, and it is tried again next
                    // time.
                    return JSON.createObjectNode().put("outcome", "FAILED").put("reason", failure);
                }
                wait = retryAfter(answer).orElse(wait);
            } catch (IOException e) {
                failure = String.valueOf(e.getMessage());
            }
            if (attempt < TRIES) {
                Thread.sleep(wait);
            }
        }
        throw new IOException(failure);
    }

    /** Whether the answer is about the server as it is now, and not about the file. */
    private static boolean maySucceedLater(HttpResponse<?> answer) {
        return answer.statusCode() >= 500
                || answer.statusCode() == 429
                || answer.statusCode() == 408
                || answer.headers().firstValue("Retry-After").isPresent();
    }

    /**
     * What the answer asks to wait, in seconds; one that names a time of day is waited for like one that names none.
     */
    private static Optional<Duration> retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private ObjectNode line(HttpResponse<String> answer) throws IOException {
        JsonNode body = parsed(answer.body());
        ObjectNode line = JSON.createObjectNode();
        if (answer.statusCode() == 401 || answer.statusCode() == 403) {
            throw new IOException(body.path("title").asString("not allowed"));
        }
        if (answer.statusCode() != 201) {
            return line.put("outcome", "REFUSED")
                    .put(
                            "reason",
                            body.path("title").asString("") + " "
                                    + body.path("detail").asString(""));
        }
        line.put(
                        "outcome",
                        answer.headers()
                                .firstValue("Defter-Import")
                                .orElse("known")
                                .toUpperCase(Locale.ROOT))
                .put("id", body.path("id").asString())
                .put("kind", body.path("kind").asString())
                .put("documents", body.path("documents").asInt())
                .put("state", body.path("state").asString())
                .put("duplicates", body.path("duplicates").asInt());
        if (body.has("reason")) {
            line.put("reason", body.path("reason").asString());
        }
        return line;
    }

    private HttpRequest.Builder request(URI to) {
        return HttpRequest.newBuilder(to)
                .timeout(Duration.ofMinutes(3))
                .header("Accept-Language", language)
                .header("Authorization", authorization);
    }

    private String municipality() throws IOException, InterruptedException {
        if (wanted != null) {
            return wanted;
        }
        HttpResponse<String> answer = http.send(
                request(base.resolve("/api/municipalities?size=2")).build(), HttpResponse.BodyHandlers.ofString());
        JsonNode towns = parsed(answer.body());
        if (answer.statusCode() != 200) {
            throw new IOException(towns.path("title").asString("the municipality is not known"));
        }
        if (towns.path("total").asInt() != 1) {
            throw new IOException(
                    "there are " + towns.path("total").asInt() + " municipalities: say which by --municipality");
        }
        return towns.at("/items/0/id").asString();
    }

    private static String told(JsonNode line) {
        List<String> words = new ArrayList<>();
        words.add(line.path("outcome").asString().toLowerCase(Locale.ROOT));
        if (line.has("kind")) {
            words.add(
                    line.path("kind").asString() + " (" + line.path("documents").asInt() + ")");
        }
        if (line.path("duplicates").asInt() > 0) {
            words.add("number known already");
        }
        if (line.has("reason")) {
            words.add(line.path("reason").asString().strip());
        }
        return String.join(", ", words);
    }

    // ----- report

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Import</title><style>
            body{font-family:sans-serif;margin:2rem}table{border-collapse:collapse}th,td{border:1px solid #999;padding:.3rem .6rem;text-align:left}
            </style></head><body><h1>Import</h1>
            <table><thead><tr><th>File</th><th>Outcome</th><th>Kind</th><th>Documents</th><th>Remarks</th></tr></thead><tbody>
            """;

    /** Reads the journal twice, line by line: of a file that was begun again only its last line counts. */
    private void summary() throws IOException {
        Map<String, Integer> last = new HashMap<>();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(journal, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode read = parsed(line);
                if (read.has("file")) {
                    last.put(read.path("file").asString(), number);
                }
                number++;
            }
        }
        Map<String, Integer> totals = new TreeMap<>();
        number = 0;
        Path json = Path.of(report.toString().replaceFirst("\\.html?$", "") + ".json");
        try (BufferedReader lines = Files.newBufferedReader(journal, StandardCharsets.UTF_8);
                Writer html = Files.newBufferedWriter(report, StandardCharsets.UTF_8);
                Writer data = Files.newBufferedWriter(json, StandardCharsets.UTF_8)) {
            html.write(HEAD);
            data.write("{\"files\":[");
            boolean first = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode read = parsed(line);
                Integer counts = last.get(read.path("file").asString(""));
                if (counts != null && counts == number) {
                    html.write(row(read));
                    data.write((first ? "\n" : ",\n") + read);
                    first = false;
                    totals.merge(read.path("outcome").asString(), 1, Integer::sum);
                    if (read.has("kind")) {
                        totals.merge(read.path("kind").asString(), 1, Integer::sum);
                    }
                }
                number++;
            }
            html.write("</tbody></table><h2>Totals</h2><ul>\n");
            for (Map.Entry<String, Integer> total : totals.entrySet()) {
                html.write("<li>" + escaped(total.getKey()) + ": " + total.getValue() + "</li>\n");
            }
            html.write("</ul></body></html>\n");
            data.write("\n],\"totals\":" + JSON.writeValueAsString(totals) + "}\n");
        }
        out.accept(totals + "; " + report);
    }

    private String row(JsonNode line) {
        String file = escaped(line.path("file").asString());
        String id = line.path("id").asString("");
        String linked = id.isEmpty()
                ? file
                : "<a href=\"" + escaped(base.resolve("/imports/" + id).toString()) + "\">" + file + "</a>";
        List<String> remarks = new ArrayList<>();
        if (line.path("state").asString("").equals("UNREADABLE")) {
            remarks.add("no text could be read");
        }
        if (line.path("duplicates").asInt() > 0) {
            remarks.add("a document of this number is known");
        }
        if (line.has("reason")) {
            remarks.add(line.path("reason").asString().strip());
        }
        return "<tr><td>" + linked + "</td><td>" + escaped(line.path("outcome").asString()) + "</td><td>"
                + escaped(line.path("kind").asString("")) + "</td><td>"
                + line.path("documents").asInt() + "</td><td>"
                + escaped(String.join("; ", remarks)) + "</td></tr>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
