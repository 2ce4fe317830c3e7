package org.defter.kernel.platform.axon;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Revision;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.feed.FeedAutoConfiguration;
import org.defter.kernel.platform.files.FilesAutoConfiguration;
import org.defter.kernel.platform.webhook.WebhookAutoConfiguration;
import org.defter.kernel.serialization.EventRegistry;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** A tiny application on the platform: stones are cut, and two groups listen. */
final class Quarry {

    sealed interface Fact permits StoneCut {}

    /** A stone was cut; one of weight 666 breaks the ledger's hand. */
    @Revision("1")
    record StoneCut(String stone, int weight) implements Fact {}

    private Quarry() {}

    static ConfigurableApplicationContext start(TestPostgres.TestDatabase database) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(database.properties())
                .properties(Map.of(
                        "spring.config.name", "nothing",
                        "spring.config.import", "classpath:defter-platform.yaml",
                        "defter.store.poll-interval", "5s",
                        "spring.jmx.enabled", "false"))
                .run();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            // A quarry has no followers and no files.
            exclude = {FeedAutoConfiguration.class, FilesAutoConfiguration.class, WebhookAutoConfiguration.class})
    static class Application {

        @Bean
        EventRegistry eventRegistry() {
            return EventRegistry.of(Fact.class);
        }

        @Bean
        Ledger ledger() {
            return new Ledger();
        }

        @Bean
        Bell bell(JdbcTemplate jdbc) {
            return new Bell(jdbc);
        }
    }

    /** Writes down what it hears, unless it cannot. */
    @ProcessingGroup("ledger")
    static class Ledger {

        final List<StoneCut> heard = new CopyOnWriteArrayList<>();
        final AtomicBoolean hurt = new AtomicBoolean(true);
        final AtomicBoolean full = new AtomicBoolean();

        @EventHandler
        void on(StoneCut event) {
            if (event.weight() == 666 && hurt.get()) {
                throw new IllegalStateException("too heavy");
            }
            CurrentUnitOfWork.get().root().onPrepareCommit(_ -> {
                if (full.get()) {
                    throw new IllegalStateException("refused when the batch is written");
                }
            });
            heard.add(event);
        }

        @ResetHandler
        void reset() {
            heard.clear();
        }
    }

    /** Rings once for each stone, and counts in the database. */
    @ProcessingGroup("bell")
    static class Bell {

        final List<StoneCut> rung = new CopyOnWriteArrayList<>();
        private final JdbcTemplate jdbc;

        Bell(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        @DisallowReplay
        void on(StoneCut event) {
            jdbc.queryForObject("select 1", Integer.class);
            rung.add(event);
        }
    }
}
