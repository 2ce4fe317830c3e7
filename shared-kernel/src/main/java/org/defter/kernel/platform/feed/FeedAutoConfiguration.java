package org.defter.kernel.platform.feed;

import org.defter.kernel.feed.EventCatalogue;
import org.defter.kernel.platform.axon.AxonPlatformAutoConfiguration;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.defter.kernel.serialization.EventRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** The record for others, in every process that has a database. */
@AutoConfiguration(after = AxonPlatformAutoConfiguration.class)
@EnableConfigurationProperties(FeedProperties.class)
public class FeedAutoConfiguration {

    @Bean
    Feed feed(JdbcTemplate jdbc, SettledWatermark watermark, EventRegistry registry, FeedProperties properties) {
        return new Feed(jdbc, watermark, new EventCatalogue(registry), properties.source());
    }
}
