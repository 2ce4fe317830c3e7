package org.defter.standalone;

import java.nio.file.Path;
import org.defter.kernel.platform.database.DatabaseAccess;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Brings a PostgreSQL of its own where {@code DEFTER_DB_URL} names none. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoDatabaseGiven.class)
class EmbeddedDatabaseConfiguration {

    /** Stopped after everything that uses it. */
    @Bean(destroyMethod = "close")
    EmbeddedPostgresServer embeddedPostgres(
            @Value("${defter.data}") Path folder, @Value("${defter.postgres.archive}") String archive) {
        return EmbeddedPostgresServer.start(
                folder, folder, archive.isBlank() ? "" : PostgresArchive.into(Path.of(archive)));
    }

    @Bean
    DatabaseAccess databaseAccess(EmbeddedPostgresServer server) {
        return server.access();
    }

    static boolean noDatabaseGiven(Environment environment) {
        String url = environment.getProperty("defter.db.url");
        return url == null || url.isBlank();
    }

    static final class NoDatabaseGiven implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return noDatabaseGiven(context.getEnvironment());
        }
    }
}
