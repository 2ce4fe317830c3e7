package org.defter.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.EventMetadata;
import org.defter.kernel.access.Role;
import org.defter.kernel.platform.TestPostgres;
import org.defter.query.QuerySideApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The query side on a database of its own, its processors running: append events, await the views, look at rows and
 * answers. Test classes that append need a context of their own ({@code @DirtiesContext}).
 */
@SpringBootTest(
        classes = QuerySideApplication.class,
        properties = "spring.config.name=query-side",
        webEnvironment = SpringBootTest.WebEnvironment.MOCK)
public abstract class ViewsOnPostgres {

    private static final TestPostgres.TestDatabase DATABASE = TestPostgres.fresh();
    private static final String SALT = "0".repeat(64);

    @Autowired
    private EventStore store;

    @Autowired
    private EventProcessingConfiguration processing;

    @Autowired
    private TransactionTemplate transactions;

    /** Questions to the tables of the views. */
    @Autowired
    protected JdbcTemplate jdbc;

    private final Map<String, Long> versions = new HashMap<>();

    /** Puts the application on the fresh database. */
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** Appends events as the command side would, all in one transaction, and waits until every view shows them. */
    protected void recorded(List<? extends DomainEvent> events) {
        transactions.executeWithoutResult(status -> store.publish(messages(events)));
        awaitViews();
    }

    /** Waits until every processor has read everything, and nothing lies among the dead letters. */
    protected void awaitViews() {
        long last = lastPosition();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> viewProcessors()
                        .forEach((name, processor) ->
                                assertThat(position(processor)).as(name).isGreaterThanOrEqualTo(last)));
        assertThat(jdbc.queryForList("select processing_group || ': ' || cause_message from eventstore.dead_letter"))
                .isEmpty();
    }

    /** Reads everything anew into emptied views. */
    protected void replayed() {
        for (StreamingEventProcessor processor : viewProcessors().values()) {
            processor.shutDown();
            processor.resetTokens();
            processor.start();
        }
        awaitViews();
    }

    /** A hash of all rows of every table of the schema {@code query}, by table. */
    protected SortedMap<String, String> rowHashes() {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String table : viewTables()) {
            hashes.put(
                    table,
                    jdbc.queryForObject(
                            "select count(*) || ':' || md5(coalesce(string_agg(row::text, '|' order by row::text), ''))"
                                    + " from query." + table + " row",
                            String.class));
        }
        return hashes;
    }

    /** The tables of the views. */
    protected List<String> viewTables() {
        return jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'query'"
                        + " and table_type = 'BASE TABLE' and table_name <> 'schema_history' order by 1",
                String.class);
    }

    /** The processors of the views, by name. */
    protected SortedMap<String, StreamingEventProcessor> viewProcessors() {
        SortedMap<String, StreamingEventProcessor> views = new TreeMap<>();
        processing.eventProcessors().forEach((name, processor) -> {
            if (name.startsWith("view-")) {
                views.put(name, (StreamingEventProcessor) processor);
            }
        });
        return views;
    }

    private static long position(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
    }

    private long lastPosition() {
        Long last =
                jdbc.queryForObject("select coalesce(max(global_index), -1) from eventstore.domain_event", Long.class);
        return last == null ? -1 : last;
    }

    private List<GenericDomainEventMessage<DomainEvent>> messages(List<? extends DomainEvent> events) {
        List<GenericDomainEventMessage<DomainEvent>> messages = new ArrayList<>();
        for (DomainEvent event : events) {
            long version = versions.merge(event.streamId(), 0L, (known, first) -> known + 1);
            messages.add(new GenericDomainEventMessage<>(
                    event.getClass().getInterfaces()[0].getSimpleName().replace("Event", ""),
                    event.streamId(),
                    version,
                    event,
                    MetaData.with(EventMetadata.SALT, SALT)
                            .and(EventMetadata.ACTOR_ISSUER, "urn:example")
                            .and(EventMetadata.ACTOR_SUBJECT, "office")
                            .and(EventMetadata.OFFICE, Role.COUNCIL_OFFICE.claim())));
        }
        return messages;
    }
}
