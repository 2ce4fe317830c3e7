package org.defter.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the database answers what people ask most: each request is sent as a client sends it, and the plans of its statements are
 * taken from the server's own log. Tells which table is read by which index, how many rows are looked at for those that are
 * shown, and whether any large table is read whole. {@code -Dbench.rows=} says how many proposals and tasks there are.
 */
final class PlanBenchmark {

    /** What the server has to be started with; it tells its plans only once everything is filled in. */
    static final String SETTINGS = """
            shared_preload_libraries = 'auto_explain'
            auto_explain.log_min_duration = -1
            auto_explain.log_analyze = on
            auto_explain.log_buffers = on
            auto_explain.log_format = json
            """;

    private static final int LARGE = 5_000;

    /** After so many times the driver has a statement prepared, and the server has its plan and the pages in memory. */
    private static final int OFTEN_ENOUGH = 8;

    /** So much of a statement tells which it is. */
    private static final int LONGEST = 100;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOLD =
            Pattern.compile("(?m)^[^\\n{]*duration: ([0-9.]+) ms  plan:\\n((?:\\t.*\\n?)+)");

    private PlanBenchmark() {}

    static void measure(Bench bench) throws Exception {
        int size = Integer.getInteger("bench.rows", bench.quick ? 20_000 : 1_000_000);
        try (ConfigurableApplicationContext app = bench.start(Map.of())) {
            long before = RebuildBenchmark.newest(bench);
            Town.found(app).month(20);
            RebuildBenchmark.Views.awaitAll(app);
            RebuildBenchmark.Views.stop(app, "");
            String proposal;
            String place;
            try (Connection owner = bench.owner();
                    Statement statement = owner.createStatement()) {
                proposal = first(statement, "select id from query.proposal_dossier where state = 'IN_FORCE' limit 1");
                place = first(
                        statement,
                        "select max(global_index) from eventstore.domain_event where aggregate_id = '" + proposal
                                + "'");
                Copies.of(owner, before).add(owner, size, RebuildBenchmark.SIDE_BY_SIDE);
                statement.execute("analyze eventstore.domain_event");
            }
            ReadBenchmark.fill(bench, size);
            Map<String, Long> sizes = sizes(bench);
            tellPlans(bench);
            ForeignCpu cpu = bench.watch();
            List<List<String>> rows = new ArrayList<>();
            String base = Requests.base(app);
            try (HttpClient http = HttpClient.newHttpClient()) {
                for (String address : addresses(proposal, place)) {
                    rows.addAll(asked(bench, http, base, address, sizes));
                }
            }
            bench.report.add(
                    "Plans of " + size + " proposals, tasks and events",
                    List.of("request", "statement", "tables", "rows looked at", "rows", "pages", "ms"),
                    rows,
                    cpu);
        }
    }

    private static List<String> addresses(String proposal, String place) {
        String past = "asOf=" + LocalDate.of(2021, 6, 1);
        return List.of(
                "/api/proposals/" + proposal,
                "/api/proposals/" + proposal + "/history",
                "/api/proposals/" + proposal + "?asOf=event:" + place,
                "/api/proposals",
                "/api/proposals?order=DESC",
                "/api/proposals?state=IN_FORCE",
                "/api/proposals?q=plan",
                "/api/proposals?" + past,
                "/api/worklist",
                "/api/worklist?mine=true",
                "/api/worklist?state=ALL",
                "/api/decisions",
                "/api/clocks",
                "/api/history",
                "/api/search?q=plan");
    }

    private static String first(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new IllegalStateException("nothing found: " + sql);
            }
            return row.getString(1);
        }
    }

    private static Map<String, Long> sizes(Bench bench) throws SQLException {
        Map<String, Long> sizes = new HashMap<>();
        try (Connection owner = bench.owner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select relname, reltuples::bigint from pg_class"
                        + " where relkind = 'r' and relnamespace::regnamespace::text in ('query', 'eventstore')")) {
            while (row.next()) {
                sizes.put(row.getString(1), row.getLong(2));
            }
        }
        return sizes;
    }

    /** Has the server log the plan of every statement from now on. */
    private static void tellPlans(Bench bench) throws IOException, InterruptedException {
        Path data = bench.serverFolder().resolve("data");
        Files.writeString(
                data.resolve("defter.conf"), "\nauto_explain.log_min_duration = 0\n", StandardOpenOption.APPEND);
        String postmaster =
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        if (new ProcessBuilder("kill", "-HUP", postmaster).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("the server cannot be told to read its settings again");
        }
    }

    /** The statements of one request, after it was sent often enough to be prepared and to have its pages in memory. */
    private static List<List<String>> asked(
            Bench bench, HttpClient http, String base, String address, Map<String, Long> sizes)
            throws IOException, InterruptedException {
        ServerLog log = ServerLog.since(bench.serverFolder());
        for (int time = 0; time < OFTEN_ENOUGH; time++) {
            log = ServerLog.since(bench.serverFolder());
            send(http, base + address);
        }
        List<List<String>> rows = new ArrayList<>();
        Matcher told = TOLD.matcher(log.text());
        while (told.find()) {
            JsonNode plan = JSON.readTree(told.group(2));
            Scans scans = Scans.of(plan.path("Plan"), sizes);
            if (!scans.tables().isEmpty()) {
                rows.add(List.of(
                        rows.isEmpty() ? address : "",
                        shortened(plan.path("Query Text").asString()),
                        String.join("; ", scans.tables().values()),
                        Long.toString(scans.lookedAt()),
                        Long.toString(plan.path("Plan").path("Actual Rows").asLong()),
                        Long.toString(plan.path("Plan")
                                        .path("Shared Hit Blocks")
                                        .asLong()
                                + plan.path("Plan").path("Shared Read Blocks").asLong()),
                        told.group(1)));
            }
        }
        rows.forEach(IO::println);
        return rows;
    }

    private static void send(HttpClient http, String address) throws IOException, InterruptedException {
        int status = http.send(Requests.as("office", address).build(), HttpResponse.BodyHandlers.ofByteArray())
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException(address + " was answered " + status);
        }
    }

    /** From the first table on: the columns before it are the entity's, always the same. */
    private static String shortened(String statement) {
        String text = statement.replaceAll("\\s+", " ").strip();
        String tables = text.substring(Math.max(0, text.indexOf(" from ")));
        return tables.substring(0, Math.min(LONGEST, tables.length())).strip();
    }

    /**
     * What a plan reads of tables of any size.
     *
     * @param tables how each is read, by its name
     */
    private record Scans(Map<String, String> tables, long lookedAt) {

        static Scans of(JsonNode plan, Map<String, Long> sizes) {
            Map<String, String> tables = new TreeMap<>();
            return new Scans(tables, collect(plan, sizes, tables));
        }

        private static long collect(JsonNode node, Map<String, Long> sizes, Map<String, String> tables) {
            long rows = 0;
            String table = node.path("Relation Name").asString("");
            if (!table.isEmpty()) {
                double loops = node.path("Actual Loops").asDouble();
                rows += Math.round(loops
                        * (node.path("Actual Rows").asDouble()
                                + node.path("Rows Removed by Filter").asDouble()));
                if (sizes.getOrDefault(table, 0L) >= LARGE) {
                    String kind = node.path("Node Type").asString();
                    tables.merge(
                            table,
                            kind.equals("Seq Scan")
                                    ? table + " READ WHOLE"
                                    : table + ": " + kind + " "
                                            + node.path("Index Name").asString(""),
                            (one, other) -> one.equals(other) ? one : one + " and " + other);
                }
            }
            for (JsonNode child : node.path("Plans")) {
                rows += collect(child, sizes, tables);
            }
            return rows;
        }
    }
}
