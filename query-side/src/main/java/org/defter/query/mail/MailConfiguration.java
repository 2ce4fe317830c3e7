package org.defter.query.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.defter.kernel.platform.feed.Feed;
import org.defter.kernel.platform.feed.FeedProperties;
import org.defter.kernel.platform.notice.FollowedDossiers;
import org.defter.kernel.platform.notice.MailChoices;
import org.defter.query.feed.FeedWords;
import org.defter.query.history.HistoryQueries;
import org.defter.query.platform.Progress;
import org.defter.query.worklist.OwnTasks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/** Mails, where a mail server is named; where none is, only what is asked about them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    @Bean
    MailOutbox mailOutbox(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new MailOutbox(jdbc, new TransactionTemplate(transactions), RandomGenerator.getDefault());
    }

    @Bean
    MailMeters mailMeters(MailOutbox outbox, MailProperties properties, Clock clock, MeterRegistry meters) {
        return new MailMeters(outbox, properties.sending(), clock, meters);
    }

    /** A mail server is named; an empty name is none. */
    static final class Named implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("defter.mail.host"));
        }
    }

    /** What sends them. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(Named.class)
    static class Sending {

        @Bean
        MailFollower mailFollower(
                MailOutbox outbox,
                MailChoices choices,
                FollowedDossiers dossiers,
                OwnTasks tasks,
                Feed feed,
                Progress progress,
                PlatformTransactionManager transactions,
                MailProperties properties,
                Clock clock) {
            return new MailFollower(
                    outbox,
                    choices,
                    dossiers,
                    tasks,
                    feed,
                    progress,
                    new TransactionTemplate(transactions),
                    properties.proved(),
                    clock);
        }

        @Bean
        MailDelivery mailDelivery(
                MailOutbox outbox,
                MailChoices choices,
                FollowedMatters followed,
                OwnTasks tasks,
                JdbcTemplate jdbc,
                FeedWords words,
                FeedProperties feeds,
                MailProperties properties,
                @Value("${defter.pages.name:Defter}") String town,
                Clock clock,
                MeterRegistry meters) {
            URI address = feeds.address();
            if (address == null || address.getHost() == null) {
                throw new IllegalArgumentException(
                        "DEFTER_MAIL_HOST needs DEFTER_FEEDS_ADDRESS: links in mails begin with it");
            }
            return new MailDelivery(
                    outbox,
                    choices,
                    new MailMatters(tasks, followed, jdbc, words, clock),
                    new LetterWriter(words, address.toString().replaceAll("/+$", ""), town, clock),
                    new MailServer(properties, address.getHost()),
                    properties.proved(),
                    clock,
                    meters);
        }

        @Bean
        FollowedMatters followedMatters(FollowedDossiers dossiers, HistoryQueries history, Feed feed, FeedWords words) {
            return new FollowedMatters(dossiers, history, feed.catalogue(), words);
        }

        @Bean(destroyMethod = "close")
        MailCourier mailCourier(
                MailFollower follower,
                MailDelivery delivery,
                MailOutbox outbox,
                Feed feed,
                MailProperties properties,
                Clock clock) {
            return new MailCourier(follower, delivery, outbox, feed, properties, clock);
        }

        /** Not before everything is there: it asks the processors how far they have come. */
        @Bean
        ApplicationListener<ApplicationReadyEvent> mailBegin(MailCourier courier) {
            return _ -> courier.start();
        }
    }
}
