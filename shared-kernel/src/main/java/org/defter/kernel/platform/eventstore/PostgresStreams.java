package org.defter.kernel.platform.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Streams in the table of the record itself. All events of an act go in by one statement, in the transaction of the command
 * that made them; index, transaction id and time of recording are the database's.
 */
final class PostgresStreams implements StreamStorage {

    private final JdbcTemplate jdbc;
    private final TransactionManager transactions;

    PostgresStreams(JdbcTemplate jdbc, TransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void append(EventInsert events, StreamCache cache) {
        transactions
                .fetchInTransaction(() -> insert(events, cache))
                .forEach(recorded -> AppendedPositions.note(recorded.index()));
    }

    private List<EventInsert.Recorded> insert(EventInsert events, StreamCache cache) {
        List<EventInsert.Recorded> recorded = events.into(jdbc);
        if (cache.used()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    recorded.forEach(row -> cache.extend(row.event(), row.bytes()));
                }
            });
        }
        return recorded;
    }

    @Override
    public List<Stored> read(String stream, long from, int most) {
        return jdbc.query(
                "select " + PostgresEventStorageEngine.COLUMNS + ", xact_id = pg_current_xact_id_if_assigned() as own"
                        + " from eventstore.domain_event where aggregate_id = ? and sequence_number >= ?"
                        + " order by sequence_number limit ?",
                (row, number) -> new Stored(PostgresEventStorageEngine.entry(row), row.getBoolean("own"), size(row)),
                stream,
                from,
                most);
    }

    private static int size(ResultSet row) throws SQLException {
        return row.getBytes("payload").length + row.getBytes("metadata").length;
    }

    @Override
    public Optional<Long> lastSequenceNumber(String stream) {
        return Optional.ofNullable(jdbc.queryForObject(
                "select max(sequence_number) from eventstore.domain_event where aggregate_id = ?", Long.class, stream));
    }
}
