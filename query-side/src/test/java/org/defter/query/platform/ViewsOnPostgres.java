package org.defter.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.EventMetadata;
import org.defter.kernel.access.Role;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.serialization.AggregateTypes;
import org.defter.kernel.serialization.DefterJson;
import org.defter.query.QuerySideApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The query side on a database of its own, its processors running: append events, await the views, look at rows and
 * answers. Test classes that append need a context of their own ({@code @DirtiesContext}).
 */
@SpringBootTest(
        classes = QuerySideApplication.class,
        properties = {
            "spring.config.name=query-side",
            "defter.demo-users=true",
            "server.address=127.0.0.1",
            "defter.sweep.cron=-" // whoever tests at half past two tests without it
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ViewsOnPostgres {

    private static final String SALT = "0".repeat(64);

    @Autowired
    private EventStore store;

    @Autowired
    private EventProcessingConfiguration processing;

    @Autowired
    private TransactionTemplate transactions;

    @LocalServerPort
    private int port;

    /** Questions to the tables of the views. */
    @Autowired
    protected JdbcTemplate jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Long> versions = new HashMap<>();

    /** Puts the application on the fresh database. */
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestPostgres.TestDatabase database = TestPostgres.fresh();
        database.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** Appends events as the command side would, all in one transaction, and waits until every view shows them. */
    protected void recorded(List<? extends DomainEvent> events) {
        publish(events);
        awaitViews();
    }

    /** Appends events and waits for nothing. */
    protected void publish(List<? extends DomainEvent> events) {
        transactions.executeWithoutResult(status -> store.publish(messages(events)));
    }

    /** Waits until every processor has read everything, and nothing lies among the dead letters. */
    protected void awaitViews() {
        awaitPositions();
        assertThat(jdbc.queryForList("select processing_group || ': ' || cause_message from eventstore.dead_letter"))
                .isEmpty();
    }

    /** Waits until every processor has read everything. */
    protected void awaitPositions() {
        long last = lastPosition();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> viewProcessors()
                        .forEach((name, processor) ->
                                assertThat(position(processor)).as(name).isGreaterThanOrEqualTo(last)));
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

    /** Has every event after the given position delivered once more, to views that already show it. */
    protected void redelivered(long after) {
        Collection<StreamingEventProcessor> processors = viewProcessors().values();
        processors.forEach(StreamingEventProcessor::shutDown);
        int rewound = jdbc.update(
                "update eventstore.token_entry set owner = null, token = convert_to(regexp_replace("
                        + "convert_from(token, 'UTF8'), '\"globalIndex\":\\d+', '\"globalIndex\":' || ?), 'UTF8')"
                        + " where processor_name like 'view-%' and convert_from(token, 'UTF8') like '%\"globalIndex\":%'",
                after);
        assertThat(rewound).as("segments").isGreaterThanOrEqualTo(processors.size());
        processors.forEach(StreamingEventProcessor::start);
        awaitViews();
    }

    /** Has the processors of another application on the same database stand for those of this one. */
    protected void processedBy(EventProcessingConfiguration other) {
        processing = other;
    }

    /** Asks as the public does. */
    protected Answer asPublic(String path) {
        return get(path, Map.of());
    }

    /** Asks as one of the demo users. */
    protected Answer as(String user, String path) {
        return get(path, Map.of("Authorization", basic(user)));
    }

    /** Asks as one of the demo users, knowing a version already. */
    protected Answer as(String user, String path, String ifNoneMatch) {
        return get(path, Map.of("Authorization", basic(user), "If-None-Match", ifNoneMatch));
    }

    private static String basic(String user) {
        byte[] login = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(login);
    }

    /** Sends a request without a body as one of the demo users. */
    protected Answer send(String method, String user, String path) {
        return sent(method, path, Map.of("Authorization", basic(user)));
    }

    private Answer get(String path, Map<String, String> headers) {
        return sent("GET", path, headers);
    }

    private Answer sent(String method, String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("ETag").orElse(""), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param etag the entity tag, empty if there was none
     * @param body the body as text
     */
    public record Answer(int status, String etag, String body) {

        /** The body as JSON; demands that it was given. */
        public JsonNode json() {
            assertThat(status).as(body).isEqualTo(200);
            return DefterJson.mapper().readTree(body);
        }
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
        Collection<EventTrackerStatus> segments = processor.processingStatus().values();
        boolean all = segments.stream().allMatch(status -> status.getSegment().getMask() + 1 == segments.size());
        return !all
                ? -1
                : segments.stream()
                        .mapToLong(status -> status.getCurrentPosition().orElse(-1))
                        .min()
                        .orElse(-1);
    }

    protected long lastPosition() {
        Long last =
                jdbc.queryForObject("select coalesce(max(global_index), -1) from eventstore.domain_event", Long.class);
        return last == null ? -1 : last;
    }

    private List<GenericDomainEventMessage<DomainEvent>> messages(List<? extends DomainEvent> events) {
        List<GenericDomainEventMessage<DomainEvent>> messages = new ArrayList<>();
        for (DomainEvent event : events) {
            long version = versions.merge(event.streamId(), 0L, (known, first) -> known + 1);
            messages.add(new GenericDomainEventMessage<>(
                    AggregateTypes.of(event.getClass()),
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
