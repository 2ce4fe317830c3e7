package org.defter.command.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.defter.kernel.platform.web.HttpReason;

/**
 * Counts who came too late: {@code defter.conflicts}, tagged {@code kind}: {@code concurrent} (another writer won the stream),
 * {@code stale} (the caller had seen an older version), {@code repeated} (the same key was still being handled), {@code policy}
 * (a command of the system was sent again because another writer won).
 */
final class CommandConflicts {

    static final String POLICY = "policy";

    private static final List<String> KINDS = List.of("concurrent", "stale", "repeated", POLICY);

    private CommandConflicts() {}

    /** All kinds, so that none is missing before it has happened. */
    static void prepare(MeterRegistry meters) {
        KINDS.forEach(kind -> counter(kind, meters));
    }

    /** Counts the refusal if it is a conflict. */
    static void of(HttpReason reason, MeterRegistry meters) {
        switch (reason) {
            case CONCURRENT_CHANGE -> counter("concurrent", meters).increment();
            case STALE_VERSION -> counter("stale", meters).increment();
            case IDEMPOTENCY_IN_PROGRESS -> counter("repeated", meters).increment();
            default -> {
                // No conflict.
            }
        }
    }

    static Counter counter(String kind, MeterRegistry meters) {
        return Counter.builder("defter.conflicts")
                .description("Commands that came too late")
                .tag("kind", kind)
                .register(meters);
    }
}
