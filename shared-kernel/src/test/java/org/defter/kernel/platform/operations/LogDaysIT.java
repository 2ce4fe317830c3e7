package org.defter.kernel.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.defter.kernel.TownHall;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.serialization.DefterJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** When an entry belongs to a day, and when a day can be closed. */
class LogDaysIT {

    private static JdbcTemplate application;
    private static JdbcTemplate owner;
    private static JdbcTemplate superuser;
    private static OperationsLog log;

    @BeforeAll
    static void open() {
        TestPostgres.TestDatabase database = TestPostgres.fresh();
        application = new JdbcTemplate(database.application());
        owner = new JdbcTemplate(database.owner());
        superuser = new JdbcTemplate(database.superuser());
        log = new OperationsLog(application, DefterJson.mapper());
    }

    @Test
    void takesTheTimeItselfWhoeverWrites() {
        owner.update("insert into operations.entry (at, kind, actor, outcome, details)"
                + " values ('2001-01-01Z', 'PLANTED', 'owner', 'DONE', '{}')");
        assertThat(log.page("PLANTED", null, 0, 1).items().getFirst().at())
                .isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void showsADayInTurkiye() {
        superuser.execute("alter table operations.entry disable trigger all;"
                + "insert into operations.entry (at, kind, actor, outcome, details) values"
                + " ('2020-05-01T20:59:59Z', 'DATED', 'a', 'ONE', '{}'), ('2020-05-01T21:00:00Z', 'DATED', 'a', 'TWO', '{}');"
                + "alter table operations.entry enable always trigger entry_unchanged;"
                + "alter table operations.entry enable always trigger entry_stamped");
        assertThat(log.page("DATED", LocalDate.of(2020, 5, 1), 0, 10).items())
                .extracting(OperationsEntry::outcome)
                .containsExactly("ONE");
        assertThat(log.page("DATED", LocalDate.of(2020, 5, 2), 0, 10).items())
                .extracting(OperationsEntry::outcome)
                .containsExactly("TWO");
        assertThat(log.digest(LocalDate.of(2020, 5, 2)).entries()).isOne();
        assertThat(log.firstDay()).contains(LocalDate.of(2020, 5, 1));
    }

    @Test
    void closesNoDayThatIsNotOverOrThatSomeoneIsWritingTo() throws SQLException {
        LocalDate day = LocalDate.of(2020, 6, 1);
        TransactionTemplate transaction = new TransactionTemplate(
                new DataSourceTransactionManager(Objects.requireNonNull(application.getDataSource())));
        assertThat(closed(transaction, LocalDate.now(TownHall.ZONE))).isEmpty();
        try (Connection writer =
                Objects.requireNonNull(superuser.getDataSource()).getConnection()) {
            writer.setAutoCommit(false);
            writer.createStatement()
                    .execute(
                            "insert into operations.entry (kind, actor, outcome, details) values ('OPEN', 'a', 'B', '{}')");
            assertThat(closed(transaction, day)).isEmpty();
            writer.rollback();
        }
        assertThat(closed(transaction, day).map(DayDigest::entries)).contains(0L);
    }

    private static Optional<DayDigest> closed(TransactionTemplate transaction, LocalDate day) {
        return Objects.requireNonNull(transaction.execute(_ -> log.close(day)));
    }
}
