package org.defter.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.defter.kernel.RealCase;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** What BI tools see: exactly the views of the contract, and nothing else. */
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportingSchemaIT extends ViewsOnPostgres {

    private static final Path CONTRACT = Path.of("src/test/resources/reporting-contract.txt");
    private static final String VIEWS =
            "select relname from pg_class where relnamespace = 'reporting'::regnamespace order by relname";

    private final JdbcTemplate bi;

    ReportingSchemaIT(@Value("${defter.db.url}") String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("defter_bi");
        source.setPassword("bi");
        this.bi = new JdbcTemplate(source);
    }

    @BeforeAll
    void tell() {
        recorded(RealCase.story());
    }

    /** A column that is gone or changed breaks the reports of people we do not know; one that is new is added to the contract. */
    @Test
    void theViewsAreThoseOfTheContract() throws IOException {
        List<String> columns = jdbc.queryForList("""
                select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'reporting'::regnamespace and c.relkind = 'v' and a.attnum > 0
                order by c.relname, a.attnum""", String.class);
        if (Boolean.getBoolean("defter.contract.write")) {
            Files.write(CONTRACT, columns);
        }
        assertThat(columns).isEqualTo(Files.readAllLines(CONTRACT));
    }

    @Test
    void everyViewAndColumnIsDescribedInBothLanguages() {
        List<String> undescribed = jdbc.queryForList("""
                select c.relname || coalesce('.' || a.attname, '')
                from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attnum >= 0
                where c.relnamespace = 'reporting'::regnamespace and c.relkind = 'v'
                    and coalesce(col_description(c.oid, coalesce(a.attnum, 0)), obj_description(c.oid, 'pg_class'), '') not like '%_ | _%'""", String.class);
        assertThat(undescribed).isEmpty();
    }

    @Test
    void theReadOnlyRoleReadsEveryView() {
        List<String> views = bi.queryForList(VIEWS, String.class);
        assertThat(views).hasSizeGreaterThan(20).allMatch(view -> view.endsWith("_v1"));
        for (String view : views) {
            bi.queryForList("select * from reporting." + view);
        }
        assertThat(bi.queryForObject("select count(*) from reporting.decision_v1", Long.class))
                .isPositive();
    }

    @Test
    void theReadOnlyRoleReadsNoBaseTableAndWritesNothing() {
        List<String> tables = jdbc.queryForList(
                "select quote_ident(nspname) || '.' || quote_ident(relname) from pg_class c join pg_namespace n on n.oid = relnamespace"
                        + " where relkind in ('r', 'p', 'v', 'm', 'f', 'S') and nspname not in ('pg_catalog', 'information_schema',"
                        + " 'pg_toast', 'reporting')",
                String.class);
        assertThat(tables).hasSizeGreaterThan(60);
        for (String table : tables) {
            assertThatThrownBy(() -> bi.queryForList("select * from " + table + " limit 1"))
                    .as(table)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
        for (String view : bi.queryForList(VIEWS, String.class)) {
            for (String right : List.of("INSERT", "UPDATE", "DELETE", "TRUNCATE")) {
                assertThat(bi.queryForObject(
                                "select has_table_privilege('reporting." + view + "', ?)", Boolean.class, right))
                        .as(view + " " + right)
                        .isFalse();
            }
        }
        for (String schema : List.of("reporting", "query", "eventstore")) {
            assertThatThrownBy(() -> bi.execute("create table " + schema + ".mine (a int)"))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void viewsGoOnWithTheNewTablesAfterASwitch() {
        Map<String, Long> before = rows();
        List<String> comments = comments();
        for (String view : List.of("view-reporting", "view-decision-register")) {
            String path = "/api/operations/projections/" + view + "/rebuild";
            assertThat(send("POST", "admin", path).status()).isBetween(200, 299);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> send("GET", "admin", path).body().contains("\"EQUAL\""));
            assertThat(send("POST", "admin", path + "/switch")
                            .json()
                            .get("state")
                            .asString())
                    .isEqualTo("SWITCHED");
            assertThat(send("DELETE", "admin", path).status()).isEqualTo(200);
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(comments()).isEqualTo(comments);
        assertThat(jdbc.queryForObject(
                        "select count(*) from pg_class where relnamespace = 'query_old'::regnamespace", Long.class))
                .isZero();
        replayed();
        assertThat(rows()).as("after the new tables were written to").isEqualTo(before);
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String view : bi.queryForList(VIEWS, String.class)) {
            rows.put(view, bi.queryForObject("select count(*) from reporting." + view, Long.class));
        }
        return rows;
    }

    private List<String> comments() {
        return new ArrayList<>(jdbc.queryForList(
                "select d.description from pg_description d join pg_class c on c.oid = d.objoid"
                        + " where c.relnamespace = 'reporting'::regnamespace order by 1",
                String.class));
    }
}
