package org.defter.kernel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.TestPostgres.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the roles of {@code deploy/operations/roles.sql} may do, and what each is refused (RELIABILITY B.5). */
class FurtherRolesIT {

    private static final String REFUSED =
            "(?s).*(permission denied|must be owner|must be able to|read-only transaction|Only roles with).*";
    private static JdbcTemplate auditor;
    private static JdbcTemplate monitor;
    private static JdbcTemplate backup;

    @BeforeAll
    static void prepare() throws Exception {
        TestDatabase database = TestPostgres.fresh();
        JdbcTemplate administrator = new JdbcTemplate(database.superuser());
        String script = Files.readString(Path.of("../deploy/operations/roles.sql"));
        administrator.execute(script);
        // Again, as after an upgrade.
        administrator.execute(script);
        for (String role : List.of("defter_auditor", "defter_backup", "defter_monitor")) {
            administrator.execute("alter role " + role + " password 'x'");
        }
        auditor = as(database, "defter_auditor");
        backup = as(database, "defter_backup");
        monitor = as(database, "defter_monitor");
    }

    private static JdbcTemplate as(TestDatabase database, String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.access().url());
        source.setUser(role);
        source.setPassword("x");
        return new JdbcTemplate(source);
    }

    @Test
    void theAuditorReadsTheEvidence() {
        for (String table : List.of(
                "eventstore.domain_event",
                "eventstore.event_text",
                "ledger.leaf",
                "ledger.checkpoint",
                "ledger.published_keys",
                "operations.entry")) {
            assertThat(auditor.queryForObject("select count(*) from " + table, Long.class))
                    .isNotNegative();
        }
    }

    @ParameterizedTest
    @MethodSource("org.defter.kernel.platform.database.RefusedStatements#ofTheAuditor")
    void theAuditorIsRefused(String statement) {
        assertThatThrownBy(() -> auditor.execute(statement)).rootCause().hasMessageMatching(REFUSED);
    }

    @ParameterizedTest
    @MethodSource("org.defter.kernel.platform.database.RefusedStatements#ofWhoBacksUpAndWhoWatches")
    void whoBacksUpAndWhoWatchesAreRefused(String statement) {
        for (JdbcTemplate other : List.of(backup, monitor)) {
            assertThatThrownBy(() -> other.execute(statement)).rootCause().hasMessageMatching(REFUSED);
        }
    }

    @Test
    void eachHasItsOwnRight() {
        assertThat(backup.queryForObject(
                        "select rolreplication from pg_roles where rolname = current_user", Boolean.class))
                .isTrue();
        assertThat(monitor.queryForObject("select count(*) from pg_stat_replication", Long.class))
                .isNotNegative();
        assertThat(auditor.queryForObject(
                        "select rolsuper or rolreplication or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user",
                        Boolean.class))
                .isFalse();
    }
}
