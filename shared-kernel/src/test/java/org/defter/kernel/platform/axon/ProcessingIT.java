package org.defter.kernel.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.updates.UpdateChecker;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.axon.Quarry.StoneCut;
import org.defter.kernel.platform.database.DatabaseNotReady;
import org.defter.kernel.platform.eventstore.SettledEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("slow")
class ProcessingIT {

    private final TestPostgres.TestDatabase database = TestPostgres.fresh();
    private ConfigurableApplicationContext application;

    @BeforeEach
    void start() {
        application = Quarry.start(database);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void deliversAtOnceWhatThisProcessAppends() {
        awaitTokens();

        publish("first", 0, 1);

        // The poll is at five seconds: only the wake-up can be that quick.
        await().atMost(Duration.ofSeconds(2)).until(() -> ledger().heard.size() == 1);
    }

    @Test
    void tellsHowLateItIs() {
        publish("a", 0, 1);
        publish("a", 1, 2);

        Timer settling = timers().get("defter.store.settling").timer();
        Timer latency = timers().get("defter.projection.latency")
                .tag("processor", "ledger")
                .timer();
        await().until(() -> latency.count() == 2);
        // A move of the watermark is measured before anybody can read what is below it.
        assertThat(settling.count()).isPositive();
        for (Timer timer : List.of(settling, latency)) {
            assertThat(timer.max(TimeUnit.SECONDS)).isGreaterThan(0).isLessThan(30);
            assertThat(timer.takeSnapshot().percentileValues())
                    .extracting(ValueAtPercentile::percentile)
                    .containsExactly(0.5, 0.99);
        }
    }

    private MeterRegistry timers() {
        return application.getBean(MeterRegistry.class);
    }

    @Test
    void keepsAPoisonEventAndWhatFollowsInItsStreamAndLetsOthersGoOn() {
        publish("poisoned", 0, 666);
        publish("poisoned", 1, 2);
        publish("healthy", 0, 3);

        await().until(() -> ledger().heard.size() == 1 && bell().rung.size() == 3);
        assertThat(ledger().heard).containsExactly(new StoneCut("healthy", 3));
        await().atMost(Duration.ofSeconds(10)).until(() -> gauge("defter.dead.letters", "ledger") == 2);
        assertThat(gauge("defter.dead.letters", "bell")).isZero();
        assertThat(gauge("defter.processor.failing", "ledger")).isZero();
        assertThat(watch().retry("ledger")).as("still hurt").isFalse();
        assertThat(ledger().heard).hasSize(1);

        ledger().hurt.set(false);

        assertThat(watch().retry("ledger")).isTrue();
        assertThat(ledger().heard)
                .containsExactly(
                        new StoneCut("healthy", 3), new StoneCut("poisoned", 666), new StoneCut("poisoned", 2));
        assertThat(new JdbcTemplate(database.application())
                        .queryForObject("select count(*) from eventstore.dead_letter", Long.class))
                .isZero();
    }

    /** A batch that cannot be written is no single event's fault: nothing is skipped, and it does not stand still in silence. */
    @Test
    @Tag("long")
    void saysThatItCannotGoOnWhenItsBatchCannotBeWritten() {
        ledger().full.set(true);
        publish("a", 0, 1);

        await().atMost(Duration.ofSeconds(20)).until(() -> gauge("defter.processor.failing", "ledger") == 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> ledger().heard.size() > 1);
        assertThat(gauge("defter.processor.failing", "ledger"))
                .as("between two tries, when it holds nothing")
                .isOne();
        assertThat(gauge("defter.processor.failing", "bell")).isZero();
        assertThat(application.getBean(ProcessorsHealth.class).health().getDetails())
                .containsEntry("ledger", "cannot go on");
        assertThat(letters()).isZero();

        ledger().full.set(false);

        await().atMost(Duration.ofSeconds(60)).until(() -> gauge("defter.processor.failing", "ledger") == 0);
        assertThat(letters()).isZero();
    }

    @Test
    void keepsWhatFollowsAPoisonEventInTheSameBatch() {
        application
                .getBean(EventStore.class)
                .publish(stone("poisoned", 0, 666), stone("poisoned", 1, 2), stone("healthy", 0, 3));

        await().until(() -> ledger().heard.size() == 1 && bell().rung.size() == 3);
        assertThat(ledger().heard).containsExactly(new StoneCut("healthy", 3));
        assertThat(letters()).isEqualTo(2);
    }

    @Test
    void keepsWhatFollowsAPoisonEventInALaterBatch() {
        publish("poisoned", 0, 666);
        await().until(() -> letters() == 1);
        publish("poisoned", 1, 2);
        publish("healthy", 0, 3);

        await().until(() -> ledger().heard.size() == 1);
        assertThat(ledger().heard).containsExactly(new StoneCut("healthy", 3));
        assertThat(letters()).isEqualTo(2);
    }

    @Test
    void isNotReadyWhileAnEventWaitsForAMinuteOrAProcessorStands() {
        awaitTokens();
        ProcessorsHealth health = application.getBean(ProcessorsHealth.class);
        await().until(() -> health.health().getStatus().equals(Status.UP));
        processor("ledger").shutDown();
        publish("waiting", 0, 1);

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("ledger", "does not run");
        assertThat(watch().troubles(Duration.ofMinutes(1))).containsOnlyKeys("ledger");

        processor("ledger").start();
        await().atMost(Duration.ofSeconds(20)).until(() -> ledger().heard.size() == 1);
        await().until(() -> health.health().getStatus().equals(Status.UP));
    }

    @Test
    void handlesAgainWhatACrashOfTheDatabaseTookBack() {
        publish("a", 0, 1);
        await().until(() -> ledger().heard.size() == 1 && bell().rung.size() == 1);
        JdbcTemplate administrator = new JdbcTemplate(database.superuser());
        administrator.execute(
                "create table public.kept as select token from eventstore.token_entry where processor_name = 'ledger'");
        publish("a", 1, 2);
        await().until(() -> ledger().heard.size() == 2);

        // What was committed without waiting for the disk is gone, and nobody told the process.
        administrator.execute(
                "update eventstore.token_entry set token = (select token from public.kept) where processor_name = 'ledger'");
        publish("a", 2, 3);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> ledger().heard.stream()
                                .filter(new StoneCut("a", 2)::equals)
                                .count()
                        == 2);
        await().until(() -> ledger().heard.getLast().equals(new StoneCut("a", 3)));
        assertThat(letters()).isZero();
    }

    @Test
    @Tag("long")
    void seesThatTheDatabaseHasGoneBackWithoutAnyEventToHandle() {
        publish("a", 0, 1);
        await().until(() -> ledger().heard.size() == 1);
        JdbcTemplate administrator = new JdbcTemplate(database.superuser());
        administrator.execute(
                "create table public.kept as select token from eventstore.token_entry where processor_name = 'ledger'");
        publish("a", 1, 2);
        await().until(() -> ledger().heard.size() == 2);

        administrator.execute(
                "update eventstore.token_entry set token = (select token from public.kept) where processor_name = 'ledger'");

        await().atMost(Duration.ofSeconds(60)).until(() -> ledger().heard.size() == 3);
        assertThat(ledger().heard.getLast()).isEqualTo(new StoneCut("a", 2));
    }

    private long letters() {
        Long letters = new JdbcTemplate(database.application())
                .queryForObject("select count(*) from eventstore.dead_letter", Long.class);
        return letters == null ? 0 : letters;
    }

    @Test
    void canBeResetAndReplayed() {
        publish("a", 0, 1);
        publish("a", 1, 2);
        await().until(() -> ledger().heard.size() == 2 && bell().rung.size() == 2);
        List<StoneCut> once = List.copyOf(ledger().heard);

        StreamingEventProcessor processor = processor("ledger");
        processor.shutDown();
        processor.resetTokens();
        assertThat(ledger().heard).isEmpty();
        processor.start();

        await().atMost(Duration.ofSeconds(20)).until(() -> ledger().heard.equals(once));
        publish("a", 2, 3);
        await().atMost(Duration.ofSeconds(20)).until(() -> ledger().heard.size() == 3);
        assertThat(bell().rung).hasSize(3);
    }

    @Test
    void refusesToReplayWhatMustHappenOnce() {
        StreamingEventProcessor processor = processor("bell");
        processor.shutDown();

        assertThatThrownBy(processor::resetTokens).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void remembersItsPlaceOverARestart() {
        publish("a", 0, 1);
        await().until(() -> ledger().heard.size() == 1);

        application.close();
        application = Quarry.start(database);
        publish("a", 1, 2);

        await().atMost(Duration.ofSeconds(20)).until(() -> !ledger().heard.isEmpty());
        assertThat(ledger().heard).containsExactly(new StoneCut("a", 2));
    }

    @Test
    void stopsAtAnUnknownEventAndSaysSo() {
        publish("a", 0, 1);
        await().until(() -> ledger().heard.size() == 1);
        new JdbcTemplate(database.application())
                .update(
                        "insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id, sequence_number,"
                                + " payload_type, payload_revision, payload, metadata)"
                                + " values (?, 'Stone', 'b', 0, 'StonePolished', '1', '{}', '{}')",
                        UUID.randomUUID());
        publish("a", 1, 2);

        await().atMost(Duration.ofSeconds(20)).until(() -> gauge("defter.processor.failing", "ledger") == 1);
        // On a slow machine both fall into one batch: it is rolled back, and the first is heard with each attempt.
        assertThat(ledger().heard).containsOnly(new StoneCut("a", 1));
        assertThat(gauge("defter.processor.lag.events", "ledger")).isPositive();

        application.close();
        assertThatThrownBy(() -> Quarry.start(database))
                .hasRootCauseInstanceOf(DatabaseNotReady.class)
                .hasStackTraceContaining("StonePolished 1");
    }

    @Test
    void isWiredAsMeant() {
        assertThat(application.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(application.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(application.getBean(CommandBus.class)).isInstanceOf(SimpleCommandBus.class);
        assertThat(application.getBean(EventStore.class)).isInstanceOf(SettledEventStore.class);
        assertThat(application.getBeansOfType(MeterRegistry.class)).hasSize(1);
        assertThat(application.getBeansOfType(UpdateChecker.class)).isEmpty();
        assertThat(application.getBeansOfType(AxonServerConnectionManager.class))
                .isEmpty();
        assertThat(processor("ledger")).isInstanceOf(PooledStreamingEventProcessor.class);
        assertThatThrownBy(() -> Class.forName("com.thoughtworks.xstream.XStream"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void tellsThePositionOfAProcessor() {
        publish("a", 0, 1);

        await().until(() -> watch().position("ledger").orElse(0) > 0);
        assertThat(watch().position("nobody")).isEmpty();
    }

    private void awaitTokens() {
        await().until(() -> watch().position("ledger").isPresent());
    }

    private void publish(String stream, long sequence, int weight) {
        application.getBean(EventStore.class).publish(stone(stream, sequence, weight));
    }

    private static GenericDomainEventMessage<StoneCut> stone(String stream, long sequence, int weight) {
        return new GenericDomainEventMessage<>("Stone", stream, sequence, new StoneCut(stream, weight));
    }

    private Quarry.Ledger ledger() {
        return application.getBean(Quarry.Ledger.class);
    }

    private Quarry.Bell bell() {
        return application.getBean(Quarry.Bell.class);
    }

    private ProcessorWatch watch() {
        return application.getBean(ProcessorWatch.class);
    }

    private StreamingEventProcessor processor(String name) {
        return application
                .getBean(EventProcessingConfiguration.class)
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow();
    }

    private double gauge(String name, String processor) {
        return application
                .getBean(MeterRegistry.class)
                .get(name)
                .tag("processor", processor)
                .gauge()
                .value();
    }
}
