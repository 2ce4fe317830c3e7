package org.defter.kernel.platform.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.ledger.LedgerAudit;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.database.ApplicationPool;
import org.defter.kernel.platform.database.DatabaseAccess;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.defter.kernel.serialization.AggregateTypes;
import org.defter.kernel.serialization.DefterJson;
import org.defter.kernel.serialization.EventRegistry;
import org.springframework.jdbc.core.JdbcTemplate;

/** A record on a database of its own, and a key of a log over it. */
public final class LedgerFixture implements AutoCloseable {

    private static final List<String> TABLES = List.of(
            "eventstore.domain_event",
            "ledger.leaf",
            "ledger.tile",
            "ledger.checkpoint",
            "ledger.cosignature",
            "ledger.published_keys",
            "ledger.state");

    static final String ORIGIN = "defter.example/kayit";

    final TestPostgres.TestDatabase database = TestPostgres.fresh();
    final HikariDataSource pool = ApplicationPool.open(database.access(), 10);
    final JdbcTemplate jdbc = new JdbcTemplate(pool);
    final JdbcTemplate superuser = new JdbcTemplate(database.superuser());
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final SettledWatermark watermark = new SettledWatermark(pool, Duration.ofMillis(50), meters);
    final LedgerKey key;
    final LedgerGrowth growth;
    private final Path folder;
    private final Random random = new Random(42);

    /** A fresh record, and a key in the folder. */
    public LedgerFixture(Path folder) {
        this.folder = folder;
        key = LedgerKey.openOrDraw(folder.resolve("log.key"), ORIGIN);
        growth = growth(100);
    }

    LedgerGrowth growth(int batch) {
        return new LedgerGrowth(key, Optional.empty(), batch);
    }

    /** What a statement counts. */
    long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    /**
     * A program in a process of its own that works on this record with this key: it is told the database's address, user and password, the
     * file of the key, and what else there is. What it says to complain is in the folder, in {@code tailer.log}.
     *
     * @param options of its JVM
     */
    ProcessBuilder program(Class<?> program, List<String> options, String... more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        DatabaseAccess.Login login = database.access().application();
        command.addAll(List.of(database.access().url(), login.user(), login.password()));
        command.add(folder.resolve("log.key").toString());
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("tailer.log").toFile()));
    }

    /** Appends events to streams of ten each, and settles them. */
    public List<UUID> record(int events) {
        List<UUID> ids = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        UUID stream = UUID.randomUUID();
        for (int i = 0; i < events; i++) {
            if (i % 10 == 0) {
                stream = UUID.randomUUID();
            }
            byte[] salt = new byte[32];
            random.nextBytes(salt);
            UUID id = UUID.randomUUID();
            ids.add(id);
            rows.add(new Object[] {
                id,
                stream.toString(),
                (long) (i % 10),
                ("{\"stone\":\"taş " + i + "\",\"weight\":" + random.nextInt(100) + "}")
                        .getBytes(StandardCharsets.UTF_8),
                ("{\"office\":\"clerk\",\"salt\":\""
                                + Base64.getUrlEncoder().withoutPadding().encodeToString(salt) + "\"}")
                        .getBytes(StandardCharsets.UTF_8)
            });
        }
        jdbc.batchUpdate(
                "insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id, sequence_number,"
                        + " payload_type, payload_revision, payload, metadata)"
                        + " values (?, 'Stone', ?, ?, 'StoneLaid', '1', ?, ?)",
                rows);
        watermark.settle();
        return ids;
    }

    /** Appends a story of the domain as the command side stores it, all recorded by one login in one office, and settles it. */
    public void record(List<? extends DomainEvent> story, Map<String, String> metadata) {
        EventRegistry registry = EventRegistry.defter();
        Map<String, Long> versions = new HashMap<>();
        List<Object[]> rows = new ArrayList<>();
        for (DomainEvent event : story) {
            byte[] salt = new byte[32];
            random.nextBytes(salt);
            TreeMap<String, String> context = new TreeMap<>(metadata);
            context.put("salt", Base64.getUrlEncoder().withoutPadding().encodeToString(salt));
            EventRegistry.StoredType type = registry.requireType(event.getClass());
            rows.add(new Object[] {
                UUID.randomUUID(),
                AggregateTypes.of(event.getClass()),
                event.streamId(),
                versions.merge(event.streamId(), 0L, (known, _) -> known + 1),
                type.name(),
                type.revision(),
                DefterJson.mapper().writeValueAsBytes(event),
                DefterJson.mapper().writeValueAsBytes(context),
                context.get("correlationId")
            });
        }
        jdbc.batchUpdate(
                "insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id, sequence_number,"
                        + " payload_type, payload_revision, payload, metadata, correlation_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?::uuid)",
                rows);
        watermark.settle();
    }

    /** Appends and signs until all that is settled is covered. */
    Optional<SignedNote> grow(LedgerGrowth with) throws SQLException {
        return grow(with, pool);
    }

    Optional<SignedNote> grow(LedgerGrowth with, DataSource through) throws SQLException {
        try (Connection connection = through.getConnection()) {
            connection.setAutoCommit(false);
            with.guard(connection, List.of());
            while (with.append(connection, watermark.current()) > 0) {
                // The next batch.
            }
            return with.sign(connection);
        }
    }

    LedgerAudit check() {
        try (Connection connection = database.superuser().getConnection()) {
            return LedgerCheck.run(connection, key.keys());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an administrator can do who switches off the triggers. */
    public void forge(String sql, Object... parameters) {
        for (String table : TABLES) {
            superuser.execute("alter table " + table + " disable trigger all");
        }
        superuser.update(sql, parameters);
        for (String table : TABLES) {
            superuser.execute("alter table " + table + " enable trigger all");
        }
    }

    /** Appends and signs until all that is settled is covered. */
    public void coverAll() throws SQLException {
        grow(growth);
    }

    /** The same, signed with another key of the log. */
    public void coverAll(LedgerKey with) throws SQLException {
        grow(new LedgerGrowth(with, Optional.empty(), 100));
    }

    /** The key of the log. */
    public LedgerKey key() {
        return key;
    }

    /** The database as the application sees it. */
    public DataSource dataSource() {
        return pool;
    }

    /** Where the database is, and as whom to go there. */
    public TestPostgres.TestDatabase database() {
        return database;
    }

    LedgerReader reader() {
        return new LedgerReader(pool);
    }

    @Override
    public void close() {
        watermark.close();
        pool.close();
    }
}
