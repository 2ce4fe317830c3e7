package org.defter.query.platform.rebuild;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.defter.query.platform.rebuild.TableComparison.DifferingRow;
import org.defter.query.platform.rebuild.TableComparison.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares both generations of a view as of the same events, while the one that serves goes on.
 *
 * <p>The processor that serves is held by its tokens for as long as the last few events take to be added to the new tables
 * and a snapshot to be taken; then it is let go, and both are read in that snapshot, however long it takes. Two sums of 64-bit
 * hashes over the rows say whether they are the same: enough against accidents, which is what is looked for.
 */
final class Comparer {

    /** Rows that differ are shown up to this number for each table. */
    static final int MOST_ROWS = 20;

    private static final int MOST_EVENTS = 500;
    private static final int LOCKS = 0x0dEF;

    private final DataSource dataSource;
    private final TransactionTemplate transactions;
    private final RebuildStore store;
    private final Shadow shadow;

    Comparer(DataSource dataSource, TransactionTemplate transactions, RebuildStore store, Shadow shadow) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.store = store;
        this.shadow = shadow;
    }

    /**
     * Compares table by table.
     *
     * @return empty if the two could not be brought together or another node compares them: to be tried again
     */
    Optional<List<TableComparison>> compare(String projection, List<String> tables) {
        try (Connection connection = dataSource.getConnection()) {
            JdbcTemplate snapshot = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            int name = projection.hashCode();
            if (!Boolean.TRUE.equals(
                    snapshot.queryForObject("select pg_try_advisory_lock(?, ?)", Boolean.class, LOCKS, name))) {
                return Optional.empty();
            }
            try {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setAutoCommit(false);
                return together(projection, snapshot) ? Optional.of(rows(snapshot, tables)) : Optional.empty();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                snapshot.queryForObject("select pg_advisory_unlock(?, ?)", Boolean.class, LOCKS, name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The generations of " + projection + " cannot be compared", e);
        }
    }

    private boolean together(String projection, JdbcTemplate snapshot) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            Optional<Reached> held = store.holdServing(projection);
            if (held.isEmpty() || !shadow.catchUp(projection, held.get(), MOST_EVENTS)) {
                return false;
            }
            // The first statement of the transaction takes the snapshot; nothing can have been committed in between.
            snapshot.queryForObject("select count(*) from query_next.rebuild", Long.class);
            return true;
        }));
    }

    private static List<TableComparison> rows(JdbcTemplate snapshot, List<String> tables) {
        snapshot.query("""
                select set_config('statement_timeout', '0', true),
                       case when current_setting('server_version_num')::int >= 170000
                            then set_config('transaction_timeout', '0', true) end""", row -> {});
        List<TableComparison> compared = new ArrayList<>();
        for (String table : tables) {
            Hash serving = hash(snapshot, "query." + table);
            Hash rebuilt = hash(snapshot, "query_next." + table);
            boolean equal = serving.equals(rebuilt);
            compared.add(new TableComparison(
                    table, serving.rows(), rebuilt.rows(), equal, equal ? List.of() : differing(snapshot, table)));
        }
        return compared;
    }

    private record Hash(long rows, String sums) {}

    private static Hash hash(JdbcTemplate snapshot, String table) {
        return snapshot.queryForObject(
                String.format(Locale.ROOT, """
                        select count(*) as rows, concat_ws(':', sum(hashtextextended(t::text, 0)),
                            sum(hashtextextended(t::text, 1))) as sums from %s t""", table),
                (row, number) -> new Hash(row.getLong("rows"), row.getString("sums")));
    }

    private static List<DifferingRow> differing(JdbcTemplate snapshot, String table) {
        String key = snapshot.queryForList("""
                        select quote_ident(a.attname) || '::text' from pg_index i
                            cross join unnest(i.indkey::int2[]) with ordinality as k (column_number, place)
                            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.column_number
                        where i.indrelid = ('query.' || quote_ident(?))::regclass and i.indisprimary order by k.place""", String.class, table).stream().collect(Collectors.joining(", "));
        return snapshot.query(String.format(Locale.ROOT, """
                        with serving as (select array[%2$s] as key, t::text as content from query.%1$s t),
                             rebuilt as (select array[%2$s] as key, t::text as content from query_next.%1$s t)
                        select key, serving.content is null as missing, rebuilt.content is null as surplus
                        from serving full join rebuilt using (key)
                        where serving.content is distinct from rebuilt.content
                        order by key limit %3$d""", table, key, MOST_ROWS), (row, number) -> {
            Array values = row.getArray("key");
            Kind kind =
                    row.getBoolean("missing") ? Kind.MISSING : row.getBoolean("surplus") ? Kind.SURPLUS : Kind.CHANGED;
            return new DifferingRow(Arrays.asList((String[]) values.getArray()), kind);
        });
    }
}
