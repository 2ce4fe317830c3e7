package org.defter.standalone.demo;

import java.io.IOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records the demo data once the application is ready, if {@code defter.demo} ({@code DEFTER_DEMO}) is true; off by
 * default. It goes through the API like any client. A record that already has a municipality is left alone, unless it is
 * a demo that was broken off: then the telling goes on where it stood, as long as its idempotency keys are kept.
 */
@Component
@ConditionalOnProperty("defter.demo")
class DemoData {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final String STORY = "story/real-case.http";
    private static final String RUN = "demo";

    private final WebServerApplicationContext application;
    private final JdbcClient database;

    DemoData(WebServerApplicationContext application, JdbcClient database) {
        this.application = application;
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() throws IOException {
        Story story = Story.read(new ClassPathResource(STORY));
        if (recordIsEmpty() || wasBrokenOff(story)) {
            Thread.ofVirtual().name("demo-data").start(() -> tell(story));
        } else {
            LOG.info("Demo data: the record is not empty, nothing is added");
        }
    }

    private boolean recordIsEmpty() {
        return !database.sql("select exists (select from eventstore.domain_event)")
                .query(Boolean.class)
                .single();
    }

    /** The first event of the demo carries the key of its first step; what its last act recorded is not there. */
    private boolean wasBrokenOff(Story story) {
        return database.sql("""
                        select exists (select from eventstore.event_text
                                       where global_index = (select min(global_index) from eventstore.domain_event)
                                         and metadata ->> 'idempotencyKey' = :first)
                           and not exists (select from eventstore.event_text
                                           where metadata ->> 'idempotencyKey' = :last)""")
                .param("first", RUN + "-1")
                .param("last", RUN + "-" + story.lastAct())
                .query(Boolean.class)
                .single();
    }

    private void tell(Story story) {
        try {
            LOG.info("Demo data: {} steps begin", story.steps().size());
            new StoryTeller(address(), RUN).tell(story, (number, step) -> LOG.debug("{} {}", number, step.title()));
            LOG.info("Demo data: recorded");
        } catch (IOException | RuntimeException e) {
            LOG.error("Demo data: broken off; start again to go on", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private URI address() {
        var server = application.getWebServer();
        if (server == null) {
            throw new IllegalStateException("demo data needs the web server");
        }
        return URI.create("http://127.0.0.1:" + server.getPort());
    }
}
