package org.defter.kernel.platform.axon;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongToDoubleFunction;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Knows how far each processor of this process has come, tells the metrics, and tries dead letters again.
 *
 * <p>Meters, each tagged {@code processor}: {@code defter.processor.lag.events} (settled events not handled yet), {@code
 * defter.processor.lag.seconds} (age of the oldest of them, by the clock of the database), {@code defter.processor.progress}
 * and {@code .remaining.seconds} (of a rebuild), {@code defter.processor.failing} (1 while it cannot go on), {@code
 * defter.processor.segments} (parts of its work this process holds) and {@code defter.dead.letters} (events waiting). Where other
 * nodes hold all the work of a processor, its lag, age and share are {@code NaN} here: those nodes tell them.
 */
public final class ProcessorWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessorWatch.class);
    private static final Duration COUNTED_FOR = Duration.ofSeconds(5);

    private final EventProcessingConfiguration processing;
    private final SettledWatermark watermark;
    private final JdbcTemplate jdbc;
    private final MeterRegistry meters;
    private final ScheduledExecutorService executor;
    private final Duration retryInterval;
    private final StandstillWatch standstills;

    private volatile boolean running;
    private volatile @Nullable ScheduledFuture<?> retrying;
    private volatile Map<String, Long> letters = Map.of();
    private volatile long countedAtNanos;
    private volatile Map<String, Double> ages = Map.of();
    private volatile long agedAtNanos;

    ProcessorWatch(
            EventProcessingConfiguration processing,
            SettledWatermark watermark,
            JdbcTemplate jdbc,
            MeterRegistry meters,
            ScheduledExecutorService executor,
            Duration retryInterval,
            StandstillWatch standstills) {
        this.processing = processing;
        this.watermark = watermark;
        this.jdbc = jdbc;
        this.meters = meters;
        this.executor = executor;
        this.retryInterval = retryInterval;
        this.standstills = standstills;
    }

    /**
     * The position up to which a processor of this process has handled everything, in its own transaction; empty if
     * there is no such processor here or it has not claimed its work yet.
     */
    public OptionalLong position(String processor) {
        return processing
                .eventProcessor(processor, StreamingEventProcessor.class)
                .map(ProcessorWatch::lowest)
                .orElseGet(OptionalLong::empty);
    }

    private static OptionalLong lowest(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(ProcessorWatch::positionOf)
                .min();
    }

    private static long positionOf(EventTrackerStatus status) {
        TrackingToken token = WrappedToken.unwrapLowerBound(status.getTrackingToken());
        return token instanceof GlobalSequenceTrackingToken position ? position.getGlobalIndex() : 0;
    }

    /** How many events wait among the dead letters of a group; counted at most every five seconds. */
    public long deadLetters(String group) {
        if (System.nanoTime() - countedAtNanos > COUNTED_FOR.toNanos() || countedAtNanos == 0) {
            letters = count();
            countedAtNanos = System.nanoTime();
        }
        return letters.getOrDefault(group, 0L);
    }

    private Map<String, Long> count() {
        Map<String, Long> counted = new HashMap<>();
        jdbc.query("select processing_group, count(*) from eventstore.dead_letter group by processing_group", row -> {
            counted.put(row.getString(1), row.getLong(2));
        });
        return counted;
    }

    /**
     * Tries the dead letters of a group again, each sequence in its order, until one fails or none is left.
     *
     * @return whether at least one was handled
     */
    public boolean retry(String group) {
        return processing
                .sequencedDeadLetterProcessor(group)
                .map(SequencedDeadLetterProcessor::processAny)
                .orElse(false);
    }

    /** What is wrong with the processors of this process, by name; empty if nothing is. */
    Map<String, String> troubles(Duration longest) {
        Map<String, String> troubles = new HashMap<>();
        streaming().forEach((name, processor) -> {
            if (failing(name, processor)) {
                troubles.put(name, "cannot go on");
            } else if (!processor.isRunning()) {
                troubles.put(name, "does not run");
            } else if (age(name) > longest.toMillis() / 1000.0) {
                troubles.put(name, "is behind by " + Math.round(age(name)) + " s");
            }
        });
        return troubles;
    }

    private Map<String, StreamingEventProcessor> streaming() {
        Map<String, StreamingEventProcessor> streaming = new HashMap<>();
        processing.eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor here) {
                streaming.put(name, here);
            }
        });
        return streaming;
    }

    /**
     * Seconds since the oldest settled event this processor has not handled was recorded; 0 if there is none. Asked of the
     * database at most every five seconds.
     */
    private double age(String name) {
        if (System.nanoTime() - agedAtNanos > COUNTED_FOR.toNanos() || agedAtNanos == 0) {
            ages = measuredAges();
            agedAtNanos = System.nanoTime();
        }
        return ages.getOrDefault(name, 0.0);
    }

    private Map<String, Double> measuredAges() {
        long settled = watermark.current();
        Map<Long, Double> byPosition = new HashMap<>();
        Map<String, Double> measured = new HashMap<>();
        streaming().forEach((name, processor) -> {
            OptionalLong position = lowest(processor);
            if (position.isPresent() && position.getAsLong() < settled) {
                measured.put(name, byPosition.computeIfAbsent(position.getAsLong(), this::ageAfter));
            }
        });
        return measured;
    }

    private double ageAfter(long position) {
        Double seconds = jdbc.query(
                "select extract(epoch from clock_timestamp() - recorded_at)::double precision from eventstore.domain_event"
                        + " where global_index > ? order by global_index limit 1",
                row -> row.next() ? Math.max(0, row.getDouble(1)) : 0.0,
                position);
        return seconds == null ? 0 : seconds;
    }

    private void retryAll() {
        try {
            for (String group : processing.eventProcessors().keySet()) {
                if (running && deadLetters(group) > 0) {
                    LOG.warn("{} events wait among the dead letters of {}; trying again", deadLetters(group), group);
                    retry(group);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("Dead letters could not be tried again", e);
        }
    }

    private void measure(String name, StreamingEventProcessor processor) {
        Gauge.builder(
                        "defter.processor.lag.events",
                        processor,
                        p -> here(p, position -> Math.max(0, watermark.current() - position)))
                .tag("processor", name)
                .description("Settled events this processor has not handled yet")
                .register(meters);
        Gauge.builder("defter.processor.lag.seconds", processor, p -> here(p, position -> age(name)))
                .tag("processor", name)
                .description("How long ago the oldest settled event it has not handled was recorded")
                .register(meters);
        Gauge.builder(
                        "defter.processor.segments",
                        processor,
                        p -> p.processingStatus().size())
                .tag("processor", name)
                .description("Parts of the work of this processor that this process holds")
                .register(meters);
        Pace pace = new Pace();
        Gauge.builder(
                        "defter.processor.remaining.seconds",
                        processor,
                        p -> pace.remaining(lowest(p).orElse(0), watermark.current()))
                .tag("processor", name)
                .description("How long it will take, at the pace of late, until it has handled every settled event")
                .register(meters);
        Gauge.builder(
                        "defter.processor.progress",
                        processor,
                        p -> here(
                                p,
                                position -> watermark.current() == 0
                                        ? 1
                                        : Math.min(1, position / (double) watermark.current())))
                .tag("processor", name)
                .description("Share of the record this processor has handled, 0 to 1")
                .register(meters);
        Gauge.builder("defter.processor.failing", processor, p -> failing(name, p) ? 1 : 0)
                .tag("processor", name)
                .description("1 while the processor cannot go on")
                .register(meters);
        Gauge.builder("defter.dead.letters", this, watch -> watch.deadLetters(name))
                .tag("processor", name)
                .description("Events this group could not handle, waiting to be tried again")
                .register(meters);
    }

    private static double here(StreamingEventProcessor processor, LongToDoubleFunction of) {
        OptionalLong position = lowest(processor);
        return position.isPresent() ? of.applyAsDouble(position.getAsLong()) : Double.NaN;
    }

    private boolean failing(String name, StreamingEventProcessor processor) {
        return standstills.stands(name)
                || processor.isError()
                || processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }

    @Override
    public void start() {
        running = true;
        processing.eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming) {
                measure(name, streaming);
            }
        });
        long pause = retryInterval.toMillis();
        retrying = executor.scheduleWithFixedDelay(this::retryAll, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        ScheduledFuture<?> begun = retrying;
        if (begun != null) {
            begun.cancel(false);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
