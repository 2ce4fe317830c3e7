package org.defter.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A long record made of a short one: months that really went through commands and policies, copied with all identifiers
 * replaced, many of them at once so that their streams lie between each other.
 */
final class Copies {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final HexFormat HEX = HexFormat.of();

    private record Line(
            String aggregateType,
            String aggregateId,
            long sequence,
            String type,
            String revision,
            String payload,
            String metadata,
            String correlation) {}

    private final List<Line> lines = new ArrayList<>();
    private long made;

    private Copies() {}

    /** What the store holds above this index is what will be copied. */
    static Copies of(Connection connection, long after) throws SQLException {
        Copies copies = new Copies();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select aggregate_type, aggregate_id, sequence_number,"
                        + " payload_type, payload_revision, convert_from(payload, 'UTF8'),"
                        + " convert_from(metadata, 'UTF8'), correlation_id from eventstore.domain_event"
                        + " where global_index > " + after + " order by global_index")) {
            while (row.next()) {
                copies.lines.add(new Line(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        String.valueOf(row.getString(8))));
            }
        }
        return copies;
    }

    /** Events in one copy. */
    int size() {
        return lines.size();
    }

    /** Adds copies until about so many events have been added, so many of them side by side. */
    void add(Connection owner, long events, int sideBySide) throws SQLException, IOException {
        long wanted = made + events;
        CopyIn copy = owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy eventstore.domain_event (event_id, aggregate_type, aggregate_id, sequence_number,"
                        + " payload_type, payload_revision, payload, metadata, correlation_id) from stdin");
        while (made < wanted) {
            List<Map<String, String>> copies = new ArrayList<>();
            for (int number = 0; number < sideBySide; number++) {
                copies.add(new HashMap<>());
            }
            for (Line line : lines) {
                for (Map<String, String> ids : copies) {
                    byte[] row = row(line, ids).getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(row, 0, row.length);
                    made++;
                }
            }
        }
        copy.endCopy();
        try (Statement statement = owner.createStatement()) {
            statement.execute("analyze eventstore.domain_event");
        }
    }

    private static String row(Line line, Map<String, String> ids) {
        return String.join(
                        "\t",
                        UUID.randomUUID().toString(),
                        line.aggregateType(),
                        replaced(line.aggregateId(), ids),
                        Long.toString(line.sequence()),
                        line.type(),
                        line.revision(),
                        bytes(replaced(line.payload(), ids)),
                        bytes(replaced(line.metadata(), ids)),
                        replaced(line.correlation(), ids))
                + "\n";
    }

    private static String replaced(String text, Map<String, String> ids) {
        return ID.matcher(text)
                .replaceAll(found -> ids.computeIfAbsent(
                        found.group(), _ -> UUID.randomUUID().toString()));
    }

    private static String bytes(String text) {
        return "\\\\x" + HEX.formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
