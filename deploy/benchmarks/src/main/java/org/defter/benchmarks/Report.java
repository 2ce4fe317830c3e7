package org.defter.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The tables of one run: printed at once, and written as JSON with each table, so that a run broken off leaves what it had. */
final class Report {

    /**
     * A table.
     *
     * @param title what was measured
     * @param columns names of the columns, the first that of the row
     * @param rows the rows, each as wide as {@code columns}
     * @param foreignCpu share of the machine's time that others used meanwhile, 0 to 1: the higher, the less it says
     * @param load load average when it ended
     */
    record Table(String title, List<String> columns, List<List<String>> rows, double foreignCpu, double load) {}

    private final Instant begun = Instant.now();
    private final List<Table> tables = new ArrayList<>();
    private final Path folder;
    private final Path file;

    /** Of a run that begins now; its file is named after that time. */
    Report(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
                        .withZone(ZoneOffset.UTC)
                        .format(begun)
                + ".json");
    }

    /** Adds a table and prints it. */
    void add(String title, List<String> columns, List<List<String>> rows, ForeignCpu cpu) {
        Table table = new Table(title, columns, rows, cpu.share(), ForeignCpu.load());
        tables.add(table);
        write();
        IO.println(String.format(
                Locale.ROOT,
                "%n### %s (others used %.0f %% of the machine, load %.1f)%n",
                title,
                table.foreignCpu() * 100,
                table.load()));
        IO.println("| " + String.join(" | ", columns) + " |");
        IO.println("|" + "---|".repeat(columns.size()));
        rows.forEach(row -> IO.println("| " + String.join(" | ", row) + " |"));
    }

    /** Adds a table that does not depend on what else the machine does, and prints it. */
    void add(String title, List<String> columns, List<List<String>> rows) {
        tables.add(new Table(title, columns, rows, 0, ForeignCpu.load()));
        write();
        IO.println("\n### " + title + "\n");
        IO.println("| " + String.join(" | ", columns) + " |");
        IO.println("|" + "---|".repeat(columns.size()));
        rows.forEach(row -> IO.println("| " + String.join(" | ", row) + " |"));
    }

    /** Where the tables stand. */
    Path file() {
        return file;
    }

    /** How long the run has taken so far. */
    Duration taken() {
        return Duration.between(begun, Instant.now());
    }

    private void write() {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("begun", begun.toString());
        run.put("seconds", taken().toSeconds());
        run.put("processors", Runtime.getRuntime().availableProcessors());
        run.put("java", Runtime.version().toString());
        run.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        run.put("tables", tables);
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        try {
            Files.createDirectories(folder);
            Files.writeString(file, json.writeValueAsString(run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
