package org.defter.query.platform.sweep;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.defter.kernel.platform.operations.OperationsEntry;
import org.defter.kernel.platform.operations.OperationsLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last sweep of whatever node, as the operations log tells of it: {@code defter.sweep.age.seconds} ({@code NaN} if there
 * was none, so that an alarm on it also sees a sweep that never ran) and {@code defter.sweep.findings}, tagged {@code kind}.
 */
final class SweepMeters {

    private static final Logger LOG = LoggerFactory.getLogger(SweepMeters.class);
    private static final Duration KNOWN_FOR = Duration.ofSeconds(15);
    private static final int LOOKED_THROUGH = 20;

    private final OperationsLog log;
    private final Clock clock;
    private @Nullable OperationsEntry last;
    private @Nullable Instant asked;

    SweepMeters(OperationsLog log, Clock clock, MeterRegistry meters) {
        this.log = log;
        this.clock = clock;
        Gauge.builder("defter.sweep.age.seconds", this, SweepMeters::age)
                .description("How long ago the last sweep came to its end")
                .register(meters);
        for (FindingKind kind : FindingKind.values()) {
            Gauge.builder("defter.sweep.findings", this, sweeps -> sweeps.count(kind))
                    .tag("kind", kind.name())
                    .description("What the last sweep found")
                    .register(meters);
        }
    }

    /** The last sweep that came to its end. */
    synchronized Optional<OperationsEntry> last() {
        Instant now = clock.instant();
        Instant before = asked;
        if (before == null || Duration.between(before, now).compareTo(KNOWN_FOR) > 0) {
            asked = now;
            try {
                List<OperationsEntry> entries =
                        log.page(Sweeper.KIND, null, 0, LOOKED_THROUGH).items();
                last = entries.stream()
                        .filter(entry -> !entry.outcome().equals("FAILED"))
                        .findFirst()
                        .orElse(null);
            } catch (RuntimeException e) {
                LOG.warn("The operations log cannot be read", e);
            }
        }
        return Optional.ofNullable(last);
    }

    private double age() {
        return last().map(sweep -> Duration.between(sweep.at(), clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    private double count(FindingKind kind) {
        Object counts = last().map(OperationsEntry::details).orElse(Map.of()).get("counts");
        return counts instanceof Map<?, ?> map && map.get(kind.name()) instanceof Number number
                ? number.doubleValue()
                : 0;
    }
}
