package org.defter.kernel.platform.notice;

import java.time.Clock;
import org.defter.kernel.platform.axon.AxonPlatformAutoConfiguration;
import org.defter.kernel.platform.feed.Feed;
import org.defter.kernel.platform.feed.FeedAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What logins want for themselves, in every process that is asked over HTTP. */
@ConditionalOnWebApplication
@AutoConfiguration(after = {AxonPlatformAutoConfiguration.class, FeedAutoConfiguration.class})
public class NoticeAutoConfiguration {

    @Bean
    SavedViews savedViews(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new SavedViews(jdbc, new TransactionTemplate(transactions), clock);
    }

    @Bean
    CalendarAddresses calendarAddresses(JdbcTemplate jdbc, Clock clock) {
        return new CalendarAddresses(jdbc, clock);
    }

    @Bean
    FollowedDossiers followedDossiers(JdbcTemplate jdbc, Feed feed, Clock clock) {
        return new FollowedDossiers(jdbc, feed.catalogue(), clock);
    }

    @Bean
    ClaimedTasks claimedTasks(JdbcTemplate jdbc, Clock clock) {
        return new ClaimedTasks(jdbc, clock);
    }

    @Bean
    MailChoices mailChoices(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new MailChoices(jdbc, new TransactionTemplate(transactions), clock);
    }
}
