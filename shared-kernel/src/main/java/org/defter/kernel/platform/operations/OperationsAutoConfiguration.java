package org.defter.kernel.platform.operations;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The operations log of any application that has a database and is asked over HTTP. */
@ConditionalOnWebApplication
@AutoConfiguration(after = JdbcTemplateAutoConfiguration.class)
@ConditionalOnBean(JdbcTemplate.class)
@Import(OperationsLogController.class)
public class OperationsAutoConfiguration {

    /** The one log of this database. */
    @Bean
    OperationsLog operationsLog(JdbcTemplate jdbc, JsonMapper json) {
        return new OperationsLog(jdbc, json);
    }
}
