package org.defter.query.platform.sweep;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The nightly sweep.
 *
 * @param cron when it runs, by the clock of the town hall, as second, minute, hour, day, month, weekday; {@code -} for never;
 *     default half past two
 * @param slice positions looked at by one statement, 100 to 1,000,000; default 20,000
 * @param patience how long a processor or a rebuild may make no progress before it is a finding; default 5 minutes
 */
@Validated
@ConfigurationProperties("defter.sweep")
record SweepProperties(
        @DefaultValue("0 30 2 * * *") String cron,
        @DefaultValue("20000") @Min(100) @Max(1_000_000) int slice,
        @DefaultValue("5m") Duration patience) {}
