package org.defter.kernel.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database of both sides: migrated or checked before anyone gets a connection. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(DatabaseProperties.class)
public class DatabaseAutoConfiguration {

    /** Where the database is, from the environment; the standalone brings its own where nothing is said. */
    @Bean
    @ConditionalOnMissingBean
    DatabaseAccess databaseAccess(DatabaseProperties properties) {
        String url = given(properties.url());
        String user = given(properties.user());
        if (url == null || user == null) {
            throw new DatabaseNotReady(
                    "No database is given.",
                    "Set DEFTER_DB_URL (jdbc:postgresql://host:port/database), DEFTER_DB_USER and DEFTER_DB_PASSWORD;"
                            + " for the first start also DEFTER_DB_OWNER_USER and DEFTER_DB_OWNER_PASSWORD.");
        }
        String owner = given(properties.ownerUser());
        String bi = given(properties.biUser());
        return new DatabaseAccess(
                url,
                new DatabaseAccess.Login(user, orEmpty(properties.password())),
                owner == null ? null : new DatabaseAccess.Login(owner, orEmpty(properties.ownerPassword())),
                bi == null ? null : new DatabaseAccess.Login(bi, orEmpty(properties.biPassword())));
    }

    /** The pool of the application role, opened once the schema is known to be right. */
    @Bean
    @ConditionalOnMissingBean
    HikariDataSource dataSource(
            DatabaseAccess access,
            DatabaseProperties properties,
            @Value("${axon.axonserver.enabled:false}") boolean axonServer) {
        SchemaMigration.prepare(access, axonServer);
        return ApplicationPool.open(access, properties.poolSize());
    }

    /** Readiness: the database takes what is recorded. */
    @Bean("databaseHealthIndicator")
    DatabaseHealth databaseHealth(DataSource dataSource) {
        return new DatabaseHealth(dataSource);
    }

    @Bean
    ArchiveMeters archiveMeters(DataSource dataSource) {
        return new ArchiveMeters(new JdbcTemplate(dataSource));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
