package org.defter.kernel.platform.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.defter.kernel.platform.feed.Feed;
import org.defter.kernel.platform.feed.FeedAutoConfiguration;
import org.defter.kernel.platform.operations.OperationsAutoConfiguration;
import org.defter.kernel.platform.operations.OperationsLog;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Receivers and deliveries, in every process that is asked over HTTP. */
@AutoConfiguration(after = {FeedAutoConfiguration.class, OperationsAutoConfiguration.class})
@ConditionalOnBean(OperationsLog.class)
@EnableConfigurationProperties(WebhookProperties.class)
public class WebhookAutoConfiguration {

    @Bean
    WebhookSender webhookSender(WebhookProperties properties, Clock clock) {
        return new WebhookSender(new Destinations(properties.insideHosts()), properties, clock);
    }

    @Bean
    Webhooks webhooks(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Feed feed,
            OperationsLog log,
            WebhookSender sender,
            WebhookProperties properties,
            Clock clock) {
        return new Webhooks(
                jdbc,
                new TransactionTemplate(transactions),
                feed,
                log,
                new Destinations(properties.insideHosts()),
                sender,
                properties.rotation(),
                clock);
    }

    @Bean
    Outbox webhookOutbox(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, Feed feed, WebhookProperties properties) {
        return new Outbox(jdbc, new TransactionTemplate(transactions), feed, properties, RandomGenerator.getDefault());
    }

    @Bean
    WebhookDelivery webhookDelivery(
            Outbox outbox,
            Feed feed,
            WebhookSender sender,
            Clock clock,
            WebhookProperties properties,
            MeterRegistry meters) {
        return new WebhookDelivery(outbox, feed, sender, clock, properties.atOnce(), meters);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    WebhookCourier webhookCourier(
            WebhookDelivery delivery,
            Outbox outbox,
            Feed feed,
            JdbcTemplate jdbc,
            WebhookProperties properties,
            Clock clock,
            MeterRegistry meters) {
        return new WebhookCourier(delivery, outbox, feed, jdbc, properties, clock, meters);
    }
}
