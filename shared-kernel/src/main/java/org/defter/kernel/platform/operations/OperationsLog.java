package org.defter.kernel.platform.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes to and reads from {@code operations.entry}. An entry joins the transaction of what it tells of. */
public final class OperationsLog {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    /**
     * A log in the given database.
     *
     * @param json writes and reads the details
     */
    public OperationsLog(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Adds an entry.
     *
     * @param kind what was done: a capital letter, then at most 59 capitals and underscores
     * @param actor who did it, not empty
     * @param outcome what came of it, written like the kind
     * @param details values that can be written as JSON, at most 1 MiB
     * @throws org.springframework.dao.DataIntegrityViolationException if one of them is out of bounds
     */
    public void append(String kind, String actor, String outcome, Map<String, ?> details) {
        jdbc.update(
                "insert into operations.entry (kind, actor, outcome, details) values (?, ?, ?, ?::jsonb)",
                kind,
                actor,
                outcome,
                json.writeValueAsString(details));
    }

    /**
     * One page of the log, the newest entries first.
     *
     * @param kind only entries of this kind; all if null
     * @param page number of the page, from 0
     * @param size entries of a page, 1 to 100
     */
    public OperationsPage page(@Nullable String kind, int page, int size) {
        List<OperationsEntry> items = jdbc.query(
                "select * from operations.entry where ?::text is null or kind = ? order by id desc limit ? offset ?",
                (row, number) -> entry(row),
                kind,
                kind,
                size,
                (long) page * size);
        Long total = jdbc.queryForObject(
                "select count(*) from operations.entry where ?::text is null or kind = ?", Long.class, kind, kind);
        return new OperationsPage(items, page, size, total == null ? 0 : total);
    }

    private OperationsEntry entry(ResultSet row) throws SQLException {
        return new OperationsEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("actor"),
                row.getString("outcome"),
                json.readValue(row.getString("details"), DETAILS));
    }
}
