package org.defter.query.platform.dossier;

import org.defter.kernel.serialization.DefterJson;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * The rows of all views: found below {@code org.defter.query} in whatever process they run, their JSON in the one dialect
 * of the house.
 */
@Configuration(proxyBeanMethods = false)
@EntityScan("org.defter.query")
@EnableJpaRepositories("org.defter.query")
class ViewRows {

    /** Views are written to and read from {@code jsonb} as they are written to HTTP. */
    @Bean
    HibernatePropertiesCustomizer viewsInTheHouseDialect() {
        return properties ->
                properties.put(MappingSettings.JSON_FORMAT_MAPPER, new Jackson3JsonFormatMapper(DefterJson.mapper()));
    }
}
