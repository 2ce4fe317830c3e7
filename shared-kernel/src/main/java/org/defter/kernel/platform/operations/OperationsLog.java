package org.defter.kernel.platform.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.defter.kernel.TownHall;
import org.defter.kernel.ledger.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes to and reads from {@code operations.entry}. An entry joins the transaction of what it tells of. */
public final class OperationsLog {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    /** The lock of V002: shared by those who write, alone for who closes a day. */
    private static final int LOCK_CLASS = 3568;

    private static final int LOCK = 2;

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
     * @param day only entries of this day, in Europe/Istanbul; all if null
     * @param page number of the page, from 0
     * @param size entries of a page, 1 to 100
     */
    public OperationsPage page(@Nullable String kind, @Nullable LocalDate day, int page, int size) {
        String wanted = " from operations.entry where (?::text is null or kind = ?)"
                + " and (?::timestamptz is null or at >= ?::timestamptz) and (?::timestamptz is null or at < ?::timestamptz)";
        OffsetDateTime from = day == null ? null : begin(day);
        OffsetDateTime to = day == null ? null : begin(day.plusDays(1));
        List<OperationsEntry> items = jdbc.query(
                "select *" + wanted + " order by id desc limit ? offset ?",
                (row, number) -> entry(row),
                kind,
                kind,
                from,
                from,
                to,
                to,
                size,
                (long) page * size);
        Long total = jdbc.queryForObject("select count(*)" + wanted, Long.class, kind, kind, from, from, to, to);
        return new OperationsPage(items, page, size, total == null ? 0 : total);
    }

    /** The day of the oldest entry, in Europe/Istanbul; none of an empty log. */
    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(jdbc.queryForObject("select min(at) from operations.entry", OffsetDateTime.class))
                .map(at -> at.atZoneSameInstant(TownHall.ZONE).toLocalDate());
    }

    /** A day of the log as hashes, as it is now. */
    public DayDigest digest(LocalDate day) {
        return DayDigest.of(
                day,
                jdbc.query(
                        "select * from operations.entry where at >= ? and at < ? order by id",
                        (row, number) -> entry(row),
                        begin(day),
                        begin(day.plusDays(1))));
    }

    /**
     * Closes a day that is over: no entry comes to it any more. To be called in a transaction, which keeps others from writing
     * to the log until it ends.
     *
     * @return the digest, whose hashes are now kept; none if someone is just writing to the log
     */
    public Optional<DayDigest> close(LocalDate day) {
        if (!Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(?, ?) and clock_timestamp() >= ?",
                Boolean.class,
                LOCK_CLASS,
                LOCK,
                begin(day.plusDays(1))))) {
            return Optional.empty();
        }
        DayDigest digest = digest(day);
        jdbc.batchUpdate(
                "insert into operations.sealed_entry (day, id, hash) values (?, ?, ?) on conflict do nothing",
                digest.leaves().entrySet(),
                500,
                (statement, leaf) -> {
                    statement.setObject(1, day);
                    statement.setLong(2, leaf.getKey());
                    statement.setBytes(3, leaf.getValue().bytes());
                });
        return Optional.of(digest);
    }

    /** What was kept of a day when it was closed. */
    public DayDigest kept(LocalDate day) {
        SortedMap<Long, Hash> leaves = new TreeMap<>();
        jdbc.query(
                "select id, hash from operations.sealed_entry where day = ?",
                row -> {
                    leaves.put(row.getLong("id"), Hash.fromBytes(row.getBytes("hash")));
                },
                day);
        return new DayDigest(day, leaves);
    }

    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(TownHall.ZONE).toOffsetDateTime();
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
