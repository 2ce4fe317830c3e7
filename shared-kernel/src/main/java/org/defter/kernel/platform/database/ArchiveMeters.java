package org.defter.kernel.platform.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether the server's write-ahead log reaches the archive a restore needs: {@code defter.archive.failing} (1 while the last
 * attempt failed) and {@code defter.archive.age.seconds} (since a segment was last archived). Both are {@code NaN} where the server
 * keeps no archive. Asked at most every fifteen seconds.
 */
final class ArchiveMeters implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveMeters.class);
    private static final Duration KNOWN_FOR = Duration.ofSeconds(15);
    private static final String QUESTION = """
            select case when last_failed_time > coalesce(last_archived_time, '-infinity') then 1 else 0 end as failing,
                   extract(epoch from clock_timestamp() - coalesce(last_archived_time, stats_reset))::double precision as age
            from pg_stat_archiver where current_setting('archive_mode') <> 'off'""";

    private final JdbcTemplate jdbc;
    private Archive archive = Archive.NONE;
    private long askedAtNanos;
    private boolean asked;

    ArchiveMeters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Archive(double failing, double age) {
        static final Archive NONE = new Archive(Double.NaN, Double.NaN);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("defter.archive.failing", this, it -> it.archive().failing())
                .description("1 while the last attempt to archive a segment of the write-ahead log failed")
                .register(meters);
        Gauge.builder("defter.archive.age.seconds", this, it -> it.archive().age())
                .description("How long ago a segment of the write-ahead log was last archived")
                .register(meters);
    }

    private synchronized Archive archive() {
        if (!asked || System.nanoTime() - askedAtNanos > KNOWN_FOR.toNanos()) {
            asked = true;
            askedAtNanos = System.nanoTime();
            archive = known(ask());
        }
        return archive;
    }

    private static Archive known(@Nullable Archive answer) {
        return answer == null ? Archive.NONE : answer;
    }

    private @Nullable Archive ask() {
        try {
            return jdbc.query(
                    QUESTION, row -> row.next() ? new Archive(row.getDouble("failing"), row.getDouble("age")) : null);
        } catch (DataAccessException e) {
            LOG.warn("The archiver of the database could not be asked", e);
            return null;
        }
    }
}
