package org.defter.kernel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import org.defter.kernel.platform.TestPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("slow")
class SchemaMigrationIT {

    private final TestPostgres.TestDatabase database = TestPostgres.empty();

    @Test
    void saysWhatToRunWhereTheSchemaIsMissingAndNoOwnerIsGiven() {
        assertThatThrownBy(() -> SchemaMigration.prepare(withoutOwner()))
                .isInstanceOfSatisfying(DatabaseNotReady.class, refusal -> {
                    assertThat(refusal).hasMessageContaining("V001__event_store.sql");
                    assertThat(refusal.action()).contains("DEFTER_DB_OWNER_USER");
                });
    }

    @Test
    void needsNoOwnerOnceTheSchemaIsThere() {
        SchemaMigration.prepare(database.access());

        assertThatCode(() -> SchemaMigration.prepare(withoutOwner())).doesNotThrowAnyException();
    }

    @Test
    void canBeRepeated() {
        SchemaMigration.prepare(database.access());
        SchemaMigration.prepare(database.access());

        assertThat(new JdbcTemplate(database.application())
                        .queryForObject("select count(*) from eventstore.domain_event", Long.class))
                .isZero();
    }

    @Test
    void refusesToRunAsTheOwner() {
        SchemaMigration.prepare(database.access());
        DatabaseAccess asOwner =
                new DatabaseAccess(database.access().url(), database.access().owner(), null);

        assertThatThrownBy(() -> SchemaMigration.prepare(asOwner))
                .isInstanceOf(DatabaseNotReady.class)
                .hasMessageContaining("could change the record");
    }

    @Test
    void refusesToRunAsASuperuser() {
        SchemaMigration.prepare(database.access());
        DatabaseAccess asRoot =
                new DatabaseAccess(database.access().url(), new DatabaseAccess.Login("postgres", "postgres"), null);

        assertThatThrownBy(() -> SchemaMigration.prepare(asRoot)).hasMessageContaining("superuser");
    }

    @Test
    void saysThatTheApplicationRoleIsMissing() {
        DatabaseAccess access = new DatabaseAccess(
                database.access().url(),
                new DatabaseAccess.Login("nobody_knows", "x"),
                database.access().owner());

        assertThatThrownBy(() -> SchemaMigration.prepare(access))
                .isInstanceOfSatisfying(
                        DatabaseNotReady.class,
                        refusal -> assertThat(refusal.action()).contains("CREATE ROLE nobody_knows"));
    }

    @Test
    void boundsEverySessionOfTheApplication() {
        SchemaMigration.prepare(database.access());
        try (HikariDataSource pool = ApplicationPool.open(database.access(), 2)) {
            assertThat(new JdbcTemplate(pool)
                            .queryForList(
                                    "select name || '=' || setting || unit from pg_settings where name in"
                                            + " ('statement_timeout', 'lock_timeout', 'transaction_timeout',"
                                            + " 'idle_in_transaction_session_timeout') order by name",
                                    String.class))
                    .containsExactly(
                            "idle_in_transaction_session_timeout=15000ms",
                            "lock_timeout=5000ms",
                            "statement_timeout=15000ms",
                            "transaction_timeout=20000ms");
        }
    }

    private DatabaseAccess withoutOwner() {
        return new DatabaseAccess(database.access().url(), database.access().application(), null);
    }
}
