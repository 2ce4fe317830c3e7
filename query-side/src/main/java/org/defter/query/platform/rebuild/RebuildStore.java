package org.defter.query.platform.rebuild;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.defter.kernel.serialization.DefterJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/**
 * The rows of {@code query_next.rebuild}, the tables of both generations, and the tokens of the processors that serve. Every
 * method joins the transaction of its caller.
 */
final class RebuildStore {

    private static final TypeReference<List<TableComparison>> COMPARISON = new TypeReference<>() {};
    private static final String ONE = "select * from query_next.rebuild where projection = ?";
    private static final String TOKENS =
            "select segment, token, token_type from eventstore.token_entry where processor_name = ? order by segment";

    private final JdbcTemplate jdbc;
    private final Serializer serializer;
    private final Release release;

    /**
     * The rows of a database.
     *
     * @param release that of this process
     */
    RebuildStore(JdbcTemplate jdbc, Serializer serializer, Release release) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.release = release;
    }

    /** Whether the handlers of this process make these new tables. */
    boolean isOurs(Rebuild rebuild) {
        return rebuild.release().equals(release);
    }

    /** Whether an earlier release than that of this process began to make them. */
    boolean isEarlier(Rebuild rebuild) {
        return rebuild.release().before(release);
    }

    /** Every rebuild there is. */
    List<Rebuild> all() {
        return jdbc.query("select * from query_next.rebuild order by projection", RebuildStore::rebuild);
    }

    Optional<Rebuild> find(String projection) {
        return jdbc.query(ONE, RebuildStore::rebuild, projection).stream().findFirst();
    }

    /** The row, nobody else's until the end of the transaction; waits for whoever has it. */
    Optional<Rebuild> lock(String projection) {
        return jdbc.query(ONE + " for update", RebuildStore::rebuild, projection).stream()
                .findFirst();
    }

    /** The same, but empty if somebody has it. */
    Optional<Rebuild> lockIfFree(String projection) {
        return jdbc.query(ONE + " for update skip locked", RebuildStore::rebuild, projection).stream()
                .findFirst();
    }

    /**
     * Makes a row of this release unless there is one.
     *
     * @return whether it was made
     */
    boolean begin(String projection, RebuildPurpose purpose, Reached from, String actor) {
        return jdbc.update(
                        """
                        insert into query_next.rebuild (projection, purpose, state, release, segments, positions, begun_by)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        projection,
                        purpose.name(),
                        RebuildState.BUILDING.name(),
                        release.migration(),
                        from.numbers(),
                        positions(from),
                        actor)
                == 1;
    }

    void advance(String projection, Reached reached) {
        jdbc.update(
                "update query_next.rebuild set positions = ?, changed_at = clock_timestamp() where projection = ?",
                positions(reached),
                projection);
    }

    /**
     * Notes a comparison.
     *
     * @return false if another one was noted before
     */
    boolean compared(String projection, List<TableComparison> tables) {
        boolean equal = tables.stream().allMatch(TableComparison::equal);
        return jdbc.update(
                        """
                update query_next.rebuild set state = ?, comparison = ?, changed_at = clock_timestamp()
                where projection = ? and state = 'BUILDING'""",
                        (equal ? RebuildState.EQUAL : RebuildState.DIFFERENT).name(),
                        DefterJson.mapper().writeValueAsString(tables),
                        projection)
                == 1;
    }

    void failed(String projection, @Nullable Long position, String failure) {
        jdbc.update("""
                update query_next.rebuild set state = ?, failed_at = ?, failure = ?, changed_at = clock_timestamp()
                where projection = ?""", RebuildState.FAILED.name(), position, failure, projection);
    }

    void switched(String projection) {
        jdbc.update(
                "update query_next.rebuild set state = ?, changed_at = clock_timestamp() where projection = ?",
                RebuildState.SWITCHED.name(),
                projection);
    }

    void forget(String projection) {
        jdbc.update("delete from query_next.rebuild where projection = ?", projection);
    }

    void make(List<String> tables) {
        call("make", tables);
    }

    void analyse(List<String> tables) {
        call("analyse", tables);
    }

    void swap(List<String> tables) {
        call("switch", tables);
    }

    void discard(List<String> tables) {
        call("discard", tables);
    }

    private void call(String function, List<String> tables) {
        jdbc.query("select query_next." + function + "(?)", row -> {}, (Object) tables.toArray(String[]::new));
    }

    /** Lets nobody use the tables that serve until the end of the transaction. */
    void lockServing(List<String> tables) {
        jdbc.execute("lock table "
                + String.join(
                        ", ", tables.stream().map(table -> "query." + table).toList())
                + " in access exclusive mode");
    }

    /** Whether the new tables have the columns of those that serve, as after a release they may not. */
    boolean sameShape(List<String> tables) {
        Long different =
                jdbc.queryForObject("""
                with shape as (
                    select n.nspname as generation, c.relname as name, string_agg(
                        a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || a.attnotnull, ',' order by a.attnum)
                        as columns
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    where n.nspname in ('query', 'query_next') and c.relname = any (?) group by 1, 2
                )
                select count(*) from unnest(?) as t (name) where not exists (
                    select from shape serving join shape next using (name, columns)
                    where serving.generation = 'query' and next.generation = 'query_next' and name = t.name)""", Long.class, tables.toArray(String[]::new), tables.toArray(String[]::new));
        return different != null && different == 0;
    }

    /** The processors of views and policies that have a token. */
    List<String> processors() {
        return jdbc.query(
                "select distinct processor_name from eventstore.token_entry"
                        + " where processor_name ~ '^(view|policy)-' order by 1",
                (row, number) -> row.getString(1));
    }

    /** How far the processor that serves has come by its tokens; empty if it has none yet. */
    Optional<Reached> serving(String processor) {
        return tokens(TOKENS, processor);
    }

    /**
     * The same, and nothing that it does is committed until the end of the transaction.
     *
     * @throws org.springframework.dao.PessimisticLockingFailureException if it is just committing something
     */
    Optional<Reached> holdServing(String processor) {
        return tokens(TOKENS + " for update nowait", processor);
    }

    /**
     * Takes the processor that serves away from whoever has it, so that it is claimed anew and nothing goes on that a process kept in
     * memory of the rows that served. Its place stays. The rows of the tokens are held.
     */
    void takeClaims(String processor) {
        jdbc.update("update eventstore.token_entry set owner = null where processor_name = ?", processor);
    }

    private Optional<Reached> tokens(String question, String processor) {
        SortedMap<Integer, Long> positions = new TreeMap<>();
        jdbc.query(
                question,
                row -> {
                    positions.put(row.getInt("segment"), position(row.getBytes("token"), row.getString("token_type")));
                },
                processor);
        return positions.isEmpty() ? Optional.empty() : Optional.of(new Reached(positions));
    }

    private long position(byte @Nullable [] token, @Nullable String type) {
        if (token == null || type == null) {
            return 0;
        }
        TrackingToken lower = WrappedToken.unwrapLowerBound(serializer.<byte[], TrackingToken>deserialize(
                new SimpleSerializedObject<>(token, byte[].class, type, null)));
        return lower == null ? 0 : lower.position().orElse(0);
    }

    /** What the new tables show needs no dead letter any more: they have handled these events. */
    int dropDeadLetters(String processor) {
        return jdbc.update("delete from eventstore.dead_letter where processing_group = ?", processor);
    }

    private static long[] positions(Reached reached) {
        return reached.positions().values().stream().mapToLong(Long::longValue).toArray();
    }

    private static Rebuild rebuild(ResultSet row, int number) throws SQLException {
        Integer[] segments = array(row.getArray("segments"), Integer[].class);
        Long[] reached = array(row.getArray("positions"), Long[].class);
        SortedMap<Integer, Long> positions = new TreeMap<>();
        for (int i = 0; i < segments.length; i++) {
            positions.put(segments[i], reached[i]);
        }
        String comparison = row.getString("comparison");
        return new Rebuild(
                row.getString("projection"),
                RebuildPurpose.valueOf(row.getString("purpose")),
                RebuildState.valueOf(row.getString("state")),
                new Release(row.getInt("release")),
                new Reached(positions),
                row.getString("begun_by"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                comparison == null ? null : DefterJson.mapper().readValue(comparison, COMPARISON),
                row.getObject("failed_at", Long.class),
                row.getString("failure"));
    }

    private static <T> T array(Array array, Class<T> type) throws SQLException {
        return type.cast(array.getArray());
    }
}
