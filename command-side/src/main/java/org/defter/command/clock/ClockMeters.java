package org.defter.command.clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The clocks of the whole record, the same on every node: {@code defter.clocks.open}, and {@code defter.clocks.due}, those
 * whose last day is past and which the {@link ClockPoller} has not run out yet; for longer than a few polls there should be
 * none. Asked of the database at most every fifteen seconds.
 */
@Component
final class ClockMeters {

    private static final Duration KNOWN_FOR = Duration.ofSeconds(15);

    private final JdbcClient database;
    private final Clock clock;
    private Counted counted = new Counted(Double.NaN, Double.NaN);
    private long countedAtNanos;
    private boolean asked;

    ClockMeters(JdbcClient database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        Gauge.builder("defter.clocks.open", this, it -> it.counted().open())
                .description("Clocks of the law that run")
                .register(meters);
        Gauge.builder("defter.clocks.due", this, it -> it.counted().due())
                .description("Clocks whose last day is past and that were not run out yet")
                .register(meters);
    }

    private record Counted(double open, double due) {}

    private synchronized Counted counted() {
        if (!asked || System.nanoTime() - countedAtNanos > KNOWN_FOR.toNanos()) {
            asked = true;
            countedAtNanos = System.nanoTime();
            counted = database.sql("""
                            select count(*) filter (where not retrospective) as open,
                                   count(*) filter (where not retrospective and last_day < :today) as due
                            from command.open_clock""")
                    .param("today", LocalDate.now(clock))
                    .query((row, _) -> new Counted(row.getLong("open"), row.getLong("due")))
                    .single();
        }
        return counted;
    }
}
