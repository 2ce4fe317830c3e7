package org.defter.kernel.platform.axon;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down while a processor of this process does not run, cannot go on, or has left an event unhandled for longer than a minute:
 * what it shows is not what there is.
 */
final class ProcessorsHealth extends AbstractHealthIndicator {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final ProcessorWatch watch;

    ProcessorsHealth(ProcessorWatch watch) {
        super("The processors could not be asked");
        this.watch = watch;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Map<String, String> troubles = watch.troubles(LONGEST);
        builder.status(troubles.isEmpty() ? "UP" : "DOWN").withDetails(troubles);
    }
}
