package org.defter.kernel.platform.ledger;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down while events wait for a leaf for more than a minute although the ledger may be signed. A refusal to sign is for a person
 * to decide about and takes no process out of service (ADR 0059); {@link LedgerHealth} tells of it.
 */
final class LedgerLagHealth extends AbstractHealthIndicator {

    private final LedgerTailer tailer;

    LedgerLagHealth(LedgerTailer tailer) {
        this.tailer = tailer;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (tailer.refusal().isEmpty() && tailer.uncovered() > 0) {
            builder.down().withDetail("uncoveredEvents", tailer.uncovered());
        } else {
            builder.up();
        }
    }
}
