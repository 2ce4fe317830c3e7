package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The store of an earlier release, byte for byte as that release wrote it, and where its files stood.
 *
 * @param release its name
 * @param events rows of the record, in their order
 * @param states kind, id, state and version of every file
 */
record EarlierStore(String release, List<JsonNode> events, List<String> states) {

    /** Where they lie. */
    static final Path STORES = Path.of("src/test/resources/stores");

    /** The lists of files that are compared. */
    static final List<String> KINDS = List.of("proposals", "plans", "projects", "partnerships", "meetings", "reviews");

    private static final String TYPE =
            "select format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'eventstore.domain_event'::regclass"
                    + " and attname = 'correlation_id'";
    private static final String APPEND = "insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id,"
            + " sequence_number, payload_type, payload_revision, payload, metadata, correlation_id) values"
            + " (?::uuid, ?, ?, ?, ?, ?, convert_to(?, 'UTF8'), convert_to(?, 'UTF8'), ?::%s)";

    /** All that were kept, oldest first. */
    static List<EarlierStore> all() throws IOException {
        List<EarlierStore> all = new ArrayList<>();
        try (Stream<Path> stores = Files.list(STORES)) {
            for (Path file : stores.filter(file -> file.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .toList()) {
                String release = file.getFileName().toString().replace(".jsonl.gz", "");
                all.add(new EarlierStore(
                        release, events(file), Files.readAllLines(STORES.resolve(release + ".states.txt"))));
            }
        }
        assertThat(all).isNotEmpty();
        return all;
    }

    /** The one that was kept last. */
    static EarlierStore newest() throws IOException {
        return all().getLast();
    }

    private static List<JsonNode> events(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().map(StandaloneTest.JSON::readTree).toList();
        }
    }

    /** Appends all of it to a record. */
    void appendTo(Connection database) throws SQLException {
        String type;
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(TYPE)) {
            row.next();
            type = row.getString(1);
        }
        try (PreparedStatement append = database.prepareStatement(APPEND.formatted(type))) {
            for (JsonNode event : events) {
                append.setString(1, text(event, "event_id"));
                append.setString(2, text(event, "aggregate_type"));
                append.setString(3, text(event, "aggregate_id"));
                append.setLong(4, event.path("sequence_number").asLong());
                append.setString(5, text(event, "payload_type"));
                append.setString(6, text(event, "payload_revision"));
                append.setString(7, text(event, "payload"));
                append.setString(8, text(event, "metadata"));
                append.setString(9, text(event, "correlation_id"));
                append.executeUpdate();
            }
        }
    }

    private static @Nullable String text(JsonNode event, String name) {
        return event.path(name).isNull() ? null : event.path(name).asString();
    }

    /** What a list says of its files: kind, id, state and version of each. */
    static List<String> statesOf(String kind, JsonNode list) {
        List<String> states = new ArrayList<>();
        for (JsonNode item : list.path("items")) {
            states.add(kind + " " + item.path("id").asString() + " "
                    + item.path("state").asString() + " "
                    + item.path("version").asLong());
        }
        return states;
    }
}
