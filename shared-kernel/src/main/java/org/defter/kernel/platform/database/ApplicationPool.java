package org.defter.kernel.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/**
 * The connections of the application role.
 *
 * <p>Readers wait for older writing transactions, so no transaction may be left lying about: a statement ends after
 * 15 s, a wait for a lock after 5 s, an idle transaction after 15 s, any transaction after 20 s (PostgreSQL 17 and
 * later).
 *
 * <p>Names without a schema mean the views that serve, in the schema {@code query}. Who builds a second generation of a view
 * beside them looks elsewhere first, for one transaction (ADR 0034).
 */
public final class ApplicationPool {

    private static final String SESSION = """
            select set_config('statement_timeout', '15s', false),
                   set_config('lock_timeout', '5s', false),
                   set_config('idle_in_transaction_session_timeout', '15s', false),
                   set_config('search_path', 'query', false),
                   case when current_setting('server_version_num')::int >= 170000
                        then set_config('transaction_timeout', '20s', false) end
            """;

    private ApplicationPool() {}

    /** Opens the pool; it keeps two connections while idle and grows to the given size. */
    public static HikariDataSource open(DatabaseAccess access, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("defter");
        config.setJdbcUrl(access.url());
        config.setUsername(access.application().user());
        config.setPassword(access.application().password());
        config.addDataSourceProperty("ApplicationName", "defter");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.setConnectionInitSql(SESSION);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        config.setIdleTimeout(Duration.ofMinutes(1).toMillis());
        config.setMaxLifetime(Duration.ofMinutes(30).toMillis());
        return new HikariDataSource(config);
    }
}
