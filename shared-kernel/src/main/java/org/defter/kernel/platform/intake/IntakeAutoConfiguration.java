package org.defter.kernel.platform.intake;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The drafts of imports of any application that has a database. */
@AutoConfiguration(after = JdbcTemplateAutoConfiguration.class)
@ConditionalOnBean(DataSource.class)
public class IntakeAutoConfiguration {

    /** The drafts of this database. */
    @Bean
    Drafts importDrafts(DataSource database) {
        return new Drafts(JdbcClient.create(database));
    }
}
