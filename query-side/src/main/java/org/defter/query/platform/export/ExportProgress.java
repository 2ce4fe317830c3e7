package org.defter.query.platform.export;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.defter.kernel.access.LoginId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How far the exports are that were given a name, in the table {@code pages.export_progress}: the process that makes a file and the one
 * that is asked about it are not always the same (ADR 0075). What is under way in this process is told once a second by a thread of its
 * own, never by the one that reads the list, which holds a connection already and must not wait for another.
 *
 * <p>There are at most as many rows as exports were begun within an hour, each of which took a place ({@code defter.export.at-once});
 * whoever begins another removes what is older. That it cannot be told stops no export.
 */
@Component
class ExportProgress implements SmartLifecycle {

    /** The header an export is given its name in. */
    static final String HEADER = "Defter-Export";

    private static final Logger LOG = LoggerFactory.getLogger(ExportProgress.class);
    private static final String KEPT = "interval '1 hour'";

    /** What was not told for so long is told by nobody any more: its process is gone. */
    private static final String SILENT = "interval '30 seconds'";

    private final JdbcTemplate jdbc;
    private final Map<Export, UUID> underWay = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService teller;

    ExportProgress(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * From now on it is told how far the export is.
     *
     * @param login who may ask
     * @param id what it is asked for by; the first export keeps a name that is given twice
     */
    void begin(Export export, LoginId login, UUID id) {
        tell(() -> {
            jdbc.update("delete from pages.export_progress where told_at < clock_timestamp() - " + KEPT);
            int kept = jdbc.update(
                    "insert into pages.export_progress (id, issuer, subject, state) values (?, ?, ?, ?) on conflict do nothing",
                    id,
                    login.issuer(),
                    login.subject(),
                    ExportState.RUNNING.name());
            if (kept == 1) {
                underWay.put(export, id);
            }
        });
    }

    /** The file is there. */
    void made(Export export) {
        end(export, ExportState.MADE);
    }

    /** The export is over; if there was no file, it has failed. */
    void over(Export export) {
        end(export, ExportState.FAILED);
    }

    private void end(Export export, ExportState state) {
        UUID id = underWay.remove(export);
        if (id != null) {
            tell(() -> write(id, state, export.written()));
        }
    }

    /** How far it is; nothing if the login has begun no such export within the hour. */
    Optional<ExportProgressView> find(LoginId login, UUID id) {
        return jdbc
                .query(
                        "select lines, case when state = 'RUNNING' and told_at < clock_timestamp() - " + SILENT
                                + " then 'FAILED' else state end as state from pages.export_progress"
                                + " where id = ? and issuer = ? and subject = ? and told_at >= clock_timestamp() - "
                                + KEPT,
                        (row, _) -> new ExportProgressView(
                                ExportState.valueOf(row.getString("state")), row.getLong("lines")),
                        id,
                        login.issuer(),
                        login.subject())
                .stream()
                .findFirst();
    }

    private void tellAll() {
        underWay.forEach((export, id) -> tell(() -> write(id, ExportState.RUNNING, export.written())));
    }

    private void write(UUID id, ExportState state, long lines) {
        // An export that ended meanwhile stays as it ended.
        jdbc.update(
                "update pages.export_progress set state = ?, lines = ?, told_at = clock_timestamp()"
                        + " where id = ? and state = 'RUNNING'",
                state.name(),
                lines,
                id);
    }

    private static void tell(Runnable what) {
        try {
            what.run();
        } catch (DataAccessException e) {
            LOG.warn("How far an export is could not be told: {}", e.getMessage());
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService begun = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("exports-told").factory());
        // What it could throw is caught where it tells: it goes on until this process ends.
        var _ = begun.scheduleWithFixedDelay(this::tellAll, 1, 1, TimeUnit.SECONDS);
        teller = begun;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = teller;
        if (running != null) {
            running.shutdownNow();
            teller = null;
        }
    }

    @Override
    public boolean isRunning() {
        return teller != null;
    }
}
