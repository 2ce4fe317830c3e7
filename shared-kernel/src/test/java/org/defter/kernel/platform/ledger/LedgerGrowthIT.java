package org.defter.kernel.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.defter.kernel.ledger.Checkpoint;
import org.defter.kernel.ledger.EntryBundle;
import org.defter.kernel.ledger.Hash;
import org.defter.kernel.ledger.LeafEnvelope;
import org.defter.kernel.ledger.Predecessor;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.ledger.Tile;
import org.defter.kernel.ledger.TlogPolicy;
import org.defter.kernel.platform.database.SchemaMigration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** The ledger on PostgreSQL: it covers every event, survives being cut off anywhere, and is not signed when it went back. */
class LedgerGrowthIT {

    @TempDir
    private Path folder;

    private LedgerFixture ledger;

    @BeforeEach
    void open() {
        ledger = new LedgerFixture(folder);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void provesEveryEventItCovers() throws Exception {
        List<UUID> ids = ledger.record(700);
        ledger.grow(ledger.growth);
        ids = concat(ids, ledger.record(45));
        SignedNote note = ledger.grow(ledger.growth).orElseThrow();
        TlogPolicy policy = TlogPolicy.parse(ledger.key.policy());

        assertThat(policy.verify(note).checkpoint().size()).isEqualTo(745);
        for (UUID id : ids) {
            LedgerReader.Proven proven = ledger.reader().proof(id).orElseThrow();
            byte[] entry = proven.entry().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(LeafEnvelope.parse(entry).eventId()).isEqualTo(id);
            assertThat(proven.proof().verify(entry, policy).size()).isEqualTo(745);
        }
        assertThat(ledger.reader().proof(UUID.randomUUID())).isEmpty();
        assertThat(ledger.check().findings()).isEmpty();
        assertThat(ledger.check().events()).isEqualTo(745);
    }

    @Test
    void publishesTilesAndEntriesBelowTheNewestCheckpointOnly() throws Exception {
        ledger.record(300);
        ledger.grow(ledger.growth);
        LedgerReader reader = ledger.reader();
        byte[] leaves = reader.tile(new Tile(0, 1, 44)).orElseThrow();
        List<byte[]> entries =
                EntryBundle.decode(reader.tile(new Tile(Tile.ENTRIES, 1, 44)).orElseThrow(), 44);

        assertThat(reader.tile(new Tile(0, 0, 256)).orElseThrow()).hasSize(8192);
        assertThat(reader.tile(new Tile(0, 0, 3)).orElseThrow()).hasSize(96);
        assertThat(reader.tile(new Tile(1, 0, 1)).orElseThrow()).hasSize(32);
        assertThat(Hash.ofLeaf(entries.getLast()).bytes())
                .isEqualTo(java.util.Arrays.copyOfRange(leaves, 43 * 32, 44 * 32));
        assertThat(reader.tile(new Tile(0, 1, 45))).isEmpty();
        assertThat(reader.tile(new Tile(0, 2, 1))).isEmpty();
        assertThat(reader.tile(new Tile(1, 0, 2))).isEmpty();

        ledger.record(300);
        ledger.grow(ledger.growth);
        assertThat(reader.tile(new Tile(0, 1, 44)).orElseThrow())
                .as("a narrow tile stays after the full one is there")
                .isEqualTo(leaves);
    }

    @Test
    void isTheSameTreeHoweverItsEventsCame() throws Exception {
        ledger.record(530);
        ledger.grow(ledger.growth(7));
        Hash root = head().root();
        ledger.forge("truncate ledger.cosignature, ledger.checkpoint, ledger.leaf, ledger.tile");
        ledger.forge("update ledger.state set size = 0, root = sha256(''), covered = 0, edge = '{}'");
        Files.delete(ledger.key.checkpointFile());
        ledger.grow(ledger.growth(1000));

        assertThat(head().root()).isEqualTo(root);
    }

    /** Stops each time one statement later, as a power failure would, and goes on with what the database then holds. */
    @Test
    void survivesBeingCutOffBetweenAnyTwoStatements() throws Exception {
        int cuts = 0;
        boolean cut = true;
        for (int statement = 1; cut; statement++) {
            ledger.record(270);
            AtomicInteger left = new AtomicInteger(statement);
            LedgerGrowth interrupted = ledger.growth(100);
            try (Connection connection = ledger.pool.getConnection()) {
                connection.setAutoCommit(false);
                Connection failing = cutOff(connection, left);
                try {
                    interrupted.guard(failing, List.of());
                    while (interrupted.append(failing, ledger.watermark.current()) > 0) {
                        // The next batch.
                    }
                    interrupted.sign(failing);
                    cut = false;
                } catch (SQLException | LedgerUnreadable e) {
                    connection.rollback();
                    cuts++;
                }
            }
            if (statement % 3 == 0) {
                ledger.grow(ledger.growth);
            }
        }
        ledger.grow(ledger.growth);

        assertThat(cuts).as("places at which it was cut off").isGreaterThan(30);
        assertThat(ledger.check().findings()).isEmpty();
        assertThat(ledger.jdbc.queryForObject("select count(*) from ledger.leaf", Long.class))
                .isEqualTo(270L * (cuts + 1));
    }

    /** Throws in place of the n-th statement or commit. */
    private static Connection cutOff(Connection connection, AtomicInteger left) {
        return (Connection) Proxy.newProxyInstance(
                LedgerGrowthIT.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("commit") && left.decrementAndGet() == 0) {
                        throw new SQLException("cut off before the commit");
                    }
                    Object result = invoke(connection, method, arguments);
                    if (!(result instanceof PreparedStatement statement)) {
                        return result;
                    }
                    return Proxy.newProxyInstance(
                            LedgerGrowthIT.class.getClassLoader(),
                            new Class<?>[] {PreparedStatement.class},
                            (inner, called, given) -> {
                                if (called.getName().startsWith("execute") && left.decrementAndGet() == 0) {
                                    throw new SQLException("cut off before " + called.getName());
                                }
                                return invoke(statement, called, given);
                            });
                });
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void goesOnAfterACheckpointWasKeptButNotCommitted() throws Exception {
        ledger.record(20);
        ledger.grow(ledger.growth);
        ledger.record(20);
        AtomicInteger commits = new AtomicInteger();
        try (Connection connection = ledger.pool.getConnection()) {
            connection.setAutoCommit(false);
            Connection failing = (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("commit") && commits.incrementAndGet() == 2) {
                            throw new SQLException("cut off after the checkpoint was kept");
                        }
                        return invoke(connection, method, arguments);
                    });
            assertThatThrownBy(() -> {
                        ledger.growth.append(failing, ledger.watermark.current());
                        ledger.growth.sign(failing);
                    })
                    .hasMessageContaining("kept");
            connection.rollback();
        }

        assertThat(head(ledger.key.newestSigned().orElseThrow()).size()).isEqualTo(40);
        assertThat(head().size()).isEqualTo(20);
        ledger.grow(ledger.growth);
        assertThat(head().size()).isEqualTo(40);
    }

    @Test
    void isNotSignedAfterTheDatabaseWasSetBack() throws Exception {
        ledger.record(30);
        ledger.grow(ledger.growth);
        var earlier = ledger.jdbc.queryForMap("select size, root, covered from ledger.state");
        ledger.superuser.execute("create table earlier as select * from ledger.state");
        ledger.record(30);
        ledger.grow(ledger.growth);

        ledger.forge("delete from ledger.leaf where leaf_index >= 30");
        ledger.forge("delete from ledger.checkpoint where size > 30");
        ledger.forge("delete from eventstore.domain_event where global_index > 30");
        ledger.forge("update ledger.state set (size, root, covered, edge) ="
                + " (select size, root, covered, edge from public.earlier)");
        assertThat(ledger.jdbc
                        .queryForMap("select size, root, covered from ledger.state")
                        .get("size"))
                .isEqualTo(earlier.get("size"));

        ledger.record(50);
        assertThatThrownBy(() -> ledger.grow(ledger.growth))
                .isInstanceOf(SigningRefused.class)
                .hasMessageContaining("30 leaves, but 60 were signed: the database was set back")
                .hasMessageContaining("docs/runbooks/ledger-after-restore.md");

        Files.delete(ledger.key.checkpointFile());
        assertThat(ledger.grow(ledger.growth))
                .as("without what is kept outside of the database it cannot know")
                .isPresent();
    }

    @Test
    void isNotSignedWhereAnotherTreeGrewInItsPlace() throws Exception {
        ledger.record(30);
        ledger.grow(ledger.growth);
        ledger.forge("truncate ledger.cosignature, ledger.checkpoint, ledger.leaf, ledger.tile");
        ledger.forge("update ledger.state set size = 0, root = sha256(''), covered = 0, edge = '{}'");
        ledger.forge("update eventstore.domain_event set payload = '\\x7b7d' where global_index = 7");
        try (Connection connection = ledger.pool.getConnection()) {
            connection.setAutoCommit(false);
            ledger.growth.append(connection, ledger.watermark.current());
        }

        assertThatThrownBy(() -> ledger.grow(ledger.growth)).hasMessageContaining("are not those that were signed");
    }

    @Test
    void isNotSignedWhenWhatWasWrittenIsNotFoundAgain() throws Exception {
        ledger.record(30);
        try (Connection connection = ledger.pool.getConnection()) {
            connection.setAutoCommit(false);
            ledger.growth.append(connection, ledger.watermark.current());
            ledger.forge("update eventstore.domain_event set payload = '\\x7b7d' where global_index = 7");

            assertThatThrownBy(() -> ledger.growth.sign(connection))
                    .isInstanceOf(SigningRefused.class)
                    .hasMessageContaining("Leaf 6 was not found again");
            connection.rollback();
        }
        assertThat(ledger.key.newestSigned()).isEqualTo(Optional.empty());
    }

    @Test
    void anotherKeysCheckpointBesideTheKeyIsNoMeasure() throws Exception {
        ledger.record(5);
        ledger.grow(ledger.growth);
        LedgerFixture other = new LedgerFixture(folder.resolve("other"));
        try (other) {
            other.record(3);
            other.grow(other.growth);
        }
        Files.copy(
                other.key.checkpointFile(),
                ledger.key.checkpointFile(),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        ledger.record(5);

        assertThatThrownBy(() -> ledger.grow(ledger.growth)).hasMessageContaining("was not signed by this log");
    }

    /** The steps of docs/runbooks/ledger-after-restore.md for a tail that is lost for good. */
    @Test
    void anotherLogFollowsOneThatCannotBeContinued() throws Exception {
        ledger.record(30);
        Checkpoint last = head(ledger.grow(ledger.growth).orElseThrow());
        new org.springframework.jdbc.core.JdbcTemplate(ledger.database.owner())
                .execute("alter schema ledger rename to ledger_1");
        SchemaMigration.prepare(ledger.database.access());
        LedgerKey second = LedgerKey.openOrDraw(folder.resolve("second.key"), LedgerFixture.ORIGIN + "/2");

        SignedNote note =
                ledger.grow(new LedgerGrowth(second, Optional.of(last), 100)).orElseThrow();

        assertThat(head(note).origin()).isEqualTo(LedgerFixture.ORIGIN + "/2");
        assertThat(head(note).size()).isEqualTo(31);
        assertThat(Predecessor.parse(EntryBundle.decode(
                                ledger.reader()
                                        .tile(new Tile(Tile.ENTRIES, 0, 31))
                                        .orElseThrow(),
                                31)
                        .getFirst()))
                .isEqualTo(new Predecessor(last));
        try (Connection connection = ledger.database.superuser().getConnection()) {
            assertThat(LedgerCheck.run(connection, second.keys()).findings()).isEmpty();
        }
    }

    @Test
    void aNewKeyIsNamedByTheOldOneAndGoesOn() throws Exception {
        ledger.record(10);
        SignedNote old = ledger.grow(ledger.growth).orElseThrow();
        TlogPolicy before = TlogPolicy.parse(ledger.key.policy());
        LedgerKey successor = LedgerKey.open(folder.resolve("log.key")).rotate(java.time.Instant.EPOCH);
        ledger.record(10);
        SignedNote note =
                ledger.grow(new LedgerGrowth(successor, Optional.empty(), 100)).orElseThrow();

        assertThat(successor.keys())
                .hasSize(2)
                .first()
                .isEqualTo(ledger.key.signer().key());
        assertThat(LedgerKey.open(folder.resolve("log.key")).keys()).isEqualTo(successor.keys());
        assertThatThrownBy(() -> before.verify(note)).hasMessageContaining("none of the signatures");
        TlogPolicy after = TlogPolicy.parse(successor.policy());
        assertThat(after.verify(note).checkpoint().size()).isEqualTo(20);
        assertThat(after.verify(old).checkpoint().size()).isEqualTo(10);
        assertThat(org.defter.kernel.ledger.KeyRotation.follow(before.logs(), successor.rotations()))
                .isEqualTo(successor.keys());
    }

    @Test
    void aKeyOthersCanReadIsNotUsed() throws Exception {
        Path file = folder.resolve("log.key");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> LedgerKey.open(file)).hasMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.leaf set entry = '\\x00'",
                "delete from ledger.leaf",
                "truncate ledger.leaf",
                "update ledger.tile set n = 9",
                "delete from ledger.tile",
                "update ledger.checkpoint set note = ''",
                "delete from ledger.checkpoint",
                "delete from ledger.state",
                "insert into ledger.state (one, size, root, covered, edge) values (false, 0, sha256(''), 0, '{}')",
                "update ledger.state set size = 0",
                "drop table ledger.leaf",
                "alter table ledger.leaf disable trigger all",
                "create table ledger.mine (a int)"
            })
    void theApplicationCanOnlyLetItGrow(String sql) throws Exception {
        ledger.record(300);
        ledger.grow(ledger.growth);
        assertThatThrownBy(() -> ledger.jdbc.execute(sql)).isInstanceOf(DataAccessException.class);
        if (sql.startsWith("update") || sql.startsWith("delete")) {
            assertThatThrownBy(() -> ledger.superuser.execute(sql))
                    .as("the triggers stop everyone who does not switch them off")
                    .hasStackTraceContaining("The ledger only grows");
        }
    }

    private Checkpoint head() {
        return head(ledger.reader().checkpoint().orElseThrow());
    }

    private static Checkpoint head(SignedNote note) {
        return Checkpoint.parse(note.text());
    }

    private static List<UUID> concat(List<UUID> one, List<UUID> two) {
        return java.util.stream.Stream.concat(one.stream(), two.stream()).toList();
    }
}
