package org.defter.kernel.platform.ledger;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while the ledger may not be signed, or events wait for a leaf for more than a minute: a person must act. */
final class LedgerHealth extends AbstractHealthIndicator {

    private final LedgerTailer tailer;

    LedgerHealth(LedgerTailer tailer) {
        this.tailer = tailer;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (tailer.refusal().isPresent()) {
            builder.down().withDetail("refused", tailer.refusal().get());
        } else if (tailer.uncovered() > 0) {
            builder.down().withDetail("uncoveredEvents", tailer.uncovered());
        } else {
            builder.up().withDetail("active", tailer.active());
        }
    }
}
