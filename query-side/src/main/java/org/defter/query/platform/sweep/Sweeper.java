package org.defter.query.platform.sweep;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.defter.kernel.platform.operations.OperationsLog;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;

/** Runs the sweep when it is time and when it is asked for, on one node at a time, and notes what came of it. */
final class Sweeper implements SmartLifecycle {

    /** The kind of its entries in the operations log. */
    static final String KIND = "SWEEP";

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final String SCHEDULE = "schedule";
    private static final String NEVER = "-";
    private static final int MOST_TOLD = 200;
    private static final int LOCK_CLASS = 0x0dF0;
    private static final int LOCK = 1;

    private final Sweep sweep;
    private final OperationsLog log;
    private final DataSource dataSource;
    private final Clock clock;
    private final String cron;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private final AtomicBoolean sweeping = new AtomicBoolean();
    private volatile boolean running;
    private @Nullable ScheduledFuture<?> nightly;

    Sweeper(Sweep sweep, OperationsLog log, DataSource dataSource, Clock clock, String cron) {
        this.sweep = sweep;
        this.log = log;
        this.dataSource = dataSource;
        this.clock = clock;
        this.cron = cron;
        scheduler.setThreadNamePrefix("sweep-");
        scheduler.setDaemon(true);
    }

    /** Whether this node sweeps right now. */
    boolean sweeping() {
        return sweeping.get();
    }

    /**
     * Begins a sweep and does not wait for it.
     *
     * @throws HttpRefused if this node is sweeping already; that another one is, the log tells
     */
    void begin(String actor) {
        if (!sweeping.compareAndSet(false, true)) {
            throw HttpRefused.because(HttpReason.SWEEP_RUNNING);
        }
        scheduler.execute(() -> run(actor));
    }

    private void begin() {
        if (sweeping.compareAndSet(false, true)) {
            run(SCHEDULE);
        }
    }

    private void run(String actor) {
        try (Connection connection = dataSource.getConnection()) {
            JdbcTemplate alone = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            if (Boolean.TRUE.equals(
                    alone.queryForObject("select pg_try_advisory_lock(?, ?)", Boolean.class, LOCK_CLASS, LOCK))) {
                try {
                    sweepAndNote(actor);
                } finally {
                    alone.queryForObject("select pg_advisory_unlock(?, ?)", Boolean.class, LOCK_CLASS, LOCK);
                }
            } else {
                LOG.info("Another node is sweeping the record");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.info("The sweep was interrupted");
        } catch (SQLException | RuntimeException e) {
            LOG.error("The sweep came to no end", e);
            log.append(KIND, actor, "FAILED", Map.of("failure", String.valueOf(e.getMessage())));
        } finally {
            sweeping.set(false);
        }
    }

    private void sweepAndNote(String actor) throws InterruptedException, SQLException {
        Instant begun = clock.instant();
        Sweep.Result result = sweep.run(actor);
        Map<FindingKind, Long> counts = result.findings().stream()
                .collect(Collectors.groupingBy(
                        Finding::kind, () -> new EnumMap<>(FindingKind.class), Collectors.counting()));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("upTo", result.upTo());
        details.put("seconds", Duration.between(begun, clock.instant()).toMillis() / 1000.0);
        details.put("leaves", result.leaves());
        details.put("notChecked", result.notChecked());
        details.put("counts", counts);
        details.put("findings", result.findings().stream().limit(MOST_TOLD).toList());
        log.append(KIND, actor, result.findings().isEmpty() ? "CLEAN" : "FOUND", details);
        if (result.findings().isEmpty()) {
            LOG.info("The record up to {} is whole, and every view is what its events make of it", result.upTo());
        } else {
            LOG.error("The sweep found {}: {}", counts, result.findings());
        }
    }

    @Override
    public void start() {
        running = true;
        scheduler.initialize();
        if (!cron.equals(NEVER)) {
            nightly = scheduler.schedule(this::begin, new CronTrigger(cron, clock.getZone()));
        }
    }

    @Override
    public void stop() {
        running = false;
        ScheduledFuture<?> planned = nightly;
        if (planned != null) {
            planned.cancel(false);
        }
        scheduler.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
